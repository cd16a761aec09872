package org.rostrum.proceedings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Bodies;
import org.rostrum.hearing.Body;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.RefusalWords;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Rulebook;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Verdict;
import org.rostrum.proceedings.Words;

/** The agenda of a meeting as it stands: items are added and taken off, titles put right, and a committee becomes its council. */
@Named
@RequestScoped
public class ItemsPage {
    private static final String ADD = "add";
    private static final String SIT = "sit";
    private static final String MOVE = "move";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    @Inject
    Proceedings proceedings;

    @Inject
    Bodies bodies;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;

    private String wrong = "";

    private String refusal = "";

    /** One item, and what may be done with it. */
    public record Row(
            MeetingPlan.Item item, boolean held, boolean consent, boolean openable, boolean removable, String state) {}

    /** Finds the meeting, or answers 404; records what was pressed. */
    public void open() throws IOException {
        try {
            standing = proceedings.standing(Id.parse(sent().text("id")));
            if (Form.wasSent(external) && !Form.isSwitch(external)) {
                carryOut();
            }
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private void carryOut() throws IOException {
        for (var press : List.of("open", "remove", "off", "title")) {
            if (sent().given(press)) {
                var item = Id.parse(sent().text(press));
                record(press + "." + item, () -> change(press, item));
                return;
            }
        }
        switch (sent().text("do")) {
            case ADD -> add();
            case SIT -> sit();
            case MOVE -> move();
            default -> {}
        }
    }

    /** Nothing where the words are missing, which is told at their field. */
    private Optional<Act> change(String press, Id item) {
        return switch (press) {
            case "open" -> Optional.of(new MeetingAct.OpenItem(item));
            case "remove" -> Optional.of(new AgendaAct.RemoveItem(item));
            case "off" -> Optional.of(new AgendaAct.OffConsent(item, member()));
            default -> title(item);
        };
    }

    /** Nothing of another clerk's is written over: what was there when the title was typed comes along. */
    private Optional<Act> title(Id item) {
        var seen = now().plan().item(item).filter(one -> one.title().equals(sent().text("was")));
        if (seen.isEmpty()) {
            throw new IllegalArgumentException(texts.say("items.overtaken"));
        }
        return words("words").map(title -> new AgendaAct.CorrectTitle(item, title));
    }

    private Optional<Id> member() {
        return Optional.of(sent().text("member")).filter(id -> !id.isEmpty()).map(Id::parse);
    }

    private void add() throws IOException {
        if (!sent().given("number")) {
            refuse("number", texts.say("items.number.error"));
        } else if (!sent().given("name")) {
            refuse("name", texts.say("items.missing"));
        } else {
            // What a rule has against a new item is its number, or when it comes.
            record(
                    "number",
                    () -> words("name")
                            .map(title -> new AgendaAct.AddItem(
                                    sent().stripped("number"), title, words("summary"), sent().given("consent"))));
        }
    }

    private Optional<Words> words(String field) {
        return Optional.of(sent().stripped(field))
                .filter(text -> !text.isEmpty())
                .map(Words::of);
    }

    private void sit() throws IOException {
        record("as", () -> other().map(body -> Seating.of(body, now().plan())));
    }

    private void move() throws IOException {
        var date = sent().stripped("date");
        var place = sent().stripped("place");
        var time = sent().stripped("time");
        if (!DAY.matcher(date).matches()) {
            refuse("date", texts.say("items.move.date.error"));
        } else if (!time.isEmpty() && !HOUR.matcher(time).matches()) {
            refuse("time", texts.say("items.move.time.error"));
        } else if (place.isEmpty()) {
            refuse("place", texts.say("items.move.place.error"));
        } else {
            record("date", () -> Optional.of(moved(date, time, place)));
        }
    }

    /** A day that no calendar has is refused as any other word that cannot be read. */
    private AgendaAct.Reschedule moved(String date, String time, String place) {
        try {
            return new AgendaAct.Reschedule(
                    LocalDate.parse(date),
                    Words.of(place),
                    Optional.of(time).filter(hour -> !hour.isEmpty()).map(LocalTime::parse));
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(texts.say("items.move.date.error"), none);
        }
    }

    /** Whether the meeting has not begun, so that it can be moved. */
    public boolean movable() {
        return now().state().sitting().status() == Sitting.Status.PLANNED;
    }

    /** The day, hour or place to which it is moved: what was typed if that was refused, else where it is called. */
    public String called(String field) {
        var day = now().day();
        return switch (wrong.isEmpty() || !sent().text("do").equals(MOVE) ? field : "") {
            case "date" -> day.date().toString();
            case "time" -> day.time().map(LocalTime::toString).orElse("");
            case "place" -> day.place();
            default -> sent().text(field);
        };
    }

    private Optional<Body> other() {
        return Optional.of(sent().text("as"))
                .filter(id -> !id.isEmpty())
                .map(Id::parse)
                .flatMap(bodies::find);
    }

    private void record(String field, Supplier<Optional<? extends Act>> typed) throws IOException {
        try {
            var act = typed.get();
            if (act.isEmpty()) {
                refuse(field, texts.say("items.missing"));
            } else {
                record(field, act.get());
            }
        } catch (IllegalArgumentException unreadable) {
            refuse(field, RefusalWords.in(Texts.locale(), String.valueOf(unreadable.getMessage())));
        }
    }

    private void record(String field, Act act) throws IOException {
        var wish = Proceedings.Wish.now(act, "clerk");
        if (proceedings.record(now().meeting(), wish) instanceof Recording.Refused(var verdict, var after)) {
            refuse(field, RefusalWords.in(Texts.locale(), verdict.words()));
        } else {
            external.redirect(address());
        }
    }

    private void refuse(String field, String why) {
        wrong = field;
        refusal = why;
    }

    /** What is to mend at a field; nothing where it is right. */
    public @Nullable String mistake(String field) {
        return field.equals(wrong) ? refusal : null;
    }

    /** What was typed into a field, kept only where it could not be taken. */
    public String typed(String field) {
        return wrong.isEmpty() ? "" : sent().text(field);
    }

    /** Whether a member was chosen in what could not be taken. */
    public boolean asked(MeetingPlan.Member member) {
        return typed("member").equals(member.id().toString());
    }

    /** The title to be typed for an item: what was typed if that was refused, else the one it has. */
    public String title(MeetingPlan.Item item) {
        return wrong.equals("title." + item.id()) ? sent().text("words") : item.title();
    }

    /** The items in their order. */
    public List<Row> rows() {
        return now().plan().items().stream().map(this::row).toList();
    }

    private Row row(MeetingPlan.Item item) {
        var state = now().state();
        boolean decided = item.onConsent() && state.consentDecided();
        boolean taken = state.sitting().taken().contains(item.id());
        return new Row(
                item,
                item.hearing().isPresent(),
                item.onConsent() && !decided,
                Rulebook.judge(state, new MeetingAct.OpenItem(item.id())) instanceof Verdict.Allowed,
                item.hearing().isEmpty() && !decided && !taken,
                decided ? "decided" : taken ? "taken" : "coming");
    }

    /** The meeting as it stands. */
    public MeetingPlan plan() {
        return now().plan();
    }

    /** The other bodies, as which the meeting may come to sit. */
    public List<Body> others() {
        return bodies.all().stream()
                .filter(body -> !body.name().equals(plan().body()))
                .toList();
    }

    /** The address of this page. */
    public String address() {
        return external.getRequestContextPath() + "/clerk/meetings/" + now().meeting() + "/items";
    }

    private Form sent() {
        return Form.sent(external);
    }

    private Standing now() {
        return Objects.requireNonNull(standing);
    }
}

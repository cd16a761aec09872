package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.FilledSheet;
import org.rostrum.floor.PaperEntry;
import org.rostrum.floor.PaperEvents;
import org.rostrum.floor.PaperHeads;
import org.rostrum.floor.PaperMotions;
import org.rostrum.floor.PaperPlace;
import org.rostrum.floor.PaperReading;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.RefusalWords;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Turn;

/** The page on which the clerk copies a run sheet that was filled in by hand, in its order and by keyboard. */
@Named
@RequestScoped
public class FilledSheetPage {
    @Inject
    Proceedings proceedings;

    @Inject
    PaperEntry paper;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;

    private MeetingPlan.@Nullable Hearing hearing;

    private final SheetTroubles troubles = new SheetTroubles();

    private PaperEntry.Outcome entered = PaperEntry.Outcome.NOTHING;

    /** Finds the meeting and the hearing asked for, else the open or the first one; enters the sheet that was sent. */
    public void open() throws IOException {
        try {
            var meeting = Id.parse(typed("id"));
            show(proceedings.seal(meeting));
            if (Form.wasSent(external)) {
                enter();
            }
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private void show(Standing now) {
        var asked =
                Optional.of(typed("hearing")).filter(given -> !given.isEmpty()).map(Id::parse);
        var wanted = asked.or(now.state().sitting()::hearing);
        standing = now;
        hearing = now.plan()
                .hearings()
                .filter(one -> wanted.isEmpty() || wanted.get().equals(one.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("This hearing"));
    }

    private void enter() throws IOException {
        var now = clock.instant();
        var typed = fields();
        var written = new PaperHeads.Written(
                typed.at("called"), typed.at("opened"), typed.at("at", new PaperPlace.Roll()), typed.roll());
        var head = PaperHeads.of(written, asked(), now);
        head.wrong().forEach((place, what) -> troubles.in(what.field(), place, texts.say("paper.head.wrong." + what)));
        if (!trouble(new PaperPlace.Head()).isEmpty()) {
            return;
        }
        var since = head.since();
        var begins = head.head().opened().map(opened -> opened.at()).orElse(since);
        var turns = PaperReading.of(line().map(who -> typed.turn(who.id())).toList(), begins, startedAt(), now, zone());
        turns.wrong().forEach((who, what) -> wrong(new PaperPlace.Turn(who), "paper.wrong." + what));
        var events = PaperEvents.of(typed.rows(), since, now, zone());
        events.wrong().forEach((row, what) -> wrong(new PaperPlace.Row(row), "paper.event.wrong." + what));
        var motions = PaperMotions.of(
                typed.motions(pending().size()), standing().state().motions(), since, now, zone());
        motions.wrong().forEach((number, what) -> wrong(new PaperPlace.Motion(number), "paper.motion.wrong." + what));
        if (troubles.isEmpty()) {
            var reasons = typed.reasons(places());
            answer(paper.enter(
                    standing(),
                    Form.sent(external).basis(),
                    new FilledSheet(head.head(), turns.turns(), events.events(), motions.motions(), reasons)));
        }
    }

    private PaperHeads.Asked asked() {
        var item = standing().plan().itemOf(hearing().id()).orElseThrow().id();
        return new PaperHeads.Asked(
                uncalled() ? Optional.empty() : since(),
                begun() ? Optional.empty() : Optional.of(item),
                hearing().id(),
                standing().day(),
                zone());
    }

    private void answer(PaperEntry.Outcome outcome) throws IOException {
        if (outcome.stopped().isEmpty()) {
            long entered = outcome.recorded().stream()
                    .filter(place -> !place.equals(new PaperPlace.Head()))
                    .count();
            external.redirect(address() + "&recorded=" + entered);
            return;
        }
        entered = outcome;
        var stopped = outcome.stopped().get();
        switch (stopped.why()) {
            case Recording.Refused(var verdict, var now) -> {
                troubles.at(stopped.at(), refused(stopped.at(), RefusalWords.in(Texts.locale(), verdict.words())));
                if (verdict.overridable()) {
                    troubles.askWhy(stopped.at(), verdict.rule());
                }
            }
            case Recording.Stale stale ->
                troubles.at(stopped.at(), refused(stopped.at(), texts.say("paper.overtaken")));
            case Recording.Recorded done -> {}
        }
        show(proceedings.standing(standing().meeting()));
    }

    private String refused(PaperPlace place, String words) {
        return place.equals(new PaperPlace.Head()) ? words : texts.say("paper.wrong.refused", name(place), words);
    }

    private void wrong(PaperPlace place, String key) {
        troubles.at(place, texts.say(key, name(place)));
    }

    private String name(PaperPlace place) {
        return switch (place) {
            case PaperPlace.Head head -> texts.say("paper.opened");
            case PaperPlace.Roll roll -> texts.say("paper.roll");
            case PaperPlace.Turn(var speaker) ->
                standing().state().speaker(speaker).orElseThrow().name().text(Texts.locale());
            case PaperPlace.Row(var number) -> texts.say("paper.event.of", number);
            case PaperPlace.Motion(var number) -> texts.say("paper.motion.of", number);
        };
    }

    private String trouble(PaperPlace place) {
        return troubles.words(place);
    }

    private PaperFields fields() {
        return new PaperFields(external.getRequestParameterMap(), members(), exhibits(), entered);
    }

    private Stream<PaperPlace> places() {
        return Stream.of(
                        line().<PaperPlace>map(who -> new PaperPlace.Turn(who.id())),
                        fields().rows().stream().<PaperPlace>map(row -> new PaperPlace.Row(row.row())),
                        fields().motions(pending().size()).stream()
                                .<PaperPlace>map(motion -> new PaperPlace.Motion(motion.number())))
                .flatMap(each -> each);
    }

    /** The one at the lectern, and who waits. */
    private Stream<Speaker> line() {
        var state = standing().state();
        var there = lectern().flatMap(turn -> state.speaker(turn.speaker()));
        var waiting = state.line(hearing().id()).map(Line::waiting).orElse(List.of());
        return Stream.concat(there.stream(), fields().line(waiting, closed()).stream());
    }

    private Optional<Turn> lectern() {
        return isOpen() ? standing().state().lectern().turn().filter(turn -> !turn.isExamination()) : Optional.empty();
    }

    private Optional<Instant> startedAt() {
        return lectern().flatMap(Turn::startedAt);
    }

    private List<Motion> pending() {
        return standing().state().motions().pending();
    }

    private Optional<Instant> since() {
        return paper.since(standing().meeting());
    }

    private ZoneId zone() {
        return ZoneId.of(standing().plan().zone());
    }

    private Standing standing() {
        return Objects.requireNonNull(standing);
    }

    private MeetingPlan.Hearing hearing() {
        return Objects.requireNonNull(hearing);
    }

    private String typed(String field) {
        return external.getRequestParameterMap().getOrDefault(field, "");
    }

    /** Whether the record has the opening of the hearing. */
    public boolean begun() {
        return isOpen() || closed();
    }

    /** Whether the record lacks the call to order. */
    public boolean uncalled() {
        return !over() && !standing().state().sitting().status().goesOn();
    }

    private boolean isOpen() {
        return standing()
                .state()
                .sitting()
                .hearing()
                .filter(hearing().id()::equals)
                .isPresent();
    }

    /** Whether the hearing was closed, so that no turn can be entered any more. */
    public boolean closed() {
        return standing().state().sitting().closed().contains(hearing().id());
    }

    /** Whether the meeting is adjourned, so that nothing can be entered any more. */
    public boolean over() {
        return standing().state().sitting().status() == Sitting.Status.ADJOURNED;
    }

    /** Whether the record has no roll call, which paper may then have. */
    public boolean unrolled() {
        return standing().state().attendance().members().isEmpty();
    }

    /** The sheet. */
    public List<PaperRow> rows() {
        var rows = new ArrayList<PaperRow>();
        line().forEach(speaker -> {
            var place = new PaperPlace.Turn(speaker.id());
            var typed = fields().turn(speaker.id());
            rows.add(new PaperRow(
                    rows.size() + 1,
                    speaker,
                    rows.isEmpty() && startedAt().isPresent(),
                    typed.began(),
                    typed.ended(),
                    reason(place),
                    trouble(place)));
        });
        return rows;
    }

    /** What else happened, as it was typed; in rows from 1, some of them empty. */
    public List<EventRow> besides() {
        return fields().rows().stream()
                .map(row -> {
                    var place = new PaperPlace.Row(row.row());
                    return EventRow.of(row, reason(place), trouble(place));
                })
                .toList();
    }

    /** The motions, as they were typed; before anything was, those that are open in the record and some empty ones. */
    public List<MotionRow> motions() {
        var open = pending();
        return fields().motions(open.size()).stream()
                .map(typed -> {
                    var place = new PaperPlace.Motion(typed.number());
                    return !Form.wasSent(external) && typed.number() <= open.size()
                            ? MotionRow.of(typed.number(), open.get(typed.number() - 1))
                            : MotionRow.of(
                                    typed, typed.in(standing().state().motions()), reason(place), trouble(place));
                })
                .toList();
    }

    private AskedReason reason(PaperPlace place) {
        return AskedReason.of(fields().at("rule", place), fields().at("reason", place), troubles.rule(place));
    }

    /** The members of the body. */
    public List<MeetingPlan.Member> members() {
        return standing().plan().members();
    }

    /** The papers of the hearing that were not received yet. */
    public List<MeetingPlan.Exhibit> exhibits() {
        var received = standing().state().sitting().exhibits();
        return hearing().exhibits().stream()
                .filter(exhibit -> !received.contains(exhibit.id()))
                .toList();
    }

    /** How a member was at the roll call, as it was typed; empty where that was not chosen. */
    public String here(Id member) {
        return fields().at("here-" + member, new PaperPlace.Roll());
    }

    /** The hour of the roll call, as it was typed. */
    public String rolled() {
        return fields().at("at", new PaperPlace.Roll());
    }

    /** Where something is to mend, and what; each leads to a field. */
    public List<SheetTroubles.Mend> wrong() {
        var fields = new LinkedHashMap<PaperPlace, String>();
        fields.put(new PaperPlace.Head(), uncalled() ? "called" : begun() ? "content" : "opened");
        fields.put(new PaperPlace.Roll(), "at-roll");
        rows().forEach(row -> fields.put(new PaperPlace.Turn(row.speaker().id()), "began-" + row.id()));
        besides().forEach(row -> fields.put(new PaperPlace.Row(row.number()), "at-" + row.number()));
        motions().forEach(row -> fields.put(new PaperPlace.Motion(row.number()), row.first()));
        return troubles.toMend(fields);
    }

    /** Whether something is to mend in what was sent, which stays on the page until it is. */
    public boolean toMend() {
        return !troubles.isEmpty();
    }

    /** What is wrong with the roll call; empty where nothing is. */
    public String rollTrouble() {
        return trouble(new PaperPlace.Roll());
    }

    /** The hour at which the meeting was called to order, as it was typed. */
    public String called() {
        return typed("called");
    }

    /** The hour at which the hearing opened, as it was typed. */
    public String opened() {
        return typed("opened");
    }

    /** How much was entered last, turns and what else happened, without the opening; empty where nothing was. */
    public String recorded() {
        return typed("recorded").matches("\\d{1,4}") ? typed("recorded") : "";
    }

    /** Up to when the record goes. */
    public String until() {
        return since().map(at -> texts.hour(at.atZone(zone()).toLocalTime())).orElse("–");
    }

    /** The head that the page shows. */
    public long head() {
        return standing().head().sequence();
    }

    /** The hearing's title. */
    public String title() {
        return standing().plan().itemOf(hearing().id()).orElseThrow().title();
    }

    /** Who hears. */
    public String bodyName() {
        return standing().plan().body();
    }

    /** The address of this page with its hearing. */
    public String address() {
        return "%s/clerk/meetings/%s/paper?hearing=%s"
                .formatted(
                        external.getRequestContextPath(), typed("id"), hearing().id());
    }
}

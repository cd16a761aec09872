package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostrum.mail.SmsSender;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.RefusalWords;
import org.rostrum.platform.Secret;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.GroupHindrance;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.signup.Groups;
import org.rostrum.signup.Signups;
import org.rostrum.signup.Speaker;

/** The page behind a private link: where someone stands in the line, and how they change or withdraw the sign-up. */
@Named
@RequestScoped
public class PlacePage {
    private static final Optional<String> EMPTY = Optional.of("EMPTY");
    /** What stands before the name of a button where a mistake is one of the button itself. */
    static final String BUTTON = "do-";

    private static final Map<String, List<String>> OF_BUTTON = Map.of(
            "cede", List.of("to"),
            "group", List.of("group"),
            "leave", List.of("leave"),
            "handOn", List.of("heir"),
            "send", List.of("delegates", "seats"));
    private static final List<String> OF_GROUP = List.of("group", "leave", "handOn", "send");

    @Inject
    Signups signups;

    @Inject
    Groups groups;

    @Inject
    PlaceStatement statement;

    @Inject
    Proceedings proceedings;

    @Inject
    Clock clock;

    @Inject
    SmsSender sms;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private @Nullable HeldPlace place;

    private @Nullable PlaceForm form;

    private List<Mistake> mistakes = List.of();

    private String refusal = "";

    private boolean kept;

    /** Finds the place, or answers 404; does what was sent and then shows the place anew. */
    public void open() throws IOException {
        try {
            place = held(signups.place(link()));
            form = sentTo(place);
            if (Form.wasSent(external)) {
                statement.take(form.pressed(), place);
                press(form.pressed(), place);
                tellOfFiles(form.pressed());
            }
            statement.read(place);
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private void press(String button, HeldPlace before) throws IOException {
        switch (button) {
            case "withdraw" -> withdraw();
            case "change" -> change(before);
            case "cede" -> cede();
            case "group" -> inGroup("group", typed -> typed.isBlank() ? EMPTY : named(groups.enter(link(), typed)));
            case "leave" -> leave(before);
            case "handOn" -> inGroup("handOn", typed -> named(groups.handOn(link(), typed)));
            case "send" -> inGroup("send", typed -> named(groups.send(link(), delegates())));
            case PlaceForm.ANY -> mistakes = List.of(new Mistake(BUTTON + meant(), "place.change.which"));
            default -> {}
        }
    }

    private String meant() {
        return form == null ? "" : form.meant().getFirst();
    }

    private void withdraw() throws IOException {
        try {
            signups.withdraw(link());
            external.redirect(address());
        } catch (Refusal late) {
            refusal = RefusalWords.in(Texts.locale(), late.problem().title());
            mistakes = List.of(new Mistake("", "place.withdraw.error"));
        }
    }

    private void cede() throws IOException {
        var hindrance = Typed.in(external).text("to").isBlank()
                ? Optional.of("EMPTY")
                : hindrance(signups.cede(link(), Typed.in(external).text("to")));
        if (hindrance.isEmpty()) {
            done("cede");
        } else {
            mistakes = List.of(new Mistake("to", "place.cede." + hindrance.get()));
            place = held(signups.place(link()));
        }
    }

    /** Leaves the group that the page showed; whoever loads the answer again has left it already. */
    private void leave(HeldPlace before) throws IOException {
        var group = before.group();
        if (group != null && group.code().equals(Typed.in(external).text("leave"))) {
            inGroup("leave", typed -> named(groups.leave(link())));
        } else {
            done("leave");
        }
    }

    /** Does something with the group that was typed into a field, or says there what is in the way. */
    private void inGroup(String button, Function<String, Optional<String>> act) throws IOException {
        var field = fields(button).getFirst();
        var typed = Typed.in(external).text(field).strip();
        var hindrance = typed.length() > Groups.LONGEST_NAME ? Optional.of("LONG") : act.apply(typed);
        if (hindrance.isEmpty()) {
            done(button);
        } else {
            mistakes = List.of(new Mistake(field, "place.group." + hindrance.get()));
        }
    }

    private static List<String> fields(String button) {
        return OF_BUTTON.getOrDefault(button, PlaceForm.OF_SIGN_UP);
    }

    /** Shows the place anew; what was typed beside it, for another button, stays on the page. */
    private void done(String button) throws IOException {
        var now = held(signups.place(link()));
        var unwanted = button.equals("change") ? Set.<String>of() : statement.unwanted();
        var rest = new PlaceForm(
                now,
                Form.sent(external).without(fields(button)),
                PlaceForm.ticked("delegate", external),
                unwanted,
                true);
        if (rest.meant().isEmpty() && statement.troubles().isEmpty()) {
            external.redirect(address() + (button.equals("change") ? "?kept=yes" : ""));
        } else {
            place = now;
            form = rest;
            kept = button.equals("change");
        }
    }

    private List<Id> delegates() {
        return PlaceForm.ticked("delegate", external).stream().map(Id::parse).toList();
    }

    /** Whether a member is ticked for a seat: as it was sent, else as it was kept. */
    public boolean seated(HeldGroup.Other member) {
        return form != null && form.seated(member);
    }

    private static Optional<String> named(Optional<GroupHindrance> hindrance) {
        return hindrance.map(GroupHindrance::name);
    }

    private Optional<String> hindrance(Signups.Given given) {
        return switch (given) {
            case Signups.Given.Done() -> Optional.empty();
            case Signups.Given.NobodyWaits() -> Optional.of("NOBODY");
            case Signups.Given.OwnReference() -> Optional.of("OWN");
            case Signups.Given.Hindered(var by) -> Optional.of(by.name());
            case Signups.Given.Refused(var words) -> {
                refusal = RefusalWords.in(Texts.locale(), words);
                yield Optional.of("REFUSED");
            }
        };
    }

    private void change(HeldPlace before) throws IOException {
        var typed = Typed.in(external);
        boolean anew = typed.saysAnew();
        mistakes = new ArrayList<>(
                anew
                        ? typed.mistakesOfChange(
                                before.rules().nameOptional(), before.rules().inWriting())
                        : typed.mistakesAside(before.rules().inWriting()));
        if (mistakes.isEmpty()) {
            keep(typed, before.kept().aside());
        }
        if (mistakes.isEmpty()) {
            done("change");
        }
    }

    /** What she typed stays on the page where it can no longer be kept; what still can be is. */
    private void keep(Typed typed, Speaker.Aside before) {
        try {
            if (typed.saysAnew()) {
                signups.change(link(), typed.anew(before));
            } else {
                signups.change(link(), typed.aside(before));
            }
        } catch (Refusal refused) {
            showAnew();
            var inTheWay = new InTheWay(refused.problem(), isOver());
            if (typed.saysAnew() && (isTooLate() || inTheWay.isRule())) {
                refusal = isTooLate() && !isOver()
                        ? ""
                        : RefusalWords.in(Texts.locale(), refused.problem().title());
                keepAside(typed, before);
            } else {
                mistakes.add(inTheWay.mistake());
                if (typed.saysAnew() && inTheWay.isLine()) {
                    keepRest(typed, before);
                }
            }
        }
    }

    private boolean isTooLate() {
        return form != null && form.typedTooLate().isPresent();
    }

    private boolean isOver() {
        return place != null && place.over();
    }

    /** Keeps what only the clerk is told, and says of the rest that it stays as it was. */
    private void keepAside(Typed typed, Speaker.Aside before) {
        var field = (form == null ? Optional.<String>empty() : form.typedOfSettled()).orElse("name");
        var kept = isTooLate() && !isOver() ? "place.change.called" : "place.change.refused";
        keep(PlaceForm.afterCall(typed), before);
        mistakes.addFirst(new Mistake(field, mistakes.isEmpty() ? kept : "place.change.stays"));
        showAnew();
    }

    private void keepRest(Typed typed, Speaker.Aside before) {
        int wrong = mistakes.size();
        keep(PlaceForm.afterCall(typed), before);
        if (mistakes.size() == wrong) {
            mistakes.add(new Mistake("", "place.change.rest"));
        }
        showAnew();
    }

    private void showAnew() {
        place = held(signups.place(link()));
        form = sentTo(place);
    }

    private PlaceForm sentTo(HeldPlace held) {
        return new PlaceForm(
                held,
                Form.sent(external),
                PlaceForm.ticked("delegate", external),
                statement.unwanted(),
                Form.wasSent(external));
    }

    /** Whichever button was pressed; the files stand before the other parts, and behind the rest of their own. */
    private void tellOfFiles(String button) {
        if (!statement.troubles().isEmpty()) {
            var all = new ArrayList<>(mistakes);
            all.add(OF_BUTTON.containsKey(button) ? 0 : all.size(), new Mistake("files", "files.error"));
            mistakes = List.copyOf(all);
        }
    }

    /** Whether the page has a button, or what is to mend at its fields. */
    public boolean offers(String button) {
        return form != null && (form.offers(button) || isMistaken(button));
    }

    private String address() {
        return external.getRequestContextPath() + "/place/" + link().value();
    }

    private HeldPlace held(Signups.Place found) {
        var standing = proceedings.ofHearing(found.speaker().hearing());
        return new HeldPlace(found, standing, clock.instant());
    }

    /** The place. */
    public @Nullable HeldPlace place() {
        return place;
    }

    /** Whether text messages are sent here, so that a phone is asked for. */
    public boolean texting() {
        return sms.isNamed();
    }

    /** What is to mend, in the order of the page. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** Why something was not done that was asked for, in the words of the rule; empty where none stands against it. */
    public String refusal() {
        return refusal;
    }

    /** What is to mend at one field; nothing where it is right. */
    public @Nullable String mistake(String field) {
        return Mistake.at(field, mistakes)
                .map(mistake -> texts.say(mistake.key()))
                .orElse(null);
    }

    /** Whether it is asked what everyone may read: while that can change, and where it was typed too late. */
    public boolean asksAll() {
        return form != null && (form.place().mayChange() || form.typedTooLate().isPresent());
    }

    /** What stands in a field: as typed, else as it was kept. */
    public String filled(String field) {
        return form == null ? "" : form.filled(field);
    }

    /** Whether changes were kept just now. */
    public boolean kept() {
        return kept || Typed.in(external).text("kept").equals("yes");
    }

    /** Whether there is a form: also where the place was given up elsewhere while something was typed. */
    public boolean form() {
        return place != null && form != null && (!place.withdrawn() || form.differs("change"));
    }

    /** Whether a reference stands that is not given time yet, or is to mend. */
    public boolean ceding() {
        return shown("cede");
    }

    /** Whether something is typed that is not done with a group yet, or is to mend. */
    public boolean grouping() {
        return OF_GROUP.stream().anyMatch(this::shown);
    }

    /** Whether the questions are shown at once: something is typed in them that is not kept yet, or is to mend. */
    public boolean changing() {
        return shown("change") || !statement.troubles().isEmpty();
    }

    private boolean shown(String button) {
        return (form != null && form.differs(button)) || isMistaken(button);
    }

    private boolean isMistaken(String button) {
        return mistakes.stream().map(Mistake::field).map(PlacePage::button).anyMatch(button::equals);
    }

    /** The button to which a field belongs; a button is named by itself. */
    private static String button(String field) {
        return field.startsWith(BUTTON)
                ? field.substring(BUTTON.length())
                : OF_BUTTON.entrySet().stream()
                        .filter(one -> one.getValue().contains(field))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(field.isEmpty() ? "" : "change");
    }

    private Secret link() {
        return new Secret(Typed.in(external).text("id"));
    }
}

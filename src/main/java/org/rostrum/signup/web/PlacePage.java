package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.mail.SmsSender;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
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
import org.rostrum.signup.StatementFile;
import org.rostrum.signup.Statements;

/** The page behind a private link: where someone stands in the line, and how they change or withdraw the sign-up. */
@Named
@RequestScoped
public class PlacePage {
    private static final Optional<String> EMPTY = Optional.of("EMPTY");
    private static final Map<String, List<String>> OF_BUTTON = Map.of(
            "cede", List.of("to"),
            "group", List.of("group"),
            "leave", List.of("leave"),
            "handOn", List.of("heir"),
            "send", List.of("delegates", "seats"),
            "withdraw", List.of("withdraw"));
    private static final List<String> OF_GROUP = List.of("group", "leave", "handOn", "send");

    @Inject
    Signups signups;

    @Inject
    Groups groups;

    @Inject
    Statements statements;

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

    private List<String> fileTroubles = List.of();

    private boolean kept;

    private @Nullable HeldStatement written;

    /** Finds the place, or answers 404; does what was sent and then shows the place anew. */
    public void open() throws IOException {
        try {
            place = held(signups.place(link()));
            form = new PlaceForm(place, Form.sent(external), ticked(), Form.wasSent(external));
            if (Form.wasSent(external)) {
                takeFiles(place);
                press(form.pressed(), place);
            }
            written = written(place);
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
            case "leave" -> inGroup("leave", typed -> named(groups.leave(link())));
            case "handOn" -> inGroup("handOn", typed -> named(groups.handOn(link(), typed)));
            case "send" -> inGroup("send", typed -> named(groups.send(link(), delegates())));
            case PlaceForm.ANY -> mistakes = List.of(new Mistake("change", "place.change.which"));
            default -> {}
        }
    }

    private void withdraw() throws IOException {
        try {
            signups.withdraw(link());
            external.redirect(address());
        } catch (Refusal late) {
            mistakes = List.of(new Mistake("withdraw", "place.withdraw.error"));
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
        var rest = new PlaceForm(now, Form.sent(external).without(fields(button)), ticked(), true);
        if (rest.meant().isEmpty()) {
            external.redirect(address() + (button.equals("change") ? "?kept=yes" : ""));
        } else {
            place = now;
            form = rest;
            kept = button.equals("change");
        }
    }

    private Set<String> ticked() {
        return new HashSet<>(List.of(external.getRequestParameterValuesMap().getOrDefault("delegate", new String[0])));
    }

    private List<Id> delegates() {
        return ticked().stream().map(Id::parse).toList();
    }

    /** Whether a member is ticked for a seat: as it was sent, else as it was kept. */
    public boolean seated(HeldGroup.Other member) {
        return form != null && form.seated(member);
    }

    private static Optional<String> named(Optional<GroupHindrance> hindrance) {
        return hindrance.map(GroupHindrance::name);
    }

    private static Optional<String> hindrance(Signups.Given given) {
        return switch (given) {
            case Signups.Given.Done() -> Optional.empty();
            case Signups.Given.NobodyWaits() -> Optional.of("NOBODY");
            case Signups.Given.OwnReference() -> Optional.of("OWN");
            case Signups.Given.Hindered(var by) -> Optional.of(by.name());
            case Signups.Given.Overtaken() -> Optional.of("OVERTAKEN");
        };
    }

    private void change(HeldPlace before) throws IOException {
        var typed = Typed.in(external);
        boolean anew = typed.saysAnew();
        mistakes = new ArrayList<>(
                anew
                        ? typed.mistakesOfChange(before.nameOptional(), before.inWriting())
                        : typed.mistakesAside(before.inWriting()));
        if (mistakes.isEmpty()) {
            keep(typed, before.aside());
        }
        if (!fileTroubles.isEmpty()) {
            mistakes.add(new Mistake("files", "files.error"));
        }
        if (mistakes.isEmpty()) {
            done("change");
        }
    }

    /** What she typed stays on the page where it can no longer be kept. */
    private void keep(Typed typed, Speaker.Aside before) {
        try {
            if (typed.saysAnew()) {
                signups.change(link(), typed.anew(before));
            } else {
                signups.change(link(), typed.aside(before));
            }
        } catch (Refusal refused) {
            mistakes.add(inTheWay(refused.problem()));
        }
    }

    private static Mistake inTheWay(ProblemDocument problem) {
        if (!problem.errors().isEmpty()) {
            return switch (problem.errors().getFirst().field()) {
                case "position" -> new Mistake("position", "place.change.full");
                case "statement" -> new Mistake("statement", "place.statement.late");
                default -> new Mistake("name", "signup.name.error");
            };
        }
        if (problem.status() == 422) {
            return new Mistake("channel", "place.change.late");
        }
        // A rule of the floor refused it; else the statement was delivered while she was still writing.
        return problem.more().containsKey("rule")
                ? new Mistake("name", "place.change.called")
                : new Mistake("statement", "place.statement.error");
    }

    /** A browser chooses no file again by itself, so that each is kept at once, whatever else is to mend. */
    private void takeFiles(HeldPlace held) throws IOException {
        for (var id : external.getRequestParameterValuesMap().getOrDefault("removeFile", new String[0])) {
            statements.remove(link(), Id.parse(id));
        }
        var troubles = new ArrayList<String>();
        for (var part : Uploads.in(external)) {
            var attached = part.getSize() > held.inWriting().mostBytes()
                    ? Statements.Attached.TOO_LARGE
                    : statements.attach(link(), Uploads.read(part));
            if (attached != Statements.Attached.KEPT) {
                troubles.add(texts.say("files.trouble." + attached, part.getSubmittedFileName()));
            }
        }
        fileTroubles = List.copyOf(troubles);
    }

    private @Nullable HeldStatement written(HeldPlace held) {
        return statements
                .behind(link())
                .map(statement -> new HeldStatement(statement, held.zone()))
                .orElse(null);
    }

    /** The written statement, once there is one. */
    public @Nullable HeldStatement written() {
        return written;
    }

    /** The files that came with it. */
    public List<StatementFile> files() {
        return written == null ? List.of() : written.files();
    }

    /** What was wrong with files that were sent just now, one by one. */
    public List<String> fileTroubles() {
        return fileTroubles;
    }

    /** The kinds of files that are taken, in words. */
    public String fileKinds() {
        return place == null
                ? ""
                : place.inWriting().allKinds().stream()
                        .sorted()
                        .map(kind -> texts.say("files.kind." + kind))
                        .collect(Collectors.joining(", "));
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

    /** What is to mend at one field; nothing where it is right. */
    public @Nullable String mistake(String field) {
        return Mistake.at(field, mistakes)
                .map(mistake -> texts.say(mistake.key()))
                .orElse(null);
    }

    /** What stands in a field: as typed, else as it was kept. */
    public String filled(String field, String before) {
        return form == null ? before : form.filled(field, before);
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
        return shown("change") || !fileTroubles.isEmpty();
    }

    private boolean shown(String button) {
        return (form != null && form.differs(button))
                || mistakes.stream()
                        .map(Mistake::field)
                        .anyMatch(field -> !button.equals("change")
                                ? fields(button).contains(field)
                                : OF_BUTTON.values().stream().noneMatch(others -> others.contains(field)));
    }

    private Secret link() {
        return new Secret(Typed.in(external).text("id"));
    }
}

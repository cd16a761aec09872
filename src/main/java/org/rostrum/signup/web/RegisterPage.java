package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.mail.Mail;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.GroupHindrance;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Words;
import org.rostrum.signup.Groups;
import org.rostrum.signup.Register;
import org.rostrum.signup.Sending;
import org.rostrum.signup.Signups;
import org.rostrum.signup.Speaker;

/**
 * The clerk's register: who signed up, who may be the same person, which letters wait, who speaks for whom; walk-ups are
 * entered here.
 */
@Named
@RequestScoped
public class RegisterPage {
    @Inject
    Register register;

    @Inject
    Signups signups;

    @Inject
    Groups groups;

    @Inject
    Proceedings proceedings;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private @Nullable String hearing;

    private Register.@Nullable Listing listing;

    private List<Mistake> mistakes = List.of();

    private @Nullable String token;

    /** Finds the meeting and the hearing asked for, or its first; enters a walk-up that was sent. */
    public void open() throws IOException {
        try {
            var found = found();
            hearing = found.id().toString();
            if (Form.wasSent(external) && !FacesContext.getCurrentInstance().isPostback()) {
                carryOut(found);
            }
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    /** The hearing asked for, or the meeting's first. */
    private MeetingPlan.Hearing found() {
        var asked =
                Optional.of(typed("hearing")).filter(given -> !given.isEmpty()).map(Id::parse);
        return proceedings
                .standing(Id.parse(typed("id")))
                .plan()
                .hearings()
                .filter(one -> asked.isEmpty() || asked.get().equals(one.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("This hearing"));
    }

    /** Buttons name whom they are about, since the list may have changed since it was shown. */
    private void carryOut(MeetingPlan.Hearing found) throws IOException {
        var fields = external.getRequestParameterMap();
        if (typed("do").equals("enter")) {
            enter(found);
        } else if (fields.containsKey("checkIn")) {
            act(() -> register.checkIn(found.id(), Id.parse(typed("checkIn"))));
        } else if (fields.containsKey("keepOnly")) {
            var kept = Id.parse(typed("keepOnly"));
            act(() -> both().filter(one -> !one.equals(kept)).forEach(one -> register.keepOnly(found.id(), kept, one)));
        } else if (typed("do").equals("keepBoth")) {
            var both = both().toList();
            act(() -> register.keepBoth(found.id(), both.getFirst(), both.getLast()));
        } else {
            carryOutForGroup(found.id());
        }
    }

    private void carryOutForGroup(Id held) throws IOException {
        var fields = external.getRequestParameterMap();
        if (fields.containsKey("spokesperson")) {
            toldOfGroup(groups.letSpeak(held, Id.parse(typed("spokesperson"))), "content");
        } else if (fields.containsKey("seat")) {
            toldOfGroup(groups.seat(held, Id.parse(typed("seat"))), "content");
        } else if (fields.containsKey("leaves")) {
            toldOfGroup(groups.takeOut(held, Id.parse(typed("leaves"))), "content");
        } else if (typed("do").equals("group")) {
            putIntoGroup(held);
        }
    }

    private void putIntoGroup(Id held) throws IOException {
        var group = typed("group").strip();
        if (typed("member").isBlank()) {
            mistakes = List.of(new Mistake("member", "register.group.NOT_WAITING"));
        } else if (group.isEmpty() || group.length() > Groups.LONGEST_NAME) {
            mistakes = List.of(new Mistake("group", "register.group.error"));
        } else {
            toldOfGroup(groups.put(held, typed("member"), group), "group");
        }
    }

    /** What is in the way stands at the field that it is about. */
    private void toldOfGroup(Optional<GroupHindrance> hindrance, String field) throws IOException {
        if (hindrance.isEmpty()) {
            external.redirect(address() + "#groups");
            return;
        }
        boolean ofMember = field.equals("group")
                && (hindrance.get() == GroupHindrance.NOT_WAITING || hindrance.get() == GroupHindrance.IN_A_GROUP);
        mistakes = List.of(new Mistake(ofMember ? "member" : field, "register.group." + hindrance.get()));
    }

    private Stream<Id> both() {
        return Stream.of(external.getRequestParameterValuesMap().getOrDefault("both", new String[0]))
                .map(Id::parse);
    }

    private void act(Runnable act) throws IOException {
        try {
            act.run();
            external.redirect(address());
        } catch (Refusal refused) {
            mistakes = List.of(new Mistake("content", "register.refused"));
        }
    }

    /** The address of this page with its hearing. */
    public String address() {
        return "%s/clerk/meetings/%s/sign-ups?hearing=%s"
                .formatted(external.getRequestContextPath(), typed("id"), hearing);
    }

    /** The address of one of the sheets that are printed for this hearing. */
    public String sheet(String name) {
        return "%s/api/meetings/%s/%s.pdf?hearing=%s"
                .formatted(external.getRequestContextPath(), typed("id"), name, hearing);
    }

    private void enter(MeetingPlan.Hearing found) throws IOException {
        var name = typed("name").strip();
        var side = side();
        boolean missing = name.isEmpty() && !signups.letNameBeLeftOut(found.id());
        if (missing || name.length() > 200) {
            mistakes = List.of(new Mistake("name", "register.name.error"));
        } else if (side.isEmpty()) {
            mistakes = List.of(new Mistake("side", "register.side.error"));
        } else if (!mistakesOfAnswers().isEmpty()) {
            mistakes = mistakesOfAnswers();
        } else {
            keep(found.id(), name, side.get());
        }
    }

    private Optional<Position> side() {
        return byLetter("side", "register.side.letters", List.of(Position.FOR, Position.AGAINST, Position.NEUTRAL));
    }

    /** What the first letter typed stands for: the letters of the language are in the order of the choices. */
    private <T> Optional<T> byLetter(String field, String letters, List<T> choices) {
        var typed = typed(field).strip().toLowerCase(Locale.ROOT);
        int at = typed.isEmpty() ? -1 : texts.say(letters).indexOf(typed.charAt(0));
        return at < 0 ? Optional.empty() : Optional.of(choices.get(at));
    }

    private List<Mistake> mistakesOfAnswers() {
        return Stream.of("resident", "heardLately")
                .filter(field -> !typed(field).isBlank() && answer(field).isEmpty())
                .map(field -> new Mistake(field, "register.answer.error"))
                .toList();
    }

    /** Yes or no; nothing where nothing was said. */
    private Optional<Boolean> answer(String field) {
        return byLetter(field, "register.answer.letters", List.of(true, false));
    }

    private void keep(Id found, String name, Position side) throws IOException {
        var form = new Signups.Form(
                Optional.of(name).filter(typed -> !typed.isEmpty()).map(Words::of),
                Optional.empty(),
                Optional.empty(),
                side,
                Channel.ROOM,
                Speaker.Aside.nothing().of(answer("resident")),
                answer("heardLately"));
        try {
            var receipt = signups.signUp(
                            found,
                            form,
                            new Sending(token(), name + side + answer("resident") + answer("heardLately")),
                            true)
                    .toCompletableFuture()
                    .join();
            register.checkIn(found, receipt.speaker());
            external.redirect(address() + "&entered=" + receipt.reference());
        } catch (CompletionException | Refusal failed) {
            mistakes = List.of(new Mistake("name", "signup.failed"));
        }
    }

    private Register.Listing listing() {
        if (listing == null) {
            listing = register.of(id());
        }
        return listing;
    }

    /** When the table is filtered or sorted, its lists are asked for before the page was opened. */
    private Id id() {
        return hearing == null ? found().id() : Id.parse(hearing);
    }

    /** The hearing as the public sees it. */
    public PublishedHearing published() {
        var standing = listing().standing();
        var item = standing.plan().itemOf(id()).orElseThrow();
        return new PublishedHearing(standing, item, item.hearing().orElseThrow(), clock.instant());
    }

    /** Who hears. */
    public String bodyName() {
        return listing().standing().plan().body();
    }

    /** Every hearing of the meeting. */
    public List<PublishedHearing> hearings() {
        var standing = listing().standing();
        return standing.plan().items().stream()
                .flatMap(item -> item.hearing().stream()
                        .map(held -> new PublishedHearing(standing, item, held, clock.instant())))
                .toList();
    }

    /** Everyone who signed up. */
    public List<RegisterRow> rows() {
        return listing().rows().stream().map(row -> new RegisterRow(row, texts)).toList();
    }

    /** Those that may be the same person. */
    public List<LookAlikes> alike() {
        return listing().alike().stream()
                .map(pair -> new LookAlikes(pair.reason(), pair.first(), pair.second()))
                .toList();
    }

    /** The groups that speak through one of them, in the order of their codes; those that everyone has left are left out. */
    public List<RegisterGroup> groups() {
        var line = listing().standing().state().line(id()).orElseThrow();
        return line.groups().values().stream()
                .map(group -> new RegisterGroup(line, group))
                .filter(group -> !group.members().isEmpty())
                .sorted(Comparator.comparing(RegisterGroup::code))
                .toList();
    }

    /** How many letters wait. */
    public long mailsWaiting() {
        return listing().letters(Mail.Standing.WAITING) + listing().letters(Mail.Standing.SENDING);
    }

    /** How many letters were given up. */
    public long mailsLost() {
        return listing().letters(Mail.Standing.GIVEN_UP);
    }

    /** Whether a mail server is named. */
    public boolean sending() {
        return listing().sending();
    }

    /** The reference of the walk-up that was entered last. */
    public String entered() {
        return typed("entered");
    }

    /** What is to mend in the walk-up. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** What is to mend at one field. */
    public @Nullable String mistake(String field) {
        return Mistake.at(field, mistakes)
                .map(mistake -> texts.say(mistake.key()))
                .orElse(null);
    }

    /** What was typed into a field. */
    public String typed(String field) {
        return Typed.in(external).text(field);
    }

    /** What this walk-up is known by when it is sent again. */
    public String token() {
        if (token == null) {
            token = typed("token").isEmpty() ? Secret.random().value() : typed("token");
        }
        return token;
    }

    /** The hearing that is shown. */
    public @Nullable String getHearing() {
        return hearing;
    }
}

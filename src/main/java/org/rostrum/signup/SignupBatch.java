package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.order.Channel;
import org.rostrum.order.Places;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Rulebook;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Verdict;

/** Decides sign-ups that arrived together and keeps them, speaker and journal entry, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignupBatch {
    private static final String ASK = "Ask the clerk in the room for a card, or send a written statement.";

    @Inject
    EntityManager entities;

    @Inject
    Proceedings proceedings;

    @Inject
    IdSource ids;

    @Inject
    SignupLetters letters;

    @Inject
    StatementRows statements;

    @Inject
    Clock clock;

    /** One sign-up as it waits to be written; the deadline asks when it came, not when its turn is. */
    record Request(Id meeting, Id hearing, Signups.Form form, Sending sending, boolean byClerk, Instant arrivedAt) {}

    /** What came of one request. */
    sealed interface Outcome {
        record Kept(Signups.Receipt receipt) implements Outcome {}

        record TurnedAway(Refusal refusal) implements Outcome {}
    }

    /** What the database says once for all that are written together, and what is decided on top of it. */
    private final class Ground {
        private final Map<String, Speaker> known;
        private final Map<Id, Standing> standings = new HashMap<>();
        private final Map<Id, Places> places = new HashMap<>();
        private final Set<String> given = new HashSet<>();

        Ground(List<Request> requests) {
            known = known(requests);
        }

        Standing standing(Id meeting) {
            return standings.computeIfAbsent(meeting, proceedings::standing);
        }

        /** The places that are left; where there is a cap, who came before is counted to the last one. */
        Places places(Id hearing) {
            return places.computeIfAbsent(
                    hearing,
                    id -> proceedings
                            .withLatestSignUps(id)
                            .state()
                            .line(id)
                            .orElseThrow()
                            .places());
        }

        /** A reference that nobody of the hearing has, nor is given in the same transaction. */
        String reference(Standing standing, Id hearing) {
            var line = standing.state().line(hearing).orElseThrow();
            return References.draw(drawn -> line.free(drawn) && given.add(hearing + drawn));
        }

        boolean isCapped(Request request) {
            return standing(request.meeting())
                    .state()
                    .line(request.hearing())
                    .orElseThrow()
                    .rules()
                    .isCapped();
        }
    }

    /**
     * What came of requests that were written together, in their order.
     *
     * @param read the meetings as they stood before, whose day the letters name
     */
    record Written(List<Outcome> outcomes, List<Standing> read) {}

    Written write(List<Request> requests) {
        var ground = new Ground(requests);
        var outcomes =
                requests.stream().map(request -> outcome(request, ground)).toList();
        return new Written(outcomes, List.copyOf(ground.standings.values()));
    }

    private Map<String, Speaker> known(List<Request> requests) {
        var known = new HashMap<String, Speaker>();
        entities.createQuery(
                        "select s from Speaker s where s.hearing in :hearings and s.idempotencyKey in :keys",
                        Speaker.class)
                .setParameter(
                        "hearings",
                        requests.stream()
                                .map(request -> request.hearing().value())
                                .distinct()
                                .toList())
                .setParameter(
                        "keys",
                        requests.stream()
                                .map(request -> request.sending().digest())
                                .toList())
                .getResultStream()
                .forEach(speaker -> known.put(speaker.hearing() + speaker.idempotencyKey(), speaker));
        return known;
    }

    private Outcome outcome(Request request, Ground ground) {
        var known = ground.known;
        var key = request.hearing() + request.sending().digest();
        try {
            var speaker = Optional.ofNullable(known.get(key))
                    .map(before -> repeated(before, request.sending()))
                    .orElseGet(() -> keep(request, ground));
            known.put(key, speaker);
            return new Outcome.Kept(new Signups.Receipt(
                    speaker.id(),
                    speaker.hearing(),
                    speaker.reference(),
                    speaker.link(request.sending()),
                    ground.isCapped(request),
                    speaker.warnings()));
        } catch (Refusal refusal) {
            return new Outcome.TurnedAway(refusal);
        }
    }

    private static Speaker repeated(Speaker speaker, Sending sending) {
        if (!speaker.cameFrom(sending)) {
            throw refused(409, "This key was used for another sign-up", "Send it with an Idempotency-Key of its own.");
        }
        return speaker;
    }

    private Speaker keep(Request request, Ground ground) {
        var standing = ground.standing(request.meeting());
        var plan = standing.plan().hearing(request.hearing()).orElseThrow();
        var rules = standing.state().line(request.hearing()).orElseThrow().rules();
        var form = request.form();
        boolean full = full(request, rules, ground);
        var signUp = new HearingAct.SignUp(
                ids.next(),
                request.hearing(),
                ground.reference(standing, request.hearing()),
                form.position(),
                form.channel(),
                form.seconds(rules),
                form.name(),
                form.sayAs(),
                form.organisation(),
                rules.asksResidence() ? form.aside().resident() : Optional.empty(),
                form.unnamed(),
                rules.asksWhenHeard() ? form.heardLately() : Optional.empty());
        var speaker = new Speaker(
                signUp.speaker(),
                request.hearing(),
                signUp.reference(),
                request.sending(),
                form.aside(),
                admit(
                        request,
                        ground,
                        plan,
                        signUp,
                        full && !rules.hasWaitList()
                                ? Optional.of(fullFor(form.position(), ground.places(request.hearing())))
                                : Optional.empty()),
                full && !request.byClerk() ? Speaker.Told.WAIT_LISTED : Speaker.Told.IN_LINE,
                request.arrivedAt());
        speaker.hears(NamedDay.of(standing));
        entities.persist(speaker);
        if (form.aside().statement().isPresent()) {
            statements.begin(speaker);
        }
        var link = speaker.link(request.sending());
        letters.ask(standing, signUp, speaker, link);
        letters.text(standing, speaker, link);
        if (rules.isCapped() && form.channel().speaks() && !request.byClerk() && !full) {
            ground.places(request.hearing()).take(form.position());
        }
        proceedings.append(request.meeting(), signUp, request.byClerk() ? "clerk" : "resident");
        return speaker;
    }

    /** Where another position still has places it is the position that is in the way. */
    private static Refusal fullFor(Position position, Places places) {
        var other = Arrays.stream(Position.values())
                .filter(side -> !places.full(side))
                .findFirst();
        return other.isEmpty()
                ? refused(422, "Every place at this hearing is taken", ASK)
                : new Refusal(new ProblemDocument(
                        422,
                        "Every place to speak %s is taken".formatted(position),
                        ASK,
                        List.of(new ProblemDocument.FieldError(
                                "position", "Every place to speak with this position is taken.")),
                        Map.of()));
    }

    /** What binds residents warns the clerk. */
    private List<String> admit(
            Request request,
            Ground ground,
            MeetingPlan.Hearing plan,
            HearingAct.SignUp signUp,
            Optional<Refusal> overCap) {
        var against = new ArrayList<Refusal>();
        var sitting = ground.standing(request.meeting()).state().sitting();
        untimely(request, sitting, plan).ifPresent(against::add);
        overCap.ifPresent(against::add);
        if (Rulebook.judge(ground.standing(request.meeting()).state(), signUp)
                instanceof Verdict.Refused(var rule, var words, var lifted)) {
            boolean mayWrite = request.form().channel().speaks() && sitting.isYetToClose(request.hearing());
            var refusal = refused(
                    422,
                    words,
                    mayWrite ? "You can still send a written statement to the clerk." : "Nothing was recorded.");
            if (!lifted) {
                throw refusal;
            }
            against.add(refusal);
        }
        if (!request.byClerk() && !against.isEmpty()) {
            throw against.getFirst();
        }
        return against.stream().map(refusal -> refusal.problem().title()).toList();
    }

    /** After the deadline nobody can sign up to speak, but the body reads what is written until the hearing is closed. */
    private static Optional<Refusal> untimely(Request request, Sitting sitting, MeetingPlan.Hearing plan) {
        var form = request.form();
        var closed = over(sitting, plan);
        if (closed.isPresent()) {
            return closed;
        }
        if (form.channel() != Channel.WRITTEN || !request.arrivedAt().isAfter(plan.closesInclusive())) {
            return late(
                    plan,
                    request.arrivedAt(),
                    "You can still send a written statement, or ask the clerk in the room for a card.");
        }
        return form.aside().statement().isPresent() ? Optional.empty() : Optional.of(unwritten(plan));
    }

    private static Optional<Refusal> over(Sitting sitting, MeetingPlan.Hearing plan) {
        return sitting.isYetToClose(plan.id())
                ? Optional.empty()
                : Optional.of(refused(
                        422,
                        sitting.closed().contains(plan.id()) ? "This hearing has been closed" : "The meeting is over",
                        "Nothing more is taken for this hearing. What was decided stands in the minutes."));
    }

    /** Says that after the deadline a sign-up is its statement and nothing else. */
    static Refusal unwritten(MeetingPlan.Hearing plan) {
        return new Refusal(new ProblemDocument(
                422,
                "Sign-up has closed, and there is no statement",
                "It closed at " + plan.closesInclusive() + ". Only what says something in writing is still taken.",
                List.of(new ProblemDocument.FieldError(
                        "statement", "Write your statement: after the deadline it is all that is taken.")),
                Map.of()));
    }

    /**
     * Lets pass what comes while sign-up is open.
     *
     * @throws Refusal before it opens, after the deadline and once the hearing is over
     */
    void inTime(Sitting sitting, MeetingPlan.Hearing plan) {
        over(sitting, plan)
                .or(() -> late(plan, clock.instant(), "Ask the clerk in the room for a card."))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    /**
     * Lets pass who finds a place, or waits for one.
     *
     * @throws Refusal if every place for the position is taken and there is no wait list
     */
    void placeFor(Id hearing, Position position) {
        var line = proceedings.withLatestSignUps(hearing).state().line(hearing).orElseThrow();
        var places = line.places();
        if (places.full(position) && !line.rules().hasWaitList()) {
            throw fullFor(position, places);
        }
    }

    private static Optional<Refusal> late(MeetingPlan.Hearing plan, Instant now, String instead) {
        if (now.isBefore(plan.opens())) {
            return Optional.of(
                    refused(422, "Sign-up has not opened yet", "It opens at " + plan.opens() + ". Come back then."));
        }
        return now.isAfter(plan.closesInclusive())
                ? Optional.of(refused(
                        422,
                        "Sign-up for this hearing has closed",
                        "It closed at " + plan.closesInclusive() + ". " + instead))
                : Optional.empty();
    }

    /** Statements and positions take no place. */
    private static boolean full(Request request, SpeakingRules rules, Ground ground) {
        return rules.isCapped()
                && request.form().channel().speaks()
                && ground.places(request.hearing()).full(request.form().position());
    }

    private static Refusal refused(int status, String title, String detail) {
        return new Refusal(ProblemDocument.of(status, title, detail));
    }

    Optional<Speaker> find(Secret link) {
        return entities.createQuery("select s from Speaker s where s.keyDigest = :digest", Speaker.class)
                .setParameter("digest", link.digest())
                .getResultStream()
                .findFirst();
    }

    /** The sign-up that a mail asks about. */
    Optional<Speaker> asked(Secret confirmation) {
        return entities.createQuery("select s from Speaker s where s.confirmationDigest = :digest", Speaker.class)
                .setParameter("digest", confirmation.digest())
                .getResultStream()
                .findFirst();
    }

    /** Keeps what only the clerk is told; a new address is asked whose sign-up it is. */
    void change(Secret link, Speaker.Aside aside) {
        var speaker = find(link).orElseThrow(() -> Refusal.notFound("This sign-up"));
        var before = speaker.aside();
        if (!before.statement().equals(aside.statement())) {
            rewrite(speaker);
        }
        speaker.tell(aside);
        if (!before.phone().equals(aside.phone())) {
            letters.text(proceedings.ofHearing(speaker.hearing()), speaker, link);
        }
        if (!before.email().equals(aside.email())) {
            var standing = proceedings.ofHearing(speaker.hearing());
            var held = standing.state().speaker(speaker.id()).orElseThrow();
            letters.ask(standing, held, speaker, link);
        }
        // Should the address before have answered in the same moment, it is found here and not at the commit.
        entities.flush();
    }

    /** What the body has been handed stays as it is. */
    private void rewrite(Speaker speaker) {
        if (!statements.begin(speaker).open()) {
            throw refused(
                    409,
                    "Your statement has been delivered to the body",
                    "Ask the clerk to hand in what is to be added.");
        }
    }
}

package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.order.Places;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;

/** Decides sign-ups that arrived together and keeps them, speaker and journal entry, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignupBatch {
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
            throw Admission.refused(
                    409, "This key was used for another sign-up", "Send it with an Idempotency-Key of its own.");
        }
        return speaker;
    }

    private Speaker keep(Request request, Ground ground) {
        var standing = ground.standing(request.meeting());
        var rules = standing.state().line(request.hearing()).orElseThrow().rules();
        var signUp = act(request, rules, ground.reference(standing, request.hearing()));
        boolean full = full(request, rules, ground);
        var speaker = new Speaker(
                signUp.speaker(),
                request.hearing(),
                signUp.reference(),
                request.sending(),
                request.form().aside(),
                admission(request, standing)
                        .admit(
                                signUp,
                                request.form().aside().statement().isPresent(),
                                request.byClerk(),
                                full && !rules.hasWaitList()
                                        ? Optional.of(
                                                Admission.fullFor(signUp.position(), ground.places(request.hearing())))
                                        : Optional.empty()),
                full && !request.byClerk() ? Speaker.Told.WAIT_LISTED : Speaker.Told.IN_LINE,
                request.arrivedAt());
        begin(speaker, signUp, request, standing);
        if (rules.isCapped() && signUp.channel().speaks() && !request.byClerk() && !full) {
            ground.places(request.hearing()).take(signUp.position());
        }
        proceedings.append(request.meeting(), signUp, request.byClerk() ? "clerk" : "resident");
        return speaker;
    }

    private HearingAct.SignUp act(Request request, SpeakingRules rules, String reference) {
        var form = request.form();
        return new HearingAct.SignUp(
                ids.next(),
                request.hearing(),
                reference,
                form.position(),
                form.channel(),
                form.seconds(rules),
                form.name(),
                form.sayAs(),
                form.organisation(),
                rules.asksResidence() ? form.aside().resident() : Optional.empty(),
                form.unnamed(),
                rules.asksWhenHeard() ? form.heardLately() : Optional.empty());
    }

    private static Admission admission(Request request, Standing standing) {
        return new Admission(
                standing.state(), standing.plan().hearing(request.hearing()).orElseThrow(), request.arrivedAt());
    }

    /** Keeps the row, with what was written and the letters that tell of it. */
    private void begin(Speaker speaker, HearingAct.SignUp signUp, Request request, Standing standing) {
        speaker.hears(NamedDay.of(standing));
        entities.persist(speaker);
        if (speaker.aside().statement().isPresent()) {
            statements.begin(speaker);
        }
        var link = speaker.link(request.sending());
        letters.ask(standing, signUp, speaker, link);
        letters.text(standing, speaker, link);
    }

    /** Statements and positions take no place. */
    private static boolean full(Request request, SpeakingRules rules, Ground ground) {
        return rules.isCapped()
                && request.form().channel().speaks()
                && ground.places(request.hearing()).full(request.form().position());
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
            requireOpen(speaker);
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

    /** What is written once the hearing was closed reaches no decision any more. */
    private void requireOpen(Speaker speaker) {
        var standing = proceedings.ofHearing(speaker.hearing());
        new Admission(
                        standing.state(),
                        standing.plan().hearing(speaker.hearing()).orElseThrow(),
                        clock.instant())
                .overInWriting()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    /** What the body has been handed stays as it is. */
    private void rewrite(Speaker speaker) {
        if (!statements.begin(speaker).open()) {
            throw Admission.refused(
                    409,
                    "Your statement has been delivered to the body",
                    "Ask the clerk to hand in what is to be added.");
        }
    }
}

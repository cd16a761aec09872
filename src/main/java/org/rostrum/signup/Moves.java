package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.SpeakerName;
import org.rostrum.proceedings.Standing;

/**
 * Who is still to be told of a move. Whoever tells the next ones locks the row of the move, so that of two nodes each tells others, and
 * letters and how far they have come are kept together.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Moves {
    @Inject
    EntityManager entities;

    @Inject
    Proceedings proceedings;

    @Inject
    SignupLetters letters;

    /** Keeps that a meeting was moved, in the transaction of the act. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Id meeting, NamedDay before) {
        var open = locked(meeting);
        open.ifPresentOrElse(Move::again, () -> entities.persist(new Move(meeting, before)));
    }

    /** Begins anew for those who were signed up for another day than the meeting has by now. */
    void beginIfMovedSince(Standing read) {
        var named = NamedDay.of(read);
        if (!NamedDay.of(proceedings.standing(read.meeting())).equals(named)) {
            begin(read.meeting(), named);
        }
    }

    /** Lets those be found who signed up just now; ahead of the lock, which an act takes behind that of the journal. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void seal(Id meeting) {
        proceedings.seal(meeting);
    }

    /** The meetings of whose move not everyone was told. */
    List<Id> open() {
        return entities.createQuery("select m.meeting from Move m", Long.class)
                .getResultStream()
                .map(Id::new)
                .toList();
    }

    /**
     * Tells the next ones where the meeting is now, unless they know.
     *
     * @return whether there are more
     */
    boolean tellNext(Id meeting, int most) {
        var move = locked(meeting);
        if (move.isEmpty()) {
            return false;
        }
        // Read behind the lock: who moves the meeting once more waits for it, and begins anew.
        var now = proceedings.standing(meeting);
        var next = next(now.plan(), move.get().reached(), most);
        if (next.isEmpty()) {
            entities.remove(move.get());
            return false;
        }
        var sealed = next.stream()
                .takeWhile(speaker -> now.state().speaker(speaker.id()).isPresent())
                .toList();
        sealed.forEach(speaker ->
                tell(now, speaker, speaker.namedDay().orElse(move.get().dayBefore())));
        sealed.stream().reduce((before, last) -> last).ifPresent(move.get()::reach);
        return sealed.size() == next.size();
    }

    /** The id of the last sign-up that was reached. */
    long reached(Id meeting) {
        return Optional.ofNullable(entities.find(Move.class, meeting.value()))
                .map(Move::reached)
                .orElse(Move.NOBODY);
    }

    /**
     * Passes over the next one, who cannot be told, unless another node came further meanwhile.
     *
     * @return who that is
     */
    Optional<Id> passNext(Id meeting, long reached) {
        var plan = proceedings.standing(meeting).plan();
        return locked(meeting).filter(move -> move.reached() == reached).flatMap(move -> {
            var next = next(plan, reached, 1).stream().findFirst();
            next.ifPresent(move::reach);
            return next.map(Speaker::id);
        });
    }

    private Optional<Move> locked(Id meeting) {
        return Optional.ofNullable(entities.find(Move.class, meeting.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private interface Telling {
        void tell(Standing now, SpeakerName name, Speaker speaker);
    }

    private void tell(Standing now, Speaker speaker, NamedDay known) {
        var day = NamedDay.of(now);
        if (known.equals(day)) {
            return;
        }
        boolean onOneDay = known.isTheOnlyOne() && day.isTheOnlyOne();
        Telling letter = onOneDay ? letters::moved : letters::goesOn;
        now.state()
                .speaker(speaker.id())
                .filter(held -> onOneDay ? stays(held) : isToBeHeard(now, speaker, held))
                .ifPresent(held -> letter.tell(now, held.name(), speaker));
    }

    private static boolean stays(org.rostrum.proceedings.Speaker held) {
        return held.state() != org.rostrum.proceedings.Speaker.State.WITHDRAWN;
    }

    /** Who waited in a hearing that was closed is not called any more, on whatever day. */
    private static boolean isToBeHeard(Standing now, Speaker speaker, org.rostrum.proceedings.Speaker held) {
        return now.state().sitting().isYetToClose(speaker.hearing()) && held.waiting();
    }

    private List<Speaker> next(MeetingPlan plan, long reached, int most) {
        var hearings =
                plan.hearings().map(MeetingPlan.Hearing::id).map(Id::value).toList();
        return hearings.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select s from Speaker s where s.hearing in :hearings and s.id > :reached order by s.id",
                                Speaker.class)
                        .setParameter("hearings", hearings)
                        .setParameter("reached", reached)
                        .setMaxResults(most)
                        .getResultList();
    }
}

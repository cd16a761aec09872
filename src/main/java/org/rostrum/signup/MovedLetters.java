package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Standing;

/**
 * Tells those who signed up that the meeting was moved before it began, in the transaction of the act: also where that is undone,
 * since they go by what they were told last.
 */
@ApplicationScoped
class MovedLetters {
    @Inject
    EntityManager entities;

    @Inject
    SignupLetters letters;

    void note(@Observes ActRecorded recorded) {
        if (moves(recorded)) {
            tell(recorded.after());
        }
    }

    /** Nobody moves the meeting by taking words out of the record, though its place may be among them. */
    static boolean moves(ActRecorded recorded) {
        var was = recorded.before().days().getFirst();
        return !(recorded.act() instanceof CorrectionAct.Redact)
                && !recorded.after().days().getFirst().equals(was);
    }

    private void tell(Standing after) {
        signedUp(after)
                .forEach(speaker -> after.state()
                        .speaker(speaker.id())
                        .filter(held -> held.state() != org.rostrum.proceedings.Speaker.State.WITHDRAWN)
                        .ifPresent(held -> letters.moved(after, held.name(), speaker)));
    }

    private Stream<Speaker> signedUp(Standing after) {
        var hearings = hearings(after.plan());
        return hearings.isEmpty()
                ? Stream.empty()
                : entities
                        .createQuery(
                                "select s from Speaker s where s.hearing in :hearings order by s.id", Speaker.class)
                        .setParameter("hearings", hearings)
                        .getResultList()
                        .stream();
    }

    private static List<Long> hearings(MeetingPlan plan) {
        return plan.hearings().map(MeetingPlan.Hearing::id).map(Id::value).toList();
    }
}

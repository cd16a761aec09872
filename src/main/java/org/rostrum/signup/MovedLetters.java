package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.SpeakerName;
import org.rostrum.proceedings.Standing;

/**
 * Tells those who signed up that the meeting was moved before it began, and those who are still to be heard that it goes on at
 * another time, in the transaction of the act: also where that is undone, since they go by what they were told last.
 */
@ApplicationScoped
class MovedLetters {
    @Inject
    EntityManager entities;

    @Inject
    SignupLetters letters;

    void note(@Observes ActRecorded recorded) {
        if (!moves(recorded)) {
            return;
        }
        boolean onOneDay =
                recorded.before().days().size() == 1 && recorded.after().days().size() == 1;
        if (onOneDay) {
            tell(recorded.after(), MovedLetters::stays, letters::moved);
        } else {
            tell(recorded.after(), MovedLetters::isToBeHeard, letters::goesOn);
        }
    }

    /** Nobody moves the meeting by taking words out of the record, though its place may be among them. */
    static boolean moves(ActRecorded recorded) {
        var was = recorded.before().days().getLast();
        return !(recorded.act() instanceof CorrectionAct.Redact)
                && !recorded.after().days().getLast().equals(was);
    }

    private interface Telling {
        void tell(Standing now, SpeakerName name, Speaker speaker);
    }

    private void tell(Standing after, BiPredicate<Standing, Speaker> whom, Telling letter) {
        signedUp(after)
                .filter(speaker -> whom.test(after, speaker))
                .forEach(speaker -> after.state()
                        .speaker(speaker.id())
                        .ifPresent(held -> letter.tell(after, held.name(), speaker)));
    }

    private static boolean stays(Standing now, Speaker speaker) {
        return now.state()
                .speaker(speaker.id())
                .filter(held -> held.state() != org.rostrum.proceedings.Speaker.State.WITHDRAWN)
                .isPresent();
    }

    /** Who waited in a hearing that was closed is not called any more, on whatever day. */
    private static boolean isToBeHeard(Standing now, Speaker speaker) {
        var hearing = now.state().line(speaker.hearing());
        return now.state().sitting().isYetToClose(speaker.hearing())
                && hearing.flatMap(line -> line.speakers().find(speaker.id()))
                        .filter(org.rostrum.proceedings.Speaker::waiting)
                        .isPresent();
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

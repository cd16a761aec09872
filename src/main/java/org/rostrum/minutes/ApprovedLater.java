package org.rostrum.minutes;

import java.time.Instant;
import java.util.ArrayList;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Verdict;

/**
 * Minutes are approved by a motion to that end, in a later meeting of the same body (Robert's Rules of Order, 12th ed.,
 * 41:9-12). A reason says where the body has let a board or a committee approve them (48:12), approves them by another
 * motion, such as its consent agenda, or will not meet again.
 */
final class ApprovedLater {
    private ApprovedLater() {}

    /** A motion that carried, when it was made and in which meeting. */
    record Named(Motion motion, Instant madeAt, MeetingPlan in) {}

    /**
     * Whether a motion can adopt the minutes of a meeting.
     *
     * @param over when that meeting ended
     * @param because whether a reason was given
     */
    static Verdict judge(MeetingPlan of, Instant over, Named by, boolean because) {
        boolean itself = by.in().meeting().equals(of.meeting());
        if (!itself && by.madeAt().isBefore(over)) {
            return refused("That motion was made before this meeting was over. Name one of a later meeting.", false);
        }
        var objections = new ArrayList<String>();
        if (by.motion().kind() != MotionKind.APPROVE_MINUTES) {
            objections.add(
                    "Entry %d is no motion to approve minutes. Name such a motion, or give the reason why this one is."
                            .formatted(by.motion().entry()));
        }
        if (itself) {
            objections.add(
                    "Minutes are approved in a later meeting. Name a motion of one, or give the reason why this one approves them.");
        }
        if (!by.in().body().equals(of.body())) {
            objections.add(
                    "Another body moved that, the %s. Name a motion of this body, or give the reason why that one may."
                            .formatted(by.in().body()));
        }
        return because || objections.isEmpty() ? new Verdict.Allowed() : refused(String.join(" ", objections), true);
    }

    private static Verdict refused(String words, boolean overridable) {
        return new Verdict.Refused(ApprovedLater.class.getSimpleName(), words, overridable);
    }
}

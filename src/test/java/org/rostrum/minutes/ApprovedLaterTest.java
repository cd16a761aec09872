package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.BUSINESS;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.platform.RefusalWords;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Result;
import org.rostrum.proceedings.Verdict;

@DisplayName("Minutes are adopted")
class ApprovedLaterTest {
    private static final Instant OVER = Instant.parse("2025-03-04T02:00:00Z");
    private static final Instant LATER = Instant.parse("2025-04-08T00:00:00Z");
    private static final MeetingPlan MEETING = meeting(1, "Board of Quarry Hill");
    private static final MeetingPlan NEXT = meeting(2, "Board of Quarry Hill");

    @Test
    void by_a_motion_to_approve_them_in_a_later_meeting() {
        assertThat(judge(MotionKind.APPROVE_MINUTES, LATER, NEXT, false)).isEqualTo(new Verdict.Allowed());
    }

    @Test
    void by_no_other_motion_without_a_reason() {
        assertThat(judge(MotionKind.MAIN, LATER, NEXT, false))
                .isEqualTo(refused(
                        "Entry 5 is no motion to approve minutes. Name such a motion, or give the reason why this one is.",
                        true));
        assertThat(judge(MotionKind.MAIN, LATER, NEXT, true)).isEqualTo(new Verdict.Allowed());
    }

    @Test
    void not_in_the_meeting_itself_without_a_reason() {
        assertThat(judge(MotionKind.APPROVE_MINUTES, OVER.minusSeconds(60), MEETING, false))
                .isEqualTo(refused(
                        "Minutes are approved in a later meeting. Name a motion of one, or give the reason why this one approves them.",
                        true));
        assertThat(judge(MotionKind.APPROVE_MINUTES, OVER.minusSeconds(60), MEETING, true))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void by_no_other_body_without_a_reason() {
        var committee = meeting(3, "Park committee");
        assertThat(judge(MotionKind.APPROVE_MINUTES, LATER, committee, false))
                .isEqualTo(refused(
                        "Another body moved that, the Park committee. Name a motion of this body, or give the reason why that one may.",
                        true));
        assertThat(judge(MotionKind.APPROVE_MINUTES, LATER, committee, true)).isEqualTo(new Verdict.Allowed());
    }

    @Test
    void never_in_a_meeting_before_it() {
        assertThat(judge(MotionKind.APPROVE_MINUTES, OVER.minusSeconds(60), NEXT, true))
                .isEqualTo(refused(
                        "That motion was made before this meeting was over. Name one of a later meeting.", false));
    }

    @Test
    void or_refused_in_spanish() {
        for (var kind : new MotionKind[] {MotionKind.MAIN, MotionKind.APPROVE_MINUTES}) {
            for (var in : new MeetingPlan[] {MEETING, NEXT, meeting(3, "Park committee")}) {
                for (var at : new Instant[] {LATER, OVER.minusSeconds(60)}) {
                    if (judge(kind, at, in, false) instanceof Verdict.Refused(var rule, var words, var lifted)) {
                        assertThat(RefusalWords.in(Locale.of("es"), words)).doesNotContain("motion", "meeting", "Name");
                    }
                }
            }
        }
    }

    private static Verdict judge(MotionKind kind, Instant at, MeetingPlan in, boolean because) {
        return ApprovedLater.judge(MEETING, OVER, new ApprovedLater.Named(carried(kind), at, in), because);
    }

    private static Verdict.Refused refused(String words, boolean overridable) {
        return new Verdict.Refused("ApprovedLater", words, overridable);
    }

    private static Motion carried(MotionKind kind) {
        var meeting = InventedMeeting.of(3)
                .opened(0, 1, 2)
                .then(new MeetingAct.OpenItem(BUSINESS))
                .moved(0, kind, "Approve the minutes.");
        meeting.then(meeting.vote(Map.of()), new DecisionAct.Declare(Result.CARRIED));
        return meeting.state().motions().carried().findFirst().orElseThrow();
    }

    private static MeetingPlan meeting(long id, String body) {
        var plan = InventedMeeting.of(3).state().plan().orElseThrow();
        return new MeetingPlan(
                new Id(id),
                plan.title(),
                body,
                plan.seats(),
                plan.quorum(),
                plan.majority(),
                plan.members(),
                plan.date(),
                plan.place(),
                plan.zone(),
                plan.begins(),
                plan.attend(),
                plan.items(),
                plan.procedure());
    }
}

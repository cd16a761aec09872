package org.rostrum.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.DecisionAct.Declare;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.Result;
import org.rostrum.proceedings.TakenBack;

/**
 * One decision of the body, with the ballot of each member where there was a vote.
 *
 * @param plan the meeting as it stood then
 * @param entry the sequence of the vote, or of the act by which nobody objected
 * @param motion the motion as it was decided
 * @param method how it was voted; empty where nobody objected
 * @param declared what the chair declared; empty until then, and where nobody objected
 * @param counted what the ballots say by the rule of the body
 */
public record VoteEvent(
        MeetingPlan plan,
        long entry,
        Instant at,
        Motion motion,
        Optional<Method> method,
        Map<Id, Ballot> ballots,
        Optional<Declare> declared,
        Result counted) {
    /** What other programs know it by. */
    String id() {
        return plan.meeting() + "-" + entry;
    }

    /** The result that stands: what was declared, or else what was counted. */
    public Result result() {
        return declared.map(Declare::result).orElse(counted);
    }

    /** The decisions of a meeting in their order; what was taken back is none. */
    public static List<VoteEvent> of(List<Entry> entries) {
        var events = new ArrayList<VoteEvent>();
        var undone = TakenBack.in(entries);
        var state = MeetingState.empty();
        for (var entry : entries) {
            if (undone.contains(entry.sequence())) {
                continue;
            }
            var before = state;
            state = before.after(entry);
            switch (entry.act()) {
                case DecisionAct.Vote vote ->
                    state.motions().open().ifPresent(motion -> events.add(voted(entry, motion, vote.method(), before)));
                case DecisionAct.WithoutObjection() ->
                    before.motions().open().ifPresent(motion -> events.add(unopposed(entry, motion, before)));
                case Declare act -> before.motions().open().ifPresent(motion -> declare(events, motion, act));
                // Nothing else decides.
                default -> {}
            }
        }
        return List.copyOf(events);
    }

    private static VoteEvent voted(Entry entry, Motion motion, Method method, MeetingState before) {
        var counted = before.plan().orElseThrow().counted(motion);
        return new VoteEvent(
                before.plan().orElseThrow(),
                entry.sequence(),
                entry.occurredAt(),
                motion,
                Optional.of(method),
                motion.ballots(),
                Optional.empty(),
                counted);
    }

    private static VoteEvent unopposed(Entry entry, Motion motion, MeetingState before) {
        return new VoteEvent(
                before.plan().orElseThrow(),
                entry.sequence(),
                entry.occurredAt(),
                motion,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Result.CARRIED);
    }

    /** The last vote on the motion is the one that is declared. */
    private static void declare(List<VoteEvent> events, Motion motion, Declare act) {
        for (int at = events.size() - 1; at >= 0; at--) {
            var event = events.get(at);
            if (event.motion().entry() == motion.entry()) {
                events.set(at, event.declaring(act));
                return;
            }
        }
    }

    private VoteEvent declaring(Declare act) {
        return new VoteEvent(plan, entry, at, motion, method, ballots, Optional.of(act), counted);
    }
}

package org.rostrum.signup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.order.Channel;
import org.rostrum.order.Places;
import org.rostrum.order.Position;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Rulebook;
import org.rostrum.proceedings.Verdict;

/**
 * Whether a hearing takes what comes {@code at} a moment: in time, and by its rules and the places that are left.
 *
 * @param at when it came, which may be before its turn
 */
record Admission(MeetingState state, MeetingPlan.Hearing plan, Instant at) {
    private static final String ASK = "Ask the clerk in the room for a card, or send a written statement.";

    /**
     * What stands against a sign-up: it binds residents and warns the clerk.
     *
     * @param overCap that every place is taken
     * @throws Refusal if it binds
     */
    List<String> admit(HearingAct.SignUp signUp, boolean written, boolean byClerk, Optional<Refusal> overCap) {
        var against = new ArrayList<Refusal>();
        untimely(signUp.channel(), written).ifPresent(against::add);
        overCap.ifPresent(against::add);
        if (Rulebook.judge(state, signUp) instanceof Verdict.Refused(var rule, var words, var lifted)) {
            boolean mayWrite = signUp.channel().speaks() && state.sitting().isYetToClose(plan.id());
            var refusal = refused(
                    422,
                    words,
                    mayWrite ? "You can still send a written statement to the clerk." : "Nothing was recorded.");
            if (!lifted) {
                throw refusal;
            }
            against.add(refusal);
        }
        if (!byClerk && !against.isEmpty()) {
            throw against.getFirst();
        }
        return against.stream().map(refusal -> refusal.problem().title()).toList();
    }

    /** After the deadline nobody can sign up to speak, but the body reads what is written until the hearing is closed. */
    private Optional<Refusal> untimely(Channel channel, boolean written) {
        var closed = over();
        if (closed.isPresent()) {
            return closed;
        }
        if (channel != Channel.WRITTEN || !at.isAfter(plan.closesInclusive())) {
            return late("You can still send a written statement, or ask the clerk in the room for a card.");
        }
        return written ? Optional.empty() : Optional.of(unwritten(plan));
    }

    /** That nothing more is taken once the hearing was closed or the meeting is over. */
    Optional<Refusal> over() {
        return state.sitting().isYetToClose(plan.id())
                ? Optional.empty()
                : Optional.of(refused(
                        422,
                        state.sitting().closed().contains(plan.id())
                                ? "This hearing has been closed"
                                : "The meeting is over",
                        "Nothing more is taken for this hearing. What was decided stands in the minutes."));
    }

    /** The same of what is written. */
    Optional<Refusal> overInWriting() {
        var field = new ProblemDocument.FieldError("statement", "Nothing more is taken for this hearing.");
        return over().map(Refusal::problem)
                .map(problem -> new Refusal(new ProblemDocument(
                        problem.status(), problem.title(), problem.detail(), List.of(field), Map.of())));
    }

    private Optional<Refusal> late(String instead) {
        if (at.isBefore(plan.opens())) {
            return Optional.of(
                    refused(422, "Sign-up has not opened yet", "It opens at " + plan.opens() + ". Come back then."));
        }
        return at.isAfter(plan.closesInclusive())
                ? Optional.of(refused(
                        422,
                        "Sign-up for this hearing has closed",
                        "It closed at " + plan.closesInclusive() + ". " + instead))
                : Optional.empty();
    }

    /**
     * Lets pass what comes while sign-up is open.
     *
     * @throws Refusal before it opens, after the deadline and once the hearing is over
     */
    void inTime() {
        over().or(() -> late("Ask the clerk in the room for a card.")).ifPresent(refusal -> {
            throw refusal;
        });
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
     * Lets pass who keeps the place that she has, finds one, or waits for one. Where positions have places of their own, her
     * own is free once she takes another; what the clerk entered takes none.
     *
     * @throws Refusal if every place to speak for the position is taken and there is no wait list
     */
    void placeFor(org.rostrum.proceedings.Speaker held, Position position) {
        var line = state.line(plan.id()).orElseThrow();
        boolean spoke = held.channel().speaks();
        boolean keeps = spoke
                && (held.position() == position || line.rules().capPerSide().isEmpty());
        if (keeps || held.arrival().byClerk() || line.rules().hasWaitList()) {
            return;
        }
        var places = line.places();
        if (spoke && !line.waitList().contains(held)) {
            places.leave(held.position());
        }
        if (places.full(position)) {
            throw fullFor(position, places);
        }
    }

    /** Where another position still has places it is the position that is in the way. */
    static Refusal fullFor(Position position, Places places) {
        var other = Arrays.stream(Position.values())
                .filter(side -> !places.full(side))
                .findFirst();
        return other.isEmpty()
                ? full("Every place at this hearing is taken", "channel", "Every place to speak is taken.")
                : full(
                        "Every place to speak %s is taken".formatted(position),
                        "position",
                        "Every place to speak with this position is taken.");
    }

    private static Refusal full(String title, String field, String words) {
        var error = new ProblemDocument.FieldError(field, words);
        return new Refusal(new ProblemDocument(422, title, ASK, List.of(error), Map.of()));
    }

    static Refusal refused(int status, String title, String detail) {
        return new Refusal(ProblemDocument.of(status, title, detail));
    }
}

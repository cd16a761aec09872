package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.hearing.Calendar;
import org.rostrum.hearing.Meeting;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingSummary;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Summaries;
import org.rostrum.proceedings.Verdict;

/** By which motions, of which meetings, a body adopts its minutes. */
@ApplicationScoped
public class Adoption {
    @Inject
    Proceedings proceedings;

    @Inject
    Summaries summaries;

    @Inject
    Calendar calendar;

    /** A motion that carried, and whether it adopts the minutes of a meeting without a reason. */
    public record Carried(MeetingSummary in, Motion motion, boolean approves) {}

    /**
     * The motions that carried in the latest meetings, those of today among them, and in this one; those that approve these minutes
     * come first.
     */
    public List<Carried> carried(Id meeting) {
        var over = over(meeting);
        var others = Stream.concat(
                        calendar.coming(Optional.empty()).meetings().stream(),
                        calendar.past(Optional.empty()).meetings().stream())
                .map(Meeting::id)
                .filter(other -> !other.equals(meeting));
        return summaries.of(Stream.concat(others, Stream.of(meeting)).toList()).stream()
                .flatMap(in -> in.carried().stream()
                        .map(motion -> new Carried(in, motion, approves(meeting, over, in, motion))))
                .sorted(Comparator.comparing(Carried::approves).reversed())
                .toList();
    }

    /**
     * The meeting in which a motion carried by which the minutes of another may be adopted.
     *
     * @param because whether a reason was given why a motion may that minutes are not usually approved by
     * @throws Refusal if no such motion carried, or a rule stands against it ({@link ApprovedLater})
     */
    MeetingSummary require(Id meeting, Id decided, long entry, boolean because) {
        var in = summaries.of(decided);
        if (approved(meeting, over(meeting), in, carried(in, entry), because)
                instanceof Verdict.Refused(var rule, var words, var overridable)) {
            throw new Refusal(new ProblemDocument(
                    422,
                    words,
                    overridable
                            ? "Nothing was adopted. With a reason it can be done all the same."
                            : "Nothing was adopted.",
                    List.of(),
                    Map.of(
                            "rule",
                            Json.createValue(rule),
                            "overridable",
                            overridable ? JsonValue.TRUE : JsonValue.FALSE)));
        }
        return in;
    }

    private boolean approves(Id meeting, Instant over, MeetingSummary in, Motion motion) {
        return motion.kind() == MotionKind.APPROVE_MINUTES
                && approved(meeting, over, in, motion, false) instanceof Verdict.Allowed;
    }

    private Verdict approved(Id meeting, Instant over, MeetingSummary in, Motion motion, boolean because) {
        var madeAt =
                proceedings.entry(in.meeting(), motion.entry()).orElseThrow().occurredAt();
        return ApprovedLater.judge(
                summaries.of(meeting).plan(), over, new ApprovedLater.Named(motion, madeAt, in.plan()), because);
    }

    private Instant over(Id meeting) {
        return proceedings.entries(meeting).reversed().stream()
                .filter(entry ->
                        entry.act() instanceof MeetingAct.Adjourn || entry.act() instanceof MeetingAct.ContinueTo)
                .findFirst()
                .map(Entry::occurredAt)
                .orElse(Instant.MAX);
    }

    private static Motion carried(MeetingSummary decided, long entry) {
        var motions = decided.carried();
        return motions.stream()
                .filter(motion -> motion.entry() == entry)
                .findFirst()
                .orElseThrow(() -> {
                    var list = Json.createArrayBuilder();
                    motions.forEach(motion -> list.add(motion.entry()));
                    return new Refusal(new ProblemDocument(
                            422,
                            "Entry " + entry + " of that meeting is no motion that carried",
                            "Name the entry by which the motion was made; carried lists those that carried.",
                            List.of(),
                            Map.of("carried", list.build())));
                });
    }
}

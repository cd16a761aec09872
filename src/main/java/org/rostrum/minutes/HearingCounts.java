package org.rostrum.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.LeftOut;
import org.rostrum.proceedings.Speaker;

/** One hearing in numbers: who had signed up, who of them does not count and why, what came in writing, and how many were heard. */
record HearingCounts(HearingParts parts) {
    List<Sentence> sentences() {
        var superseded = parts.line().positions().superseded();
        Predicate<Speaker> counting =
                speaker -> speaker.layer() != Speaker.Layer.DISOWNED && !superseded.containsKey(speaker.id());
        var spoken = parts.speakers(counting.and(speaker -> speaker.channel().speaks()));
        var noted = parts.speakers(counting.and(speaker -> speaker.state() == Speaker.State.ON_RECORD));
        var rows = parts.heard();
        var counts = new ArrayList<Sentence>();
        counts.add(count("hearing.signedUp", spoken, LeftOut::speaking));
        if (!noted.isEmpty()) {
            counts.add(count("hearing.noted", noted, LeftOut::silent));
        }
        counts.addAll(leftOut(superseded));
        counts.addAll(disowned());
        counts.addAll(notConfirmed());
        counts.addAll(inWriting());
        var ended = rows.stream().map(row -> row.who().entries().getLast()).toList();
        if (!rows.isEmpty()) {
            counts.add(parts.pen()
                    .about(
                            parts.anchor(),
                            ended,
                            parts.pen().tells(Profile.Tells.SPEAKERS) ? "hearing.heard.listed" : "hearing.heard",
                            rows.size()));
        }
        return counts;
    }

    /** How many do not count, since the same person has signed up again; resting on both sign-ups of each. */
    private List<Sentence> leftOut(Map<Id, Speaker> superseded) {
        var entries = Stream.concat(
                        superseded.keySet().stream(),
                        superseded.values().stream().map(Speaker::id))
                .flatMap(id -> parts.pen().chronicle().of(id).stream())
                .filter(moment -> moment.entry().act() instanceof HearingAct.SignUp
                        || moment.entry().act() instanceof HearingAct.Confirm)
                .map(Moment::sequence)
                .toList();
        return superseded.isEmpty()
                ? List.of()
                : List.of(parts.pen().about(parts.anchor(), entries, "hearing.superseded", superseded.size()));
    }

    /** How many do not count, since whoever holds the e-mail address has said that they are not hers. */
    private List<Sentence> disowned() {
        var entries = parts.speakers(speaker -> speaker.layer() == Speaker.Layer.DISOWNED).stream()
                .flatMap(speaker -> parts.pen().chronicle().of(speaker.id()).stream())
                .filter(moment -> moment.entry().act() instanceof HearingAct.Disown)
                .map(Moment::sequence)
                .toList();
        return entries.isEmpty()
                ? List.of()
                : List.of(parts.pen().about(parts.anchor(), entries, "hearing.disowned", entries.size()));
    }

    /** How many written statements the body was handed; what they say is in none of its minutes. */
    private List<Sentence> inWriting() {
        var delivered = parts.pen()
                .chronicle()
                .all(moment -> moment.entry().act() instanceof HearingAct.DeliverStatements act
                        && act.hearing().equals(parts.hearing().id()))
                .toList();
        int all = delivered.stream()
                .map(moment -> moment.entry().act() instanceof HearingAct.DeliverStatements act ? act.statements() : 0)
                .reduce(0, Integer::sum);
        return delivered.isEmpty()
                ? List.of()
                : List.of(parts.pen()
                        .about(
                                parts.anchor(),
                                delivered.stream().map(Moment::sequence).toList(),
                                "hearing.statements",
                                all));
    }

    /** Without those whom nobody has confirmed and whose address gave another that counts; who they are is not recorded. */
    private Sentence count(String key, List<Speaker> all, ToIntFunction<LeftOut> less) {
        ToLongFunction<Position> counting = position -> Math.max(0, side(all, position) - less(position, less));
        return parts.pen()
                .about(
                        parts.anchor(),
                        all.stream().map(Speaker::entry).toList(),
                        key,
                        Stream.of(Position.values()).mapToLong(counting).sum(),
                        counting.applyAsLong(Position.FOR),
                        counting.applyAsLong(Position.AGAINST),
                        counting.applyAsLong(Position.NEUTRAL));
    }

    private int less(Position position, ToIntFunction<LeftOut> such) {
        return parts.line().leftOut().stream()
                .filter(one -> one.position() == position)
                .mapToInt(such)
                .sum();
    }

    /** How many of those whom nobody has confirmed do not count; resting on the act that says so last. */
    private List<Sentence> notConfirmed() {
        int all = parts.line().leftOut().stream().mapToInt(LeftOut::all).sum();
        var entries = parts
                .pen()
                .chronicle()
                .all(moment -> moment.entry().act() instanceof HearingAct.LeaveOut act
                        && act.hearing().equals(parts.hearing().id()))
                .map(Moment::sequence)
                .max(Long::compare)
                .stream()
                .toList();
        return all == 0 ? List.of() : List.of(parts.pen().about(parts.anchor(), entries, "hearing.notConfirmed", all));
    }

    private static long side(List<Speaker> all, Position position) {
        return all.stream().filter(speaker -> speaker.position() == position).count();
    }
}

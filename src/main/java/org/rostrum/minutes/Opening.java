package org.rostrum.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Presence;

/** How the meeting began, who attended, who came and went, and whether there was a quorum. */
record Opening(Pen pen) {
    private static final long PUBLISHED = 1;

    List<Sentence> sentences() {
        var told = new ArrayList<Sentence>();
        boolean quorum = false;
        for (var moment : pen.chronicle().moments()) {
            told.addAll(told(moment));
            if (moment.entry().act() instanceof MeetingAct.CallToOrder) {
                // Each day has a roll call of its own.
                quorum = moment.quorum();
            }
            if (quorum != moment.quorum()) {
                quorum = moment.quorum();
                told.add(pen.write(
                        List.of(pen.chronicle().seatedBy(moment), moment.sequence()),
                        quorum ? "quorum.held" : "quorum.lost",
                        pen.time(moment),
                        now(moment).quorum()));
            }
        }
        return told;
    }

    /** What is told of one moment, but for the quorum. */
    List<Sentence> told(Moment moment) {
        return switch (moment.entry().act()) {
            case MeetingAct.CallToOrder() -> List.of(order(moment));
            case MeetingAct.RollCall(var members) -> roll(moment, members);
            case MeetingAct.Arrive(var member, var remote) ->
                List.of(came(moment, remote ? "member.arrived.remote" : "member.arrived", member));
            case MeetingAct.Depart(var member, var excused) ->
                List.of(came(moment, departed(excused, moment.kept().contains(member)), member));
            case MeetingAct.Chair(var member) -> List.of(came(moment, "member.chair", member));
            case AgendaAct.SitAs body ->
                List.of(pen.write(moment, "opening.sits", pen.time(moment), body.body(), body.seats(), body.quorum()));
            case AgendaAct.Reschedule moved -> List.of(moved(moment, moved));
            default -> List.of();
        };
    }

    /** From where and when it was called until then. */
    private Sentence moved(Moment moment, AgendaAct.Reschedule act) {
        var phrases = pen.phrases();
        var plan = moment.plan();
        return pen.write(
                moment,
                "opening.moved",
                pen.time(moment),
                phrases.dayAt(plan.date(), plan.begins()),
                plan.place(),
                phrases.dayAt(act.date(), act.time()),
                act.place().text());
    }

    private Sentence order(Moment moment) {
        return moment.plan().members().stream()
                .filter(MeetingPlan.Member::presides)
                .filter(chair -> !missing(chair.id(), moment))
                .findFirst()
                .map(chair -> pen.write(
                        List.of(PUBLISHED, moment.sequence()),
                        "opening.chaired",
                        pen.time(moment),
                        chair.role(),
                        chair.name()))
                .orElseGet(() -> pen.write(moment, "opening.order", pen.time(moment)));
    }

    /** Whether the roll call of that day finds the member absent. */
    private boolean missing(Id member, Moment order) {
        return pen.chronicle()
                .all(MeetingAct.RollCall.class)
                .filter(moment -> moment.sequence() > order.sequence())
                .findFirst()
                .map(moment -> moment.entry().act() instanceof MeetingAct.RollCall(var members)
                        && !members.getOrDefault(member, Presence.ABSENT).here())
                .orElse(false);
    }

    private List<Sentence> roll(Moment moment, Map<Id, Presence> members) {
        var present = Stream.of(Presence.values()).flatMap(presence -> attending(moment, members, presence));
        int vacant = moment.plan().seats() - moment.plan().members().size();
        var seats = vacant == 0
                ? Stream.<Sentence>empty()
                : Stream.of(pen.about(
                        String.valueOf(moment.sequence()),
                        List.of(pen.chronicle().seatedBy(moment)),
                        "opening.vacant",
                        vacant,
                        moment.plan().seats()));
        return Stream.concat(present, seats).toList();
    }

    private Stream<Sentence> attending(Moment moment, Map<Id, Presence> members, Presence presence) {
        var names = moment.plan().members().stream()
                .filter(member -> members.getOrDefault(member.id(), Presence.ABSENT) == presence)
                .map(pen::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Stream.empty() : Stream.of(pen.write(moment, "presence." + presence, names));
    }

    private static String departed(boolean excused, boolean kept) {
        if (excused) {
            return "member.departed.excused";
        }
        return kept ? "member.departed.unexcused" : "member.departed";
    }

    private Sentence came(Moment moment, String key, Id member) {
        return pen.write(moment, key, pen.member(member), pen.time(moment));
    }

    /** The body as it sits once the act is recorded. */
    private static MeetingPlan now(Moment moment) {
        return moment.entry().act() instanceof AgendaAct.SitAs body
                ? moment.plan().sittingAs(body)
                : moment.plan();
    }
}

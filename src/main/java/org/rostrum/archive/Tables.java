package org.rostrum.archive;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.DeclaredCount;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Words;

/** What a meeting holds, as tables for a spreadsheet. */
public final class Tables {
    private Tables() {}

    /**
     * Everyone who signed up for a hearing of the meeting, spoken or not, in the order of sign-up. A sign-up that the owner
     * of the e-mail address disowned has no name here: whoever bears it did not sign up. One that does not count, since the
     * same person signed up again, names the reference that counts instead.
     */
    public static Csv speakers(MeetingState state) {
        var file = new Csv(
                "item",
                "title",
                "reference",
                "name",
                "organisation",
                "position",
                "channel",
                "layer",
                "state",
                "late",
                "allotted",
                "used",
                "counts_instead");
        for (var item : state.plan().orElseThrow().items()) {
            item.hearing().flatMap(hearing -> state.line(hearing.id())).ifPresent(line -> speakers(file, item, line));
        }
        return file;
    }

    private static void speakers(Csv file, MeetingPlan.Item item, Line line) {
        var superseded = line.positions().superseded();
        line.speakers()
                .values()
                .sorted(Comparator.comparingLong(Speaker::entry))
                .forEach(speaker ->
                        speaker(file, item, line, speaker, Optional.ofNullable(superseded.get(speaker.id()))));
    }

    private static void speaker(
            Csv file, MeetingPlan.Item item, Line line, Speaker speaker, Optional<Speaker> instead) {
        file.row(
                item.number(),
                item.title(),
                speaker.reference(),
                speaker.isNamed() ? speaker.shown().text(Locale.ENGLISH) : "",
                speaker.shownOrganisation().map(Words::text).orElse(""),
                speaker.position(),
                speaker.channel(),
                speaker.layer(),
                speaker.told(),
                speaker.arrival().late(),
                line.time(speaker).toSeconds(),
                speaker.spoken().toSeconds(),
                instead.map(Speaker::reference).orElse(""));
    }

    /** A row for each member in each vote; a decision to which nobody objected is one row without a member. */
    public static Csv ballots(List<Entry> entries) {
        var file = new Csv(
                "entry",
                "at",
                "item",
                "title",
                "motion",
                "kind",
                "mover",
                "seconder",
                "method",
                "member",
                "role",
                "ballot",
                "counted",
                "declared",
                "counts_as",
                "also",
                "declared_ayes",
                "declared_noes",
                "declared_abstaining");
        for (var event : VoteEvent.of(entries)) {
            if (event.method().isEmpty()) {
                ballot(file, event, Optional.empty());
            }
            event.plan().members().stream()
                    .filter(member -> event.ballots().containsKey(member.id()))
                    .forEach(member -> ballot(file, event, Optional.of(member)));
        }
        return file;
    }

    private static void ballot(Csv file, VoteEvent event, Optional<MeetingPlan.Member> member) {
        var plan = event.plan();
        var motion = event.motion();
        var item = motion.item().flatMap(plan::item);
        file.row(
                event.entry(),
                event.at(),
                item.map(MeetingPlan.Item::number).orElse(""),
                item.map(MeetingPlan.Item::title).orElse(""),
                motion.text().text(),
                motion.kind(),
                name(plan, motion.mover()),
                motion.seconder().map(second -> name(plan, second)).orElse(""),
                event.method().map(Enum::name).orElse("WITHOUT_OBJECTION"),
                member.map(MeetingPlan.Member::name).orElse(""),
                member.map(MeetingPlan.Member::role).orElse(""),
                member.map(voter -> String.valueOf(event.ballots().get(voter.id())))
                        .orElse(""),
                event.counted(),
                event.declared().map(said -> said.result().name()).orElse(""),
                member.map(voter -> String.valueOf(motion.counted().get(voter.id())))
                        .orElse(""),
                member.flatMap(voter ->
                                Optional.ofNullable(motion.counting().twice().get(voter.id())))
                        .map(twice -> twice.other().name())
                        .orElse(""),
                said(event, DeclaredCount::ayes),
                said(event, DeclaredCount::noes),
                said(event, count -> count.abstaining().map(String::valueOf).orElse("")));
    }

    private static String said(VoteEvent event, Function<DeclaredCount, Object> part) {
        return event.declared()
                .flatMap(DecisionAct.Declare::count)
                .map(count -> String.valueOf(part.apply(count)))
                .orElse("");
    }

    private static String name(MeetingPlan plan, Id member) {
        return plan.member(member).map(MeetingPlan.Member::name).orElse("");
    }
}

package org.rostrum.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Row;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;

/** Those who were heard at one hearing, under a heading for each stage that was held. */
record StageParts(Pen pen, String hearing, Predicate<Moment> here) {
    private record Begun(Instant at, Heading heading) {}

    List<Part> of(List<Row> rows) {
        var stages = pen.chronicle().all(here).flatMap(this::stage).toList();
        var parts = new ArrayList<Part>();
        // A stage can come into the rules when some have been heard.
        parts.add(between(rows, Instant.MIN, begin(stages, 0)));
        for (int at = 0; at < stages.size(); at++) {
            parts.add(stages.get(at).heading());
            parts.add(new Paragraph(heardAgain(rows, at + 1, stages.get(at).at(), begin(stages, at + 1))));
            parts.add(between(rows, stages.get(at).at(), begin(stages, at + 1)));
        }
        return parts;
    }

    private static Instant begin(List<Begun> stages, int at) {
        return at < stages.size() ? stages.get(at).at() : Instant.MAX;
    }

    private static Speakers between(List<Row> rows, Instant fromInclusive, Instant untilExclusive) {
        return new Speakers(rows.stream()
                .filter(row ->
                        !row.heardAt().isBefore(fromInclusive) && row.heardAt().isBefore(untilExclusive))
                .toList());
    }

    /** Who was heard before and once more in a stage: each has one row, in that of the first turn. */
    private List<Sentence> heardAgain(List<Row> rows, int number, Instant fromInclusive, Instant untilExclusive) {
        var before = rows.stream().filter(row -> row.heardAt().isBefore(fromInclusive));
        var names = new ArrayList<String>();
        var entries = new ArrayList<Long>();
        before.forEach(row -> {
            var began = pen.chronicle().of(row.speaker().id()).stream()
                    .filter(moment -> moment.entry().act() instanceof FloorAct.Begin)
                    .filter(moment ->
                            !moment.at().isBefore(fromInclusive) && moment.at().isBefore(untilExclusive))
                    .map(Moment::sequence)
                    .toList();
            if (!began.isEmpty()) {
                names.add(row.who().text());
                entries.addAll(began);
            }
        });
        return names.isEmpty()
                ? List.of()
                : List.of(pen.about(hearing + "-" + number, entries, "hearing.heardAgain", String.join("; ", names)));
    }

    /** The stage that an act has begun. */
    private Stream<Begun> stage(Moment moment) {
        boolean begins = switch (moment.entry().act()) {
            case HearingAct.OpenHearing open -> true;
            case HearingAct.NextStage next -> true;
            default -> false;
        };
        return begins ? moment.stage().stream().map(name -> begun(moment, name)) : Stream.empty();
    }

    private Begun begun(Moment moment, String name) {
        return new Begun(moment.at(), new Heading(pen.write(moment, "hearing.stage", pen.time(moment), name)));
    }
}

package org.rostrum.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.minutes.Clerk.Told;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Subject;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Attendance;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingDay;
import org.rostrum.proceedings.MeetingPlan;

/** What happened behind closed doors, by the item on which they were shut: who was there, what was noted and decided. */
record ClosedSession(Pen pen, Happenings happenings) {
    List<Section> sections() {
        var within = within();
        var sections = new ArrayList<Section>();
        pen.chronicle()
                .all(moment -> within.contains(moment.sequence()))
                .map(Moment::item)
                .distinct()
                .forEach(item -> section(item, within).ifPresent(sections::add));
        var changes = pen.chronicle()
                .all(moment -> changed(moment).stream().anyMatch(within::contains))
                .flatMap(moment -> Clerk.change(pen, moment))
                .toList();
        if (!changes.isEmpty()) {
            sections.add(new Section(
                    Subject.CHANGES, pen.phrases().say("heading.CHANGES"), List.of(new Paragraph(changes))));
        }
        return List.copyOf(sections);
    }

    /** The days of the meeting on which the doors were shut: each begins with a call to order. */
    List<MeetingDay> days() {
        var within = within();
        var held = pen.chronicle().end().daysHeld();
        var days = new LinkedHashSet<MeetingDay>();
        int called = 0;
        for (var moment : pen.chronicle().moments()) {
            called += moment.entry().act() instanceof MeetingAct.CallToOrder ? 1 : 0;
            if (within.contains(moment.sequence())) {
                days.add(held.get(Math.clamp(called - 1, 0, held.size() - 1)));
            }
        }
        return List.copyOf(days);
    }

    /** The moments from the shutting of the doors to their opening, both included. */
    private Set<Long> within() {
        var within = new HashSet<Long>();
        boolean shut = false;
        for (var moment : pen.chronicle().moments()) {
            boolean ends = moment.entry().act() instanceof MeetingAct.OpenSession;
            shut = moment.entry().act() instanceof MeetingAct.ClosedSession || (shut && !ends);
            if (shut || ends) {
                within.add(moment.sequence());
            }
        }
        return within;
    }

    private static List<Long> changed(Moment moment) {
        return switch (moment.entry().act()) {
            case CorrectionAct.Correct(var entry, var what) -> List.of(entry);
            case CorrectionAct.Redact redact -> redact.entries();
            case CorrectionAct.Release(var entry, var why) -> List.of(entry);
            default -> List.of();
        };
    }

    private Optional<Section> section(Optional<Id> item, Set<Long> within) {
        var parts = new ArrayList<>(Clerk.each(sentences(item, within)));
        new Decisions(pen)
                .of(item).stream()
                        .filter(decision -> within.contains(decision.question().entry()))
                        .forEach(decision ->
                                parts.add(new Told(decision.question().entry(), List.of(decision))));
        var heading = item.flatMap(pen.chronicle().plan()::item)
                .map(found -> pen.phrases().say("heading.ITEM", found.number(), found.title()))
                .orElseGet(() -> pen.phrases().say("heading.OTHER"));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section(item.isPresent() ? Subject.ITEM : Subject.OTHER, heading, Clerk.inOrder(parts)));
    }

    private List<Sentence> sentences(Optional<Id> item, Set<Long> within) {
        var told = happenings.of(item).stream()
                .filter(sentence -> within.contains(sentence.entries().getLast()));
        var people = pen.chronicle()
                .all(moment ->
                        within.contains(moment.sequence()) && moment.item().equals(item))
                .flatMap(this::people);
        return Stream.concat(told, people).toList();
    }

    private Stream<Sentence> people(Moment moment) {
        if (!(moment.entry().act() instanceof MeetingAct.ClosedSession)) {
            return new Opening(pen).told(moment).stream();
        }
        var present = present(moment);
        return present.isEmpty() ? Stream.empty() : Stream.of(pen.write(moment, "closed.present", present));
    }

    private String present(Moment moment) {
        return moment.plan().members().stream()
                .filter(member -> here(member, moment.at()))
                .map(pen::name)
                .collect(Collectors.joining(", "));
    }

    private boolean here(MeetingPlan.Member member, Instant at) {
        return pen.chronicle().end().attendance().staysOf(member.id()).stream().anyMatch(stay -> holds(stay, at));
    }

    private static boolean holds(Attendance.Stay stay, Instant at) {
        return !stay.since().isAfter(at)
                && stay.until().filter(until -> !until.isAfter(at)).isEmpty();
    }
}

package org.rostrum.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;

/**
 * The minutes of one meeting as a tree, made from its entries and from nothing else: the same entries, profile and
 * language always give the same tree. Each sentence names the entries that prove it; {@code sources} tells what these
 * are. An act that was undone leaves no sentence, one that was corrected shows with its correction.
 */
public record MinutesDocument(
        Id meeting,
        List<LocalDate> days,
        Form form,
        Basis basis,
        Edition edition,
        String eyebrow,
        String title,
        List<Sentence> about,
        List<Section> sections,
        List<Source> sources) {
    /** The day for which the meeting was called; the first of those on which it was held. */
    public LocalDate heldOn() {
        return days.getFirst();
    }

    /** In which profile, language and style the minutes are, and by which clock they tell the time. */
    public record Form(Profile profile, Locale language, ZoneId zone, HouseStyle style) {}

    /** What the minutes were made from; {@code complete} once the meeting is over. */
    public record Basis(long entries, String hash, boolean complete) {}

    /**
     * Something that is stated, the sequences of the entries it rests on, and what was corrected in these; {@code key}
     * finds it again when the minutes are made anew.
     */
    public record Sentence(
            String key, String text, List<Long> entries, List<Sentence> corrections, Optional<Reworded> reworded) {
        Sentence(String key, String text, List<Long> entries, List<Sentence> corrections) {
            this(key, text, entries, corrections, Optional.empty());
        }
    }

    /** What the draft says where the clerk's words stand; {@code toCheck} if that changed since they were written. */
    public record Reworded(String drafted, boolean toCheck) {}

    /** What stands under one heading. */
    public record Section(Subject subject, String heading, List<Part> parts) {}

    /** What a section is about. */
    public enum Subject {
        ATTENDANCE,
        ITEM,
        OTHER,
        END,
        CHANGES
    }

    /** A part of a section. */
    public sealed interface Part {}

    /** Sentences that follow one another. */
    public record Paragraph(List<Sentence> sentences) implements Part {}

    /** What stands above a stage of a hearing. */
    public record Heading(Sentence sentence) implements Part {}

    /** Everyone who was heard at one hearing, or in one of its stages, in the order in which they began. */
    public record Speakers(List<Row> rows) implements Part {}

    /** A motion, what became of it, and the ballots by member; without ballots where nobody voted. */
    public record Decision(Question question, Sentence moved, List<Sentence> course, List<Cast> ballots)
            implements Part {}

    /** What a motion is to other programs: the sequence of its entry, its kind and how far it came. */
    public record Question(long entry, MotionKind kind, Motion.Stage stage) {}

    /**
     * One speaker who was heard.
     *
     * @param number the place in the line
     * @param heardAt when the first turn began
     * @param endedAt when that turn ended; empty where it did not, and in texts that were kept before this was
     */
    public record Row(int number, Heard speaker, Instant heardAt, Optional<Instant> endedAt, Sentence who) {}

    /** Someone who was heard, and for how long. */
    public record Heard(
            Id id,
            String reference,
            String name,
            Optional<String> organisation,
            Position position,
            Channel channel,
            Duration used) {}

    /** The ballot of one member as it counts; {@code named} are the two columns of one who was named in two. */
    public record Cast(Id member, String name, Ballot ballot, boolean silent, List<Ballot> named) {
        /** Whether it counts as it was cast. */
        boolean asCast() {
            return !silent && named.isEmpty();
        }
    }

    /** An entry that a sentence rests on; {@code act} is the name of the act, {@code words} are those still kept. */
    public record Source(
            long sequence, Instant occurredAt, String act, String actor, List<String> words, String hash) {}

    /**
     * Writes the minutes in the usual style.
     *
     * @throws IllegalArgumentException if the entries do not begin with a published meeting
     */
    public static MinutesDocument of(List<Entry> entries, Profile profile, Locale language) {
        return of(entries, profile, language, HouseStyle.USUAL);
    }

    /**
     * Writes the minutes.
     *
     * @throws IllegalArgumentException if the entries do not begin with a published meeting
     */
    public static MinutesDocument of(List<Entry> entries, Profile profile, Locale language, HouseStyle style) {
        return new Clerk(Chronicle.of(entries), profile, language, style).document();
    }

    /**
     * Writes down what happened behind closed doors, for the staff alone.
     *
     * @throws IllegalArgumentException if the entries do not begin with a published meeting
     */
    static MinutesDocument ofClosedSession(List<Entry> entries, Locale language, HouseStyle style) {
        return new Clerk(Chronicle.whole(entries), Profile.FULL, language, style).closedSession();
    }

    /** The minutes in other words. */
    MinutesDocument with(Edition given, List<Sentence> opening, List<Section> body) {
        return new MinutesDocument(meeting, days, form, basis, given, eyebrow, title, opening, body, sources);
    }

    /** The same words, given out as another edition. */
    MinutesDocument as(Edition given) {
        return with(given, about, sections);
    }

    /** The sentence of that key, if it stands in these minutes outside the table of who was heard. */
    Optional<Sentence> sentence(String key) {
        return sections.stream()
                .flatMap(section -> section.parts().stream())
                .filter(part -> !(part instanceof Speakers))
                .flatMap(part -> sentences(part).stream())
                .filter(sentence -> sentence.key().equals(key))
                .findFirst()
                .or(() -> about.stream()
                        .filter(sentence -> sentence.key().equals(key))
                        .findFirst());
    }

    /** Every sentence, those in tables and those that correct another included. */
    public List<Sentence> sentences() {
        var all = new ArrayList<>(about);
        sections.forEach(section -> section.parts().forEach(part -> all.addAll(sentences(part))));
        all.addAll(all.stream().flatMap(one -> one.corrections().stream()).toList());
        return List.copyOf(all);
    }

    private static List<Sentence> sentences(Part part) {
        return switch (part) {
            case Paragraph(var sentences) -> sentences;
            case Heading(var sentence) -> List.of(sentence);
            case Speakers(var rows) -> rows.stream().map(Row::who).toList();
            case Decision(var question, var moved, var course, var ballots) ->
                Stream.concat(Stream.of(moved), course.stream()).toList();
        };
    }
}

package org.rostrum.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Cast;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Heard;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Row;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Words;

/**
 * Takes out of minutes that were given out what the law took out of their entries. A sentence that rests on one of these
 * entries, or whose draft has a gap now, is the draft again; the clerk's words in its place go, as they may name anyone. In
 * the clerk's words elsewhere the very words that were taken out go. All else stays as it was given out.
 */
final class RedactedText {
    private static final String GAP = Words.takenOut().text();

    private final MinutesDocument anew;
    private final Set<Long> entries;
    private final TakenWords gone;
    private final Map<String, Sentence> drafts;
    private final Map<Id, Heard> heard;

    /**
     * For minutes of one form and basis.
     *
     * @param before the same minutes made from the entries as they were
     * @param anew made from the entries as they are now
     * @param entries whose words were taken out
     * @param gone the words that were
     */
    RedactedText(MinutesDocument before, MinutesDocument anew, Set<Long> entries, TakenWords gone) {
        this.anew = anew;
        this.entries = entries;
        this.gone = gone;
        var said = byKey(before.sentences().stream());
        drafts = byKey(anew.sentences().stream().filter(sentence -> touched(sentence) || isNew(sentence, said)));
        heard = anew.sections().stream()
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> part instanceof Speakers(var rows) ? rows.stream() : Stream.empty())
                .map(Row::speaker)
                .collect(Collectors.toMap(Heard::id, Function.identity(), (first, second) -> first));
    }

    private static Map<String, Sentence> byKey(Stream<Sentence> sentences) {
        return sentences.collect(Collectors.toMap(Sentence::key, Function.identity(), (first, second) -> first));
    }

    /** A gap from an earlier redaction is none now: what the clerk wrote for it since names nobody who was taken out. */
    private static boolean isNew(Sentence sentence, Map<String, Sentence> said) {
        return Optional.ofNullable(said.get(sentence.key()))
                .filter(before -> before.text().equals(sentence.text()))
                .isEmpty();
    }

    /** The minutes without these words. */
    MinutesDocument of(MinutesDocument given) {
        return new MinutesDocument(
                given.meeting(),
                given.days(),
                given.form(),
                given.basis(),
                edition(given.edition()),
                shown(given.eyebrow(), anew.eyebrow()),
                shown(given.title(), anew.title()),
                given.about().stream().map(this::sentence).toList(),
                each(given.sections(), anew.sections(), this::section),
                given.sources());
    }

    /** Why a version was given out stands in its edition, as the clerk wrote it. */
    private Edition edition(Edition given) {
        return new Edition(given.number(), given.state(), gone.outOf(given.words(), List.of()));
    }

    /** What was written in place of a sentence, without the words that were taken out. */
    String without(String key, String clerks) {
        return gone.outOf(clerks, anew.sentence(key).map(Sentence::entries).orElse(List.of()));
    }

    /** The draft of a sentence as it is now, where the clerk's words for it cannot stay. */
    Optional<String> drafted(String key) {
        return Optional.ofNullable(drafts.get(key)).map(Sentence::text);
    }

    private boolean touched(Sentence sentence) {
        return sentence.entries().stream().anyMatch(entries::contains);
    }

    private Sentence sentence(Sentence given) {
        var corrections = given.corrections().stream().map(this::sentence).toList();
        var draft = drafted(given.key());
        if (draft.isPresent()) {
            return new Sentence(given.key(), draft.get(), given.entries(), corrections);
        }
        if (touched(given)) {
            return new Sentence(given.key(), GAP, given.entries(), corrections);
        }
        return new Sentence(
                given.key(),
                given.reworded().isPresent() ? gone.outOf(given.text(), given.entries()) : given.text(),
                given.entries(),
                corrections,
                given.reworded());
    }

    private Section section(Section given, Section now) {
        return new Section(
                given.subject(), shown(given.heading(), now.heading()), each(given.parts(), now.parts(), this::part));
    }

    private Part part(Part given, Part now) {
        return switch (given) {
            case Paragraph(var sentences) ->
                new Paragraph(sentences.stream().map(this::sentence).toList());
            case Heading(var sentence) -> new Heading(sentence(sentence));
            case Speakers(var rows) -> new Speakers(rows.stream().map(this::row).toList());
            case Decision(var question, var moved, var course, var ballots) ->
                new Decision(
                        question,
                        sentence(moved),
                        course.stream().map(this::sentence).toList(),
                        now instanceof Decision same ? each(ballots, same.ballots(), RedactedText::cast) : ballots);
        };
    }

    private Row row(Row given) {
        var speaker = given.speaker();
        var now = Optional.ofNullable(heard.get(speaker.id()));
        return new Row(
                given.number(),
                now.map(other -> named(speaker, other)).orElse(speaker),
                given.heardAt(),
                given.endedAt(),
                sentence(given.who()));
    }

    private static Heard named(Heard given, Heard now) {
        return new Heard(
                given.id(),
                given.reference(),
                shown(given.name(), now.name()),
                now.name().equals(GAP) ? now.organisation() : given.organisation(),
                given.position(),
                given.channel(),
                given.used());
    }

    private static Cast cast(Cast given, Cast now) {
        return new Cast(given.member(), shown(given.name(), now.name()), given.ballot(), given.silent(), given.named());
    }

    private static String shown(String given, String now) {
        return now.contains(GAP) ? now : given;
    }

    /** The program writes as many parts as it did unless it is a newer one; then each stays in its place. */
    private static <T> List<T> each(List<T> given, List<T> now, BinaryOperator<T> other) {
        return IntStream.range(0, given.size())
                .mapToObj(at -> other.apply(given.get(at), at < now.size() ? now.get(at) : given.get(at)))
                .toList();
    }
}

package org.rostrum.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MinutesAct;
import org.rostrum.proceedings.Wording;
import org.rostrum.proceedings.Words;

/**
 * The words that the law took out of entries, as they are found in what a clerk wrote. A name goes wherever it stands; what was
 * said beside it, such as an organisation, only where it tells of her.
 */
final class TakenWords {
    private static final int SHORTEST = 3;
    private static final String NAME = "name";
    private static final Set<String> BESIDE_THE_NAME = Set.of("organisation", "sayAs");
    /** A letter or digit that makes another word of what it stands next to; some scripts write words without a space. */
    private static final String OF_A_WORD = "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}"
            + "\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]";

    /** What stood in one entry, and the entries that tell of the same person. */
    private record Line(List<Pattern> anywhere, List<Pattern> beside, Set<Long> hers) {
        boolean tellsOfHer(String text, Collection<Long> entries) {
            return entries.stream().anyMatch(hers::contains)
                    || anywhere.stream().anyMatch(words -> words.matcher(text).find());
        }
    }

    private final List<Line> lines;

    /**
     * The words of some entries.
     *
     * @param before the journal, in which they stand still
     */
    TakenWords(List<Entry> before, Set<Long> taken) {
        lines = before.stream()
                .filter(entry -> taken.contains(entry.sequence()))
                .flatMap(entry -> entry.wording() instanceof Wording.Kept(var salt, var text)
                        ? Stream.of(line(before, entry, CanonicalJson.readObject(text)))
                        : Stream.empty())
                .toList();
    }

    private static Line line(List<Entry> before, Entry entry, Map<String, @Nullable Object> words) {
        var anywhere = new ArrayList<Pattern>();
        var beside = new ArrayList<Pattern>();
        words.forEach((field, value) -> {
            if (value instanceof String text) {
                if (BESIDE_THE_NAME.contains(field)) {
                    beside.add(whole(text));
                } else if (text.length() >= SHORTEST || field.equals(NAME) || standsInAnEdition(entry)) {
                    anywhere.add(whole(text));
                }
            }
        });
        return new Line(anywhere, beside, hers(before, entry));
    }

    /** Whether the line that tells of an edition repeats why this was done. */
    private static boolean standsInAnEdition(Entry entry) {
        return entry.act() instanceof MinutesAct || entry.act() instanceof CorrectionAct.Redact;
    }

    private static Set<Long> hers(List<Entry> before, Entry entry) {
        return switch (entry.act()) {
            case HearingAct.SignUp signUp -> naming(before, signUp.speaker());
            case HearingAct.Change change -> naming(before, change.speaker());
            default -> Set.of();
        };
    }

    private static Set<Long> naming(List<Entry> before, Id speaker) {
        var written = "\"" + speaker + "\"";
        return before.stream()
                .filter(entry -> entry.facts().contains(written))
                .map(Entry::sequence)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Pattern whole(String text) {
        var words = text.strip();
        // A name such as An is a word of its own when it is written small.
        int flags = words.length() < SHORTEST ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile("(?<!" + OF_A_WORD + ")" + Pattern.quote(words) + "(?!" + OF_A_WORD + ")", flags);
    }

    /**
     * What was written, with a gap for each of these words.
     *
     * @param entries on which the sentence rests in whose place it stands
     */
    String outOf(String written, Collection<Long> entries) {
        var left = written;
        for (var line : lines) {
            boolean hers = line.tellsOfHer(written, entries);
            left = without(left, line.anywhere());
            left = hers ? without(left, line.beside()) : left;
        }
        return left;
    }

    private static String without(String text, List<Pattern> gone) {
        var left = text;
        for (var words : gone) {
            left = words.matcher(left)
                    .replaceAll(Matcher.quoteReplacement(Words.takenOut().text()));
        }
        return left;
    }
}

package org.rostrum.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said against an act by a rule, and of input at its field, in the languages of the pages. Whoever refuses speaks
 * English, as the interface for programs does; the sentences stand in a bundle with gaps, and are found there by what they
 * say (decision 0029).
 */
public final class RefusalWords {
    private static final String BUNDLE = "org.rostrum.platform.refusals";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final List<Sentence> ALL = sentences();

    private RefusalWords() {}

    /** A sentence of the bundle, and how it reads with its gaps filled in. */
    private record Sentence(String key, Pattern english) {
        static Sentence of(String key, String text) {
            var parts = Stream.of(GAP.split(text, -1)).map(Pattern::quote).collect(Collectors.joining("(.+?)"));
            return new Sentence(key, Pattern.compile(parts));
        }
    }

    /** The words in another language, sentence after sentence; as they are where the bundle does not have them. */
    public static String in(Locale language, String english) {
        return found(language, english).orElse(english);
    }

    /** The words in each language of the pages, by its name; nothing where the bundle does not have them. */
    static Map<String, String> inEach(String english) {
        var words = new TreeMap<String, String>();
        LANGUAGES.forEach(
                language -> found(language, english).ifPresent(said -> words.put(language.getLanguage(), said)));
        return words;
    }

    private static Optional<String> found(Locale language, String english) {
        return oneByOne(language, english)
                .or(() -> find(english)
                        .map(found -> filled(new TextBundle(BUNDLE, language).text(found.key), found.gaps, language)));
    }

    /** What two rules have said, one behind the other; tried first, since the gap of a sentence would take the other in. */
    private static Optional<String> oneByOne(Locale language, String english) {
        return Pattern.compile("(?<=\\.) ")
                .matcher(english)
                .results()
                .filter(gap -> find(english.substring(0, gap.start())).isPresent()
                        && find(english.substring(gap.end())).isPresent())
                .map(gap -> in(language, english.substring(0, gap.start())) + " "
                        + in(language, english.substring(gap.end())))
                .findFirst();
    }

    /** A sentence that was found, and what stands in its gaps. */
    private record Found(String key, List<String> gaps) {}

    private static Optional<Found> find(String english) {
        for (var sentence : ALL) {
            var said = sentence.english().matcher(english);
            if (said.matches()) {
                return Optional.of(new Found(sentence.key(), gaps(said)));
            }
        }
        return Optional.empty();
    }

    private static List<String> gaps(Matcher said) {
        return Stream.iterate(1, group -> group <= said.groupCount(), group -> group + 1)
                .map(said::group)
                .toList();
    }

    /** What stands in a gap may be a word of the bundle itself, with a capital where a sentence begins with it. */
    private static String filled(String text, List<String> gaps, Locale language) {
        var filled = text;
        for (int at = 0; at < gaps.size(); at++) {
            var gap = gaps.get(at);
            var word = in(language, gap.substring(0, 1).toLowerCase(Locale.ENGLISH) + gap.substring(1));
            filled = filled.replace("{" + at + "}", word.equalsIgnoreCase(gap) ? gap : word);
        }
        return filled;
    }

    /** Those that say most for themselves first, so that none is taken for one that is all gap. */
    private static List<Sentence> sentences() {
        var english = new TextBundle(BUNDLE, Locale.ENGLISH);
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet().stream()
                .sorted(Comparator.comparingInt(
                                (String key) -> english.text(key).length())
                        .reversed())
                .map(key -> Sentence.of(key, english.text(key)))
                .toList();
    }
}

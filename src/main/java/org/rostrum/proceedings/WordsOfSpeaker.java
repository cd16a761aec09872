package org.rostrum.proceedings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Id;

/**
 * The entries that hold words of one speaker, or about her, for an order of the law that takes a person out of the record:
 * those that name her by her id, and those in whose words her name stands, or a part of it.
 */
public final class WordsOfSpeaker {
    private static final int SHORTEST_PART = 3;

    /** An entry with words, and whether her whole name stands in them. */
    public record Found(Entry entry, boolean named) {}

    private WordsOfSpeaker() {}

    /**
     * Finds them among all entries of a meeting, the first one first.
     *
     * @param another a name or word that is looked for like her name; empty for none
     */
    public static List<Found> in(List<Entry> entries, Id speaker, String another) {
        var names = names(entries, speaker);
        Stream.of(another.strip()).filter(text -> !text.isEmpty()).forEach(names::add);
        var whole = names.stream().map(WordsOfSpeaker::pattern).toList();
        var parts = names.stream()
                .flatMap(name -> Stream.of(name.split("[^\\p{L}\\p{M}\\p{N}]+")))
                .filter(part -> part.length() >= SHORTEST_PART)
                .map(WordsOfSpeaker::pattern)
                .toList();
        var found = new ArrayList<Found>();
        for (var entry : entries) {
            boolean named = says(entry, whole);
            boolean holds = named || says(entry, parts) || pointsTo(entry, speaker);
            if (holds
                    && !(entry.act() instanceof MeetingAct.Publish)
                    && !entry.words().isEmpty()) {
                found.add(new Found(entry, named));
            }
        }
        return List.copyOf(found);
    }

    /** Every name that she gave, as long as its words are kept. */
    private static Set<String> names(List<Entry> entries, Id speaker) {
        return entries.stream()
                .flatMap(entry -> switch (entry.act()) {
                    case HearingAct.SignUp signUp when signUp.speaker().equals(speaker) -> signUp.name().stream();
                    case HearingAct.Change change when change.speaker().equals(speaker) -> change.name().stream();
                    default -> Stream.<Words>empty();
                })
                .flatMap(words -> words.kept().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text as a word or several, in small letters or capitals. */
    private static Pattern pattern(String text) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(text.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean says(Entry entry, List<Pattern> some) {
        return entry.words().stream()
                .anyMatch(words ->
                        some.stream().anyMatch(one -> one.matcher(words).find()));
    }

    private static boolean pointsTo(Entry entry, Id speaker) {
        return holds(CanonicalJson.readObject(entry.facts()), speaker.toString());
    }

    private static boolean holds(@Nullable Object value, String id) {
        return switch (value) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .anyMatch(field -> Objects.equals(field.getKey(), id) || holds(field.getValue(), id));
            case List<?> list -> list.stream().anyMatch(one -> holds(one, id));
            case null -> false;
            default -> value.equals(id);
        };
    }
}

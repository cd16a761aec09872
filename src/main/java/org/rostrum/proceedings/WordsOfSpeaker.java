package org.rostrum.proceedings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
 * those that name her by her id, those in whose words her name stands, or a part of it, and those with words that were
 * recorded from her call to the end of her turn. A name that is written otherwise is not found: a nickname, another
 * spelling or script, initials, and a part of one letter.
 */
public final class WordsOfSpeaker {
    private static final int SHORTEST_PART = 2;

    /**
     * An entry with words.
     *
     * @param named whether her whole name stands in them, and they are not the sign-up of another
     * @param anothers whether it is the sign-up, the change or the group of another speaker, who may bear the same name
     */
    public record Found(Entry entry, boolean named, boolean anothers) {}

    private WordsOfSpeaker() {}

    /**
     * Finds them among all entries of a meeting, the first one first.
     *
     * @param others names or words that are looked for too; what has only these is not named
     */
    public static List<Found> in(List<Entry> entries, Id speaker, Collection<String> others) {
        var names = names(entries, speaker);
        var whole = names.stream().map(SoughtWords::pattern).toList();
        var parts = Stream.concat(
                        names.stream().flatMap(WordsOfSpeaker::parts),
                        others.stream().filter(other -> !other.isBlank()))
                .map(SoughtWords::pattern)
                .toList();
        var found = new ArrayList<Found>();
        var state = MeetingState.empty();
        for (var entry : entries) {
            var after = state.after(entry);
            boolean named = says(entry, whole);
            boolean holds = named
                    || says(entry, parts)
                    || pointsTo(entry, speaker)
                    || speaks(state, speaker)
                    || speaks(after, speaker);
            if (holds
                    && !(entry.act() instanceof MeetingAct.Publish)
                    && !entry.words().isEmpty()) {
                boolean anothers = isOfAnother(entry.act(), speaker);
                found.add(new Found(entry, named && !anothers, anothers));
            }
            state = after;
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

    private static Stream<String> parts(String name) {
        return Stream.of(SoughtWords.plain(name).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(part -> part.length() >= SHORTEST_PART);
    }

    private static boolean says(Entry entry, List<Pattern> some) {
        return entry.words().stream()
                .map(SoughtWords::plain)
                .anyMatch(words ->
                        some.stream().anyMatch(one -> one.matcher(words).find()));
    }

    private static boolean speaks(MeetingState state, Id speaker) {
        return state.lectern()
                .turn()
                .filter(turn -> turn.speaker().equals(speaker))
                .isPresent();
    }

    private static boolean isOfAnother(Act act, Id speaker) {
        return switch (act) {
            case HearingAct.SignUp signUp -> !signUp.speaker().equals(speaker);
            case HearingAct.Change change -> !change.speaker().equals(speaker);
            case GroupAct group -> !group.speaker().equals(speaker);
            default -> false;
        };
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

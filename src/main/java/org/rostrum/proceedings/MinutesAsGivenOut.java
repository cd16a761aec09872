package org.rostrum.proceedings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Proves versions of minutes by the journal: each that it names is there with the texts that have the digest in it, the last one
 * where words were lawfully taken out. A draft is named by no entry, and neither is what was adopted before entries did.
 */
final class MinutesAsGivenOut {
    private MinutesAsGivenOut() {}

    /** What is wrong in these versions, if anything. */
    static Optional<String> objection(List<Entry> entries, List<FiledMinutes> versions) {
        var byNumber = new HashMap<Integer, FiledMinutes>();
        for (var version : versions) {
            if (byNumber.put(version.number(), version) != null) {
                return Optional.of("Version %d of the minutes stands twice.".formatted(version.number()));
            }
        }
        var named = named(entries);
        return named.values().stream()
                .flatMap(entry -> objection(entry, byNumber).stream())
                .findFirst()
                .or(() -> versions.stream()
                        .filter(version -> version.isOut() && version.salt().isPresent())
                        .filter(version -> !named.containsKey(version.number()))
                        .map(version -> "No entry names version %d of the minutes.".formatted(version.number()))
                        .findFirst());
    }

    private static Optional<String> objection(Entry entry, Map<Integer, FiledMinutes> versions) {
        var act = (MinutesAct) entry.act();
        var version = Optional.ofNullable(versions.get(act.version()));
        if (version.isEmpty()) {
            return Optional.of("Version %d of the minutes is missing, which entry %d names."
                    .formatted(act.version(), entry.sequence()));
        }
        return version.flatMap(FiledMinutes::digest)
                        .filter(act.digest()::equals)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("Version %d of the minutes is not the text that entry %d names."
                        .formatted(act.version(), entry.sequence()));
    }

    /** What was found where nothing is wrong. */
    static String found(List<Entry> entries, List<FiledMinutes> versions) {
        var named = named(entries);
        long redacted = named.values().stream()
                .filter(entry -> entry.act() instanceof MinutesAct.RedactMinutes)
                .count();
        return "The minutes are the texts that the journal names: %d versions (%d of them without words that were taken out), and %d that no entry names."
                .formatted(named.size(), redacted, versions.size() - named.size());
    }

    /** By the number of a version the last entry that names it. */
    private static Map<Integer, Entry> named(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.act() instanceof MinutesAct)
                .collect(Collectors.toMap(
                        entry -> ((MinutesAct) entry.act()).version(),
                        Function.identity(),
                        (earlier, later) -> later,
                        TreeMap::new));
    }
}

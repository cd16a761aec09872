package org.rostrum.proceedings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proves versions of minutes by the journal: each that it names is there with the texts that have the digest in it, the last one
 * where words were lawfully taken out. A draft is named by no entry, and neither is what was adopted before entries did.
 */
final class MinutesAsGivenOut {
    private MinutesAsGivenOut() {}

    /**
     * What is wrong in versions.
     *
     * @param entry the one that tells otherwise, if one does
     */
    record Objection(OptionalLong entry, String why) {
        static Objection of(String why, int version) {
            return new Objection(OptionalLong.empty(), why.formatted(version));
        }
    }

    /** What is wrong in these versions, if anything. */
    static Optional<Objection> objection(List<Entry> entries, List<FiledMinutes.Known> versions) {
        var byNumber = new HashMap<Integer, FiledMinutes.Known>();
        for (var version : versions) {
            if (byNumber.put(version.number(), version) != null) {
                return Optional.of(Objection.of("Version %d of the minutes stands twice.", version.number()));
            }
        }
        var named = named(entries);
        return named.values().stream()
                .flatMap(entry -> objection(entry, byNumber).stream())
                .findFirst()
                .or(() -> outside(named, versions)
                        .filter(version -> version.digest().isPresent())
                        .map(version -> Objection.of("No entry names version %d of the minutes.", version.number()))
                        .findFirst());
    }

    private static Optional<Objection> objection(Entry entry, Map<Integer, FiledMinutes.Known> versions) {
        var act = (MinutesAct) entry.act();
        var version = Optional.ofNullable(versions.get(act.version()));
        if (version.isEmpty()) {
            return objection(entry, "Version %d of the minutes is missing, which entry %d names.");
        }
        return version.flatMap(FiledMinutes.Known::digest)
                        .filter(act.digest()::equals)
                        .isPresent()
                ? Optional.empty()
                : objection(entry, "Version %d of the minutes is not the text that entry %d names.");
    }

    private static Optional<Objection> objection(Entry entry, String why) {
        var version = ((MinutesAct) entry.act()).version();
        return Optional.of(new Objection(OptionalLong.of(entry.sequence()), why.formatted(version, entry.sequence())));
    }

    /** A version that is said to be adopted or corrected and that nothing proves, if there is one; nobody takes it over. */
    static Optional<Objection> unproved(List<Entry> entries, List<FiledMinutes.Known> versions) {
        return outside(named(entries), versions)
                .map(version -> Objection.of(
                        "No entry names version %d of the minutes, so that nothing proves that the body adopted it. Leave this version out of the file.",
                        version.number()))
                .findFirst();
    }

    private static Stream<FiledMinutes.Known> outside(Map<Integer, Entry> named, List<FiledMinutes.Known> versions) {
        return versions.stream().filter(version -> version.isOut() && !named.containsKey(version.number()));
    }

    /** What was found where nothing is wrong. */
    static String found(List<Entry> entries, List<FiledMinutes.Known> versions) {
        var named = named(entries);
        long redacted = named.values().stream()
                .filter(entry -> entry.act() instanceof MinutesAct.RedactMinutes)
                .count();
        long adopted = outside(named, versions).count();
        return "The minutes are the texts that the journal names: %d versions (%d of them without words that were taken out), and %d that no entry names%s."
                .formatted(
                        named.size(),
                        redacted,
                        versions.size() - named.size(),
                        adopted == 0
                                ? ""
                                : " (%d of them said to be adopted, which nothing proves)".formatted(adopted));
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

package org.rostrum.signup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.platform.Id;

/**
 * Finds sign-ups that may be the same person's: the same e-mail address, or the same name in another case, with or without
 * accents, its parts in another order, or one letter of it spelt otherwise. It only says so; a person decides.
 */
final class Likeness {
    private static final int SHORTEST_MISSPELT = 4;

    private Likeness() {}

    /** What is compared. */
    record Candidate(Id id, String name, Optional<String> email) {}

    /** Why two are alike; the more telling reason where there are both. */
    enum Reason {
        EMAIL,
        NAME,
        SPELLING
    }

    /** Two that are alike; the one that signed up earlier comes first. */
    record Pair(Id first, Id second, Reason reason) {}

    /** All pairs among the candidates, who are given in the order of sign-up. */
    static List<Pair> among(List<Candidate> candidates) {
        var found = new LinkedHashMap<Set<Id>, Pair>();
        pairs(candidates, one -> one.email().map(Likeness::plain).stream(), Reason.EMAIL)
                .forEach(pair -> found.putIfAbsent(Set.of(pair.first(), pair.second()), pair));
        pairs(candidates, one -> Stream.of(parts(one.name())).filter(name -> !name.isEmpty()), Reason.NAME)
                .forEach(pair -> found.putIfAbsent(Set.of(pair.first(), pair.second()), pair));
        pairs(candidates, one -> misspelt(one.name()), Reason.SPELLING)
                .forEach(pair -> found.putIfAbsent(Set.of(pair.first(), pair.second()), pair));
        return List.copyOf(found.values());
    }

    /** Whether two e-mail addresses are the same but for case; accents tell two mailboxes apart. */
    static boolean sameAddress(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** An address by which it is known whichever way it was typed. */
    static String plain(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Whether two names are the same but for case, accents and the order of their parts, or both were left out. */
    static boolean sameName(String one, String other) {
        return parts(one).equals(parts(other));
    }

    private interface Keys {
        Stream<String> of(Candidate candidate);
    }

    /** Who shares a key is alike; each is paired with the one that came before with that key. */
    private static List<Pair> pairs(List<Candidate> candidates, Keys keys, Reason reason) {
        Map<String, Id> last = new HashMap<>();
        var pairs = new ArrayList<Pair>();
        for (var candidate : candidates) {
            keys.of(candidate).collect(Collectors.toCollection(TreeSet::new)).forEach(key -> {
                var before = last.put(key, candidate.id());
                if (before != null) {
                    pairs.add(new Pair(before, candidate.id(), reason));
                }
            });
        }
        return pairs;
    }

    /** The parts of a name in the order of their letters, without case and accents. */
    private static String parts(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /**
     * Every form of the name in which one part is marked and may have lost a letter: two names that differ in one letter,
     * too much, too few or another, have one of them in common.
     */
    private static Stream<String> misspelt(String name) {
        var parts = List.of(parts(name).split(" "));
        var forms = new ArrayList<String>();
        // A name of one part is too often somebody else's but for one letter.
        for (int at = 0; at < parts.size() && parts.size() > 1; at++) {
            var part = parts.get(at);
            var rest = new ArrayList<>(parts);
            rest.remove(at);
            var others = String.join(" ", rest) + " *";
            forms.add(others + part);
            for (int letter = 0; part.length() >= SHORTEST_MISSPELT && letter < part.length(); letter++) {
                forms.add(others + part.substring(0, letter) + part.substring(letter + 1));
            }
        }
        return forms.stream();
    }
}

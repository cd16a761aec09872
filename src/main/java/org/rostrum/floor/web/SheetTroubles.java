package org.rostrum.floor.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.rostrum.floor.PaperPlace;

/** What is to mend in a sheet that was sent, by the places of it. */
final class SheetTroubles {
    private final Map<PaperPlace, String> words = new HashMap<>();

    /** The field in which it is mended, where that is not the usual one of the place. */
    private final Map<PaperPlace, String> fields = new HashMap<>();

    /** Where a reason is asked for, and the rule that it would lift. */
    private final Map<PaperPlace, String> rules = new HashMap<>();

    /** Something to mend in the field of this id. */
    public record Mend(String field, String words) {}

    void at(PaperPlace place, String what) {
        words.put(place, what);
    }

    void in(String field, PaperPlace place, String what) {
        at(place, what);
        fields.put(place, field);
    }

    void askWhy(PaperPlace place, String rule) {
        rules.put(place, rule);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What is wrong there; empty where nothing is. */
    String words(PaperPlace place) {
        return words.getOrDefault(place, "");
    }

    /** The rule that a reason there would lift. */
    Optional<String> rule(PaperPlace place) {
        return Optional.ofNullable(rules.get(place));
    }

    /** All of it, in the order of the places on the page, each of which has its usual field. */
    List<Mend> toMend(SequencedMap<PaperPlace, String> usual) {
        return usual.entrySet().stream()
                .filter(place -> words.containsKey(place.getKey()))
                .map(place -> new Mend(fields.getOrDefault(place.getKey(), place.getValue()), words(place.getKey())))
                .toList();
    }
}

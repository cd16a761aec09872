package org.rostrum.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.minutes.MinutesDocument.Sentence;

/** Two makings of the minutes side by side, sentence by sentence, in the order of the later one. */
public record Comparison(List<Line> lines) {
    /** One sentence in both; absent where only the other has it. */
    public record Line(String key, Optional<String> from, Optional<String> to) {
        /** Whether both say the same. */
        public boolean same() {
            return from.equals(to);
        }
    }

    /** Compares; what only {@code from} says stands where it stood, behind the sentence before it. */
    public static Comparison of(MinutesDocument from, MinutesDocument to) {
        var before = byKey(from);
        var after = byKey(to);
        var lines = new ArrayList<Line>();
        after.forEach((key, text) -> lines.add(new Line(key, Optional.ofNullable(before.get(key)), Optional.of(text))));
        int at = 0;
        for (var entry : before.entrySet()) {
            int stands = position(lines, entry.getKey());
            if (stands < 0) {
                lines.add(at, new Line(entry.getKey(), Optional.of(entry.getValue()), Optional.empty()));
                at++;
            } else {
                at = stands + 1;
            }
        }
        return new Comparison(List.copyOf(lines));
    }

    private static int position(List<Line> lines, String key) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).key().equals(key)) {
                return at;
            }
        }
        return -1;
    }

    private static Map<String, String> byKey(MinutesDocument minutes) {
        var texts = new LinkedHashMap<String, String>();
        for (Sentence sentence : minutes.sentences()) {
            texts.putIfAbsent(sentence.key(), sentence.text());
        }
        return texts;
    }

    /** The sentences that differ. */
    public List<Line> differences() {
        return lines.stream().filter(line -> !line.same()).toList();
    }
}

package org.rostrum.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Row;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.minutes.MinutesDocument.Subject;

/**
 * Two makings of the minutes side by side, in the order of the later one: headings, sentences, the rows of who was heard and the
 * ballots of members.
 */
public record Comparison(List<Line> lines) {
    private static final String APART = " · ";

    /** One of them in both; absent where only the other has it. */
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
        minutes.about().forEach(sentence -> texts.putIfAbsent(sentence.key(), sentence.text()));
        for (var section : minutes.sections()) {
            var parts = new LinkedHashMap<String, String>();
            section.parts().forEach(part -> add(parts, part, new Printed(minutes)));
            texts.putIfAbsent("heading@" + known(section, parts.keySet()), section.heading());
            parts.forEach(texts::putIfAbsent);
        }
        // Those that correct another stand at the end.
        minutes.sentences().forEach(sentence -> texts.putIfAbsent(sentence.key(), sentence.text()));
        return texts;
    }

    /** By what a section is known in both: the title of an item may change, and when it was taken up says the same sentence. */
    private static String known(Section section, Collection<String> keys) {
        return section.subject() == Subject.ITEM
                ? keys.stream()
                        .filter(key -> key.startsWith("item.taken@"))
                        .findFirst()
                        .orElseGet(section::heading)
                : section.subject().name();
    }

    private static void add(Map<String, String> texts, Part part, Printed printed) {
        switch (part) {
            case Paragraph(var sentences) ->
                sentences.forEach(sentence -> texts.putIfAbsent(sentence.key(), sentence.text()));
            case Heading(var sentence) -> texts.putIfAbsent(sentence.key(), sentence.text());
            case Speakers(var rows) ->
                rows.forEach(row -> texts.putIfAbsent(row.who().key(), row(row, printed)));
            case Decision(var question, var moved, var course, var ballots) -> {
                Stream.concat(Stream.of(moved), course.stream())
                        .forEach(sentence -> texts.putIfAbsent(sentence.key(), sentence.text()));
                ballots.forEach(cast -> texts.putIfAbsent(
                        "ballot@" + question.entry() + "@" + cast.member(), cast.name() + ": " + printed.ballot(cast)));
            }
        }
    }

    private static String row(Row row, Printed printed) {
        return String.join(
                APART, String.valueOf(row.number()), row.who().text(), printed.position(row), printed.heard(row));
    }

    /** Those that differ. */
    public List<Line> differences() {
        return lines.stream().filter(line -> !line.same()).toList();
    }
}

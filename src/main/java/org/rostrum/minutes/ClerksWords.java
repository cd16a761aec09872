package org.rostrum.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Reworded;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Speakers;

/**
 * What the clerk wrote in place of drafted sentences, by their keys. The words stay when the minutes are made anew; where
 * the facts behind them changed since, they are marked to be checked.
 */
public record ClerksWords(Map<String, Put> byKey) {
    /**
     * Words in place of a sentence.
     *
     * @param drafted what the draft said when they were written
     * @param basis the last entry of the record at that time
     * @param revision how often they were changed
     */
    public record Put(String words, String drafted, long basis, long revision) {}

    /** The minutes with the clerk's words; who was heard stands in a table of facts and is left as it is. */
    public MinutesDocument in(MinutesDocument draft) {
        return draft.with(
                draft.edition(),
                draft.about().stream().map(this::put).toList(),
                draft.sections().stream().map(this::put).toList());
    }

    private Section put(Section section) {
        return new Section(
                section.subject(),
                section.heading(),
                section.parts().stream().map(this::put).toList());
    }

    private Part put(Part part) {
        return switch (part) {
            case Paragraph(var sentences) -> new Paragraph(put(sentences));
            case Heading(var sentence) -> new Heading(put(sentence));
            case Speakers speakers -> speakers;
            case Decision(var question, var moved, var course, var ballots) ->
                new Decision(question, put(moved), put(course), ballots);
        };
    }

    private List<Sentence> put(List<Sentence> sentences) {
        return sentences.stream().map(this::put).toList();
    }

    private Sentence put(Sentence sentence) {
        return Optional.ofNullable(byKey.get(sentence.key()))
                .map(put -> new Sentence(
                        sentence.key(),
                        put.words(),
                        sentence.entries(),
                        sentence.corrections(),
                        Optional.of(new Reworded(sentence.text(), toCheck(sentence, put)))))
                .orElse(sentence);
    }

    private static boolean toCheck(Sentence sentence, Put put) {
        return !sentence.text().equals(put.drafted())
                || sentence.corrections().stream()
                        .flatMap(correction -> correction.entries().stream())
                        .anyMatch(entry -> entry > put.basis());
    }
}

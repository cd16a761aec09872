package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;

/** The draft in the words of the clerk, who puts her own in the place of single sentences. */
@ApplicationScoped
public class WordedDraft {
    @Inject
    Minutes minutes;

    @Inject
    Rewordings rewordings;

    /** A sentence as it stands at the desk, and how often its words were changed. */
    public record Worded(Sentence sentence, long revision) {}

    /** The draft with the clerk's words, as it would be given out now. */
    public MinutesDocument draft(Id meeting, Profile profile, Locale language) {
        return rewordings.of(meeting, language).in(minutes.of(meeting, profile, language));
    }

    /** How often the words of each sentence were changed. */
    public Map<String, Long> revisions(Id meeting, Locale language) {
        return rewordings.revisions(meeting, language);
    }

    /** Words whose sentence no longer stands, since what they rest on was undone; by the key, with what they said. */
    public Map<String, String> homeless(Id meeting, Locale language) {
        var drafts = drafts(meeting, language).toList();
        var homeless = new TreeMap<String, String>();
        rewordings.of(meeting, language).byKey().forEach((key, put) -> {
            if (drafts.stream().noneMatch(draft -> draft.sentence(key).isPresent())) {
                homeless.put(key, put.words());
            }
        });
        return homeless;
    }

    /**
     * Puts words in the place of a sentence, or the draft back where none are given.
     *
     * @param revision how often they had been changed when the clerk began; 0 for never
     * @throws Refusal if there is no such sentence, or someone else changed its words since
     */
    public Worded word(Id meeting, Locale language, String key, Optional<String> words, long revision) {
        var draft = drafts(meeting, language)
                .filter(one -> one.sentence(key).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.input(
                        "sentence", "No sentence of this draft has that key. Take it from the minutes as JSON."));
        var sentence = draft.sentence(key).orElseThrow();
        return switch (write(meeting, draft, sentence, words, revision)) {
            case Rewordings.Change.Kept(var kept) ->
                new Worded(
                        rewordings.of(meeting, language).in(draft).sentence(key).orElseThrow(), kept);
            case Rewordings.Change.Overtaken(var now, var newest) -> throw overtaken(sentence, now, newest);
        };
    }

    /** Two who send in the same moment are found by the database; the second is told as one who came later. */
    private Rewordings.Change write(
            Id meeting, MinutesDocument draft, Sentence sentence, Optional<String> words, long revision) {
        try {
            return rewordings.write(meeting, draft, sentence, words, revision);
        } catch (PersistenceException conflict) {
            return rewordings.write(meeting, draft, sentence, words, revision);
        }
    }

    private static Refusal overtaken(Sentence sentence, Optional<String> now, long newest) {
        return new Refusal(new ProblemDocument(
                409,
                "Someone else changed this sentence since you began",
                "Nothing was kept. Look at the words that stand there now, and send yours again with their revision.",
                List.of(),
                Map.of(
                        "words", Json.createValue(now.orElse(sentence.text())),
                        "revision", Json.createValue(newest))));
    }

    private Stream<MinutesDocument> drafts(Id meeting, Locale language) {
        var drafting = minutes.drafting(meeting);
        return Stream.of(Profile.FULL, Profile.SUMMARY, Profile.ACTION, Profile.SPEAKERS, Profile.ROBERTS)
                .map(profile -> drafting.in(profile, language));
    }
}

package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.PersistenceException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.Proceedings;

/** What the clerk does with minutes: changes words, makes the draft again, circulates, has it adopted, corrects. */
@ApplicationScoped
public class Desk {
    @Inject
    Proceedings proceedings;

    @Inject
    Minutes minutes;

    @Inject
    Versions versions;

    @Inject
    Rewordings rewordings;

    /** A sentence as it stands at the desk, and how often its words were changed. */
    public record Worded(Sentence sentence, long revision) {}

    /** A version that was circulated, and the secret of its link. */
    public record Circulated(Edition edition, Secret link) {}

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
        return Stream.of(Profile.FULL, Profile.SUMMARY, Profile.ACTION, Profile.SPEAKERS, Profile.ROBERTS)
                .map(profile -> minutes.of(meeting, profile, language));
    }

    /** Makes the draft again, with the clerk's words. */
    public Edition make(Id meeting) {
        return keep(next(meeting), Edition.State.DRAFT, fresh(meeting), Optional.empty(), phrases -> List.of());
    }

    /**
     * Circulates the latest version by a link.
     *
     * @throws Refusal if {@code number} is not the latest, or if that one is out for everyone already
     */
    public Circulated circulate(Id meeting, int number) {
        unadopted(meeting, number);
        var link = Secret.random();
        var edition = keep(
                next(meeting),
                Edition.State.IN_REVIEW,
                versions.texts(meeting, number),
                Optional.of(link),
                phrases -> List.of());
        return new Circulated(edition, link);
    }

    /**
     * Notes that the body adopted the latest version.
     *
     * @throws Refusal if {@code number} is not the latest, the meeting was not over, or no such motion carried
     */
    public Edition adopt(Id meeting, int number, Id decided, long entry) {
        unadopted(meeting, number);
        var texts = versions.texts(meeting, number);
        if (!texts.getFirst().basis().complete()) {
            throw refused(
                    "This version was made before the meeting was over",
                    "Make the draft again, and have that one adopted.");
        }
        requireCarried(decided, entry);
        var day = proceedings.standing(decided).plan().date();
        return keep(
                next(meeting),
                Edition.State.ADOPTED,
                texts,
                Optional.empty(),
                phrases -> List.of(String.valueOf(entry), phrases.day(day)));
    }

    private void requireCarried(Id decided, long entry) {
        var carried = proceedings
                .standing(decided)
                .state()
                .motions()
                .carried()
                .map(Motion::entry)
                .toList();
        if (!carried.contains(entry)) {
            var list = Json.createArrayBuilder();
            carried.forEach(list::add);
            throw new Refusal(new ProblemDocument(
                    422,
                    "Entry " + entry + " of that meeting is no motion that carried",
                    "Name the entry by which the motion was made; carried lists those that carried.",
                    List.of(),
                    Map.of("carried", list.build())));
        }
    }

    /**
     * Gives out what the record and the clerk's words say now, in place of the adopted text, which stays as it is.
     *
     * @throws Refusal if no version was adopted yet
     */
    public Edition correct(Id meeting, String reason) {
        if (versions.of(meeting).stream().noneMatch(version -> version.state().isPublic())) {
            throw refused("These minutes were not adopted yet", "Change the words and make the draft again.");
        }
        return keep(
                next(meeting), Edition.State.CORRECTED, fresh(meeting), Optional.empty(), phrases -> List.of(reason));
    }

    private int next(Id meeting) {
        return versions.of(meeting).size() + 1;
    }

    private List<MinutesDocument> fresh(Id meeting) {
        return Minutes.LANGUAGES.stream()
                .flatMap(language -> Arrays.stream(Profile.values()).map(profile -> draft(meeting, profile, language)))
                .toList();
    }

    /** The version must be the latest, and none may have been adopted before. */
    private void unadopted(Id meeting, int number) {
        var all = versions.of(meeting);
        if (all.stream().anyMatch(version -> version.state().isPublic())) {
            throw refused(
                    "These minutes were adopted already", "An adopted text never changes; give out a correction.");
        }
        if (all.isEmpty() || all.getLast().number() != number) {
            throw new Refusal(new ProblemDocument(
                    409,
                    all.isEmpty() ? "There is no version yet" : "This is not the latest version",
                    all.isEmpty()
                            ? "Make the draft first."
                            : "Look at the latest one, and send it again with its number.",
                    List.of(),
                    Map.of("version", Json.createValue(all.size()))));
        }
    }

    private static Refusal refused(String title, String detail) {
        return new Refusal(ProblemDocument.of(422, title, detail));
    }

    /** The words of the edition are said in the language of each text. */
    private Edition keep(
            int number,
            Edition.State state,
            List<MinutesDocument> texts,
            Optional<Secret> link,
            Function<Phrases, List<String>> more) {
        var editions = texts.stream()
                .map(text -> text.as(edition(number, state, new Printed(text).phrases(), more)))
                .toList();
        try {
            versions.keep(editions.getFirst().edition(), editions, link);
        } catch (PersistenceException conflict) {
            throw new Refusal(ProblemDocument.of(
                    409, "Someone else gave out a version in this moment", "Look at it before you send this again."));
        }
        return editions.getFirst().edition();
    }

    private static Edition edition(
            int number, Edition.State state, Phrases phrases, Function<Phrases, List<String>> more) {
        var fill = Stream.concat(Stream.of(String.valueOf(number)), more.apply(phrases).stream());
        return new Edition(number, state, phrases.say("edition." + state, fill.toArray()));
    }
}

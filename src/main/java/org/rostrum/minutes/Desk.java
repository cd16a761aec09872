package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rostrum.hearing.Calendar;
import org.rostrum.hearing.Meeting;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MinutesAct;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Verdict;
import org.rostrum.proceedings.Words;

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

    @Inject
    Calendar calendar;

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
        var drafting = minutes.drafting(meeting);
        return Stream.of(Profile.FULL, Profile.SUMMARY, Profile.ACTION, Profile.SPEAKERS, Profile.ROBERTS)
                .map(profile -> drafting.in(profile, language));
    }

    /** Makes the draft again, with the clerk's words. */
    public Edition make(Id meeting) {
        long seen = seen(meeting);
        int number = next(meeting);
        return keep(
                meeting,
                seen,
                number,
                Edition.State.DRAFT,
                fresh(meeting),
                Optional.empty(),
                saying("edition.DRAFT", String.valueOf(number)));
    }

    /** The number of the latest version; 0 where there is none. */
    public int latest(Id meeting) {
        return next(meeting) - 1;
    }

    /**
     * Circulates the latest version by a link.
     *
     * @throws Refusal if {@code number} is not the latest, or if that one is out for everyone already
     */
    public Circulated circulate(Id meeting, int number) {
        long seen = seen(meeting);
        unadopted(meeting, number);
        var link = Secret.random();
        int next = next(meeting);
        var edition = keep(
                meeting,
                seen,
                next,
                Edition.State.IN_REVIEW,
                versions.texts(meeting, number),
                Optional.of(link),
                saying("edition.IN_REVIEW", String.valueOf(next)));
        return new Circulated(edition, link);
    }

    /**
     * Circulates the latest version, unless it is in review: sent again for want of an answer, it would have another link.
     *
     * @throws Refusal if it is in review, and as {@link #circulate}
     */
    public Circulated circulateDraft(Id meeting, int number) {
        if (versions.of(meeting).stream()
                .anyMatch(version -> version.number() == number && version.state() == Edition.State.IN_REVIEW)) {
            throw new Refusal(new ProblemDocument(
                    409,
                    "The latest version is in review already",
                    "Nothing was circulated again. Send its number as version to circulate it once more, by another link.",
                    List.of(),
                    Map.of("version", Json.createValue(number))));
        }
        return circulate(meeting, number);
    }

    /**
     * Notes that the body adopted the latest version, by a motion of {@code decided}, the meeting in which it carried.
     *
     * @param reason why a motion may that minutes are not usually approved by
     * @throws Refusal if {@code number} is not the latest, the meeting was not over, no such motion carried, or a rule stands
     *     against it ({@link ApprovedLater})
     */
    public Edition adopt(Id meeting, int number, Id decided, long entry, Optional<String> reason) {
        long seen = seen(meeting);
        unadopted(meeting, number);
        var texts = versions.texts(meeting, number);
        if (!texts.getFirst().basis().complete()) {
            throw refused(
                    "This version was made before the meeting was over",
                    "Make the draft again, and have that one adopted.");
        }
        var in = proceedings.standing(decided);
        if (approved(meeting, over(meeting), in, carried(in, entry), reason.isPresent())
                instanceof Verdict.Refused(var rule, var words, var overridable)) {
            throw new Refusal(new ProblemDocument(
                    422,
                    words,
                    overridable
                            ? "Nothing was adopted. With a reason it can be done all the same."
                            : "Nothing was adopted.",
                    List.of(),
                    Map.of(
                            "rule",
                            Json.createValue(rule),
                            "overridable",
                            overridable ? JsonValue.TRUE : JsonValue.FALSE)));
        }
        int next = next(meeting);
        var days = in.state().daysHeld();
        var making = making(
                next,
                Edition.State.ADOPTED,
                texts,
                phrases -> phrases.say(
                        reason.isPresent() ? "edition.ADOPTED.because" : "edition.ADOPTED",
                        String.valueOf(next),
                        String.valueOf(entry),
                        phrases.days(days),
                        reason.orElse("")));
        var act = new MinutesAct.AdoptMinutes(next, making.digest(), decided, entry);
        return giveOut(meeting, seen, making, act, reason.map(Words::of));
    }

    /** A motion that carried, and whether it adopts the minutes of a meeting without a reason. */
    public record Carried(Standing in, Motion motion, boolean approves) {}

    /**
     * The motions that carried in the latest meetings, those of today among them, and in this one; those that approve these minutes
     * come first.
     */
    public List<Carried> carried(Id meeting) {
        var over = over(meeting);
        var others = Stream.concat(
                        calendar.coming(Optional.empty()).meetings().stream(),
                        calendar.past(Optional.empty()).meetings().stream())
                .map(Meeting::id)
                .filter(other -> !other.equals(meeting));
        return Stream.concat(others, Stream.of(meeting))
                .map(proceedings::standing)
                .flatMap(in -> in.state()
                        .motions()
                        .carried()
                        .map(motion -> new Carried(in, motion, approves(meeting, over, in, motion))))
                .sorted(Comparator.comparing(Carried::approves).reversed())
                .toList();
    }

    private boolean approves(Id meeting, Instant over, Standing in, Motion motion) {
        return motion.kind() == MotionKind.APPROVE_MINUTES
                && approved(meeting, over, in, motion, false) instanceof Verdict.Allowed;
    }

    private Verdict approved(Id meeting, Instant over, Standing in, Motion motion, boolean because) {
        var madeAt =
                proceedings.entry(in.meeting(), motion.entry()).orElseThrow().occurredAt();
        return ApprovedLater.judge(
                proceedings.standing(meeting).plan(),
                over,
                new ApprovedLater.Named(motion, madeAt, in.plan()),
                because);
    }

    private Instant over(Id meeting) {
        return proceedings.entries(meeting).reversed().stream()
                .filter(entry ->
                        entry.act() instanceof MeetingAct.Adjourn || entry.act() instanceof MeetingAct.ContinueTo)
                .findFirst()
                .map(Entry::occurredAt)
                .orElse(Instant.MAX);
    }

    private static Motion carried(Standing decided, long entry) {
        var motions = decided.state().motions().carried().toList();
        return motions.stream()
                .filter(motion -> motion.entry() == entry)
                .findFirst()
                .orElseThrow(() -> {
                    var list = Json.createArrayBuilder();
                    motions.forEach(motion -> list.add(motion.entry()));
                    return new Refusal(new ProblemDocument(
                            422,
                            "Entry " + entry + " of that meeting is no motion that carried",
                            "Name the entry by which the motion was made; carried lists those that carried.",
                            List.of(),
                            Map.of("carried", list.build())));
                });
    }

    /**
     * Gives out what the record and the clerk's words say now, in place of the adopted text, which stays as it is.
     *
     * @throws Refusal if no version was adopted yet
     */
    public Edition correct(Id meeting, String reason) {
        long seen = seen(meeting);
        if (versions.of(meeting).stream().noneMatch(version -> version.state().isPublic())) {
            throw refused("These minutes were not adopted yet", "Change the words and make the draft again.");
        }
        int next = next(meeting);
        var making = making(
                next,
                Edition.State.CORRECTED,
                fresh(meeting),
                saying("edition.CORRECTED", String.valueOf(next), reason));
        return giveOut(
                meeting,
                seen,
                making,
                new MinutesAct.CorrectMinutes(next, making.digest(), Words.of(reason)),
                Optional.empty());
    }

    /** The last entry before the texts are read: what is taken out behind it may stand in them. */
    private long seen(Id meeting) {
        return proceedings.standing(meeting).head().sequence();
    }

    /** Of a meeting that was kept elsewhere not every number is here. */
    private int next(Id meeting) {
        var all = versions.of(meeting);
        return all.isEmpty() ? 1 : all.getLast().number() + 1;
    }

    private List<MinutesDocument> fresh(Id meeting) {
        var drafting = minutes.drafting(meeting);
        return Minutes.LANGUAGES.stream()
                .flatMap(language -> fresh(drafting, rewordings.of(meeting, language), language))
                .toList();
    }

    private static Stream<MinutesDocument> fresh(Drafting drafting, ClerksWords words, Locale language) {
        return Arrays.stream(Profile.values()).map(profile -> words.in(drafting.in(profile, language)));
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
                            : "Version %d is the latest. Look at it, and send it again with its number."
                                    .formatted(latest(meeting)),
                    List.of(),
                    Map.of("version", Json.createValue(latest(meeting)))));
        }
    }

    private static Refusal refused(String title, String detail) {
        return new Refusal(ProblemDocument.of(422, title, detail));
    }

    private static Function<Phrases, String> saying(String key, Object... fill) {
        return phrases -> phrases.say(key, fill);
    }

    private Edition keep(
            Id meeting,
            long seen,
            int number,
            Edition.State state,
            List<MinutesDocument> texts,
            Optional<Secret> link,
            Function<Phrases, String> words) {
        var making = making(number, state, texts, words);
        return alone(making, () -> proceedings.keep(meeting, seen, () -> versions.keep(making, link)));
    }

    /** From now on everyone may read it, and the journal says by which digest it is known. */
    private Edition giveOut(Id meeting, long seen, Making making, MinutesAct act, Optional<Words> reason) {
        return alone(
                making,
                () -> proceedings.record(
                        meeting, seen, act, "clerk", reason, () -> versions.keep(making, Optional.empty())));
    }

    private static Edition alone(Making making, Runnable keep) {
        try {
            keep.run();
        } catch (PersistenceException conflict) {
            throw new Refusal(ProblemDocument.of(
                    409, "Someone else gave out a version in this moment", "Look at it before you send this again."));
        }
        return making.edition();
    }

    /**
     * The words of the edition are said in the language of each text.
     *
     * @throws Refusal if the texts are not all made from the same entries, as they were not always
     */
    private static Making making(
            int number, Edition.State state, List<MinutesDocument> texts, Function<Phrases, String> words) {
        if (texts.stream().map(MinutesDocument::basis).distinct().count() > 1) {
            throw refused(
                    "The texts of this version were made from different entries",
                    "Make the draft again, and go on with that one.");
        }
        return Making.of(texts.stream()
                .map(text -> text.as(new Edition(number, state, words.apply(new Printed(text).phrases()))))
                .toList());
    }
}

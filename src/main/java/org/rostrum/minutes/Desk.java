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
import java.util.function.Function;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.MinutesAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Words;

/** What the clerk gives out of minutes: the draft made again, a version in review, an adopted one, a correction. */
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
    Adoption adoption;

    /** A version that was circulated, and the secret of its link. */
    public record Circulated(Edition edition, Secret link) {}

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
        var in = adoption.require(meeting, decided, entry, reason.isPresent());
        int next = next(meeting);
        var days = in.daysHeld();
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

package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;

/** The clerk's words as they are kept, beside the versions that were given out. */
@ApplicationScoped
@Transactional
class Rewordings {
    @Inject
    EntityManager entities;

    @Inject
    IdSource ids;

    @Inject
    Clock clock;

    /** What an editor did, or what another did before. */
    sealed interface Change {
        /** The words are kept. */
        record Kept(long revision) implements Change {}

        /** Somebody changed them since; these are the words now, if any. */
        record Overtaken(Optional<String> words, long revision) implements Change {}
    }

    /** The words of a meeting in one language. */
    ClerksWords of(Id meeting, Locale language) {
        var words = new HashMap<String, ClerksWords.Put>();
        rows(meeting, language).forEach(row -> row.put().ifPresent(put -> words.put(row.key(), put)));
        return new ClerksWords(Map.copyOf(words));
    }

    /** How often each sentence was changed; words that were taken back count as well. */
    Map<String, Long> revisions(Id meeting, Locale language) {
        var revisions = new HashMap<String, Long>();
        rows(meeting, language).forEach(row -> revisions.put(row.key(), row.revision()));
        return Map.copyOf(revisions);
    }

    /** Keeps words, or takes them back, if nobody changed them since {@code revision}; 0 where none were seen. */
    Change write(
            Id meeting,
            MinutesDocument draft,
            MinutesDocument.Sentence sentence,
            Optional<String> words,
            long revision) {
        var language = draft.form().language();
        var row = rows(meeting, language).stream()
                .filter(kept -> kept.key().equals(sentence.key()))
                .findFirst()
                .orElseGet(() -> new Rewording(
                        ids.next(), meeting, language.getLanguage(), sentence.key(), sentence.text(), clock.instant()));
        if (row.revision() != revision) {
            return new Change.Overtaken(row.put().map(ClerksWords.Put::words), row.revision());
        }
        row.say(words, sentence.text(), draft.basis().entries(), clock.instant());
        if (!entities.contains(row)) {
            entities.persist(row);
        }
        entities.flush();
        return new Change.Kept(row.revision());
    }

    /** The words of a meeting in one language for the meeting file, in the order of their keys. */
    List<FiledWords> filed(Id meeting, Locale language) {
        return rows(meeting, language).stream()
                .flatMap(row -> row.filed().stream())
                .sorted(Comparator.comparing(FiledWords::key))
                .toList();
    }

    /** Keeps words that were written elsewhere. */
    void takeOver(Id meeting, FiledWords filed) {
        var row = new Rewording(ids.next(), meeting, filed.language(), filed.key(), filed.drafted(), clock.instant());
        row.say(Optional.of(filed.words()), filed.drafted(), filed.basis(), clock.instant());
        entities.persist(row);
    }

    /**
     * Takes words out that the law took out of the record: what was written for a sentence that says something else by that goes
     * whole, of the rest those very words.
     *
     * @param by the entry by which they were taken out
     */
    void redact(Id meeting, Locale language, long by, List<RedactedText> drafts) {
        for (var row : rows(meeting, language)) {
            drafts.stream()
                    .flatMap(draft -> draft.drafted(row.key()).stream())
                    .findFirst()
                    .ifPresentOrElse(
                            draft -> row.say(Optional.empty(), draft, by, clock.instant()),
                            () -> row.redact(drafts.getFirst()));
        }
    }

    private List<Rewording> rows(Id meeting, Locale language) {
        return entities.createQuery(
                        "select r from Rewording r where r.meeting = :meeting and r.language = :language",
                        Rewording.class)
                .setParameter("meeting", meeting.value())
                .setParameter("language", language.getLanguage())
                .getResultList();
    }
}

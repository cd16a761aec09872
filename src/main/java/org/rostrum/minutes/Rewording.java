package org.rostrum.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;

/** The clerk's words for one sentence in one language; taken back by leaving them empty. */
@Entity
@Table(name = "minutes_words")
class Rewording {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "meeting_id")
    private long meeting;

    @Column(name = "language")
    private String language;

    @Column(name = "sentence_key")
    private String key;

    @Column(name = "words")
    private @Nullable String words;

    @Column(name = "drafted")
    private String drafted;

    @Column(name = "basis")
    private long basis;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Rewording() {}

    Rewording(Id id, Id meeting, String language, String key, String drafted, Instant now) {
        this.id = id.value();
        this.meeting = meeting.value();
        this.language = language;
        this.key = key;
        this.drafted = drafted;
        changedAt = now;
    }

    /** Puts these words, or none, in the place of what the draft says. */
    final void say(Optional<String> said, String draft, long head, Instant now) {
        words = said.orElse(null);
        drafted = draft;
        basis = head;
        changedAt = now;
    }

    /** Takes the very words out that were taken out of the record. */
    final void redact(RedactedText taken) {
        words = words == null ? null : taken.without(key, words);
        drafted = taken.without(key, drafted);
    }

    String key() {
        return key;
    }

    /** How often they were changed. */
    long revision() {
        return version;
    }

    Optional<ClerksWords.Put> put() {
        return Optional.ofNullable(words).map(said -> new ClerksWords.Put(said, drafted, basis, version));
    }

    /** As the meeting file holds them; nothing where they were taken back. */
    Optional<FiledWords> filed() {
        return Optional.ofNullable(words).map(said -> new FiledWords(language, key, said, drafted, basis));
    }
}

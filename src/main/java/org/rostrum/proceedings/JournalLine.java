package org.rostrum.proceedings;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Sha256;

/**
 * An entry as the database keeps it. A sign-up is appended unsealed, with the facts of its act alone; sealing gives it
 * sequence and hash, and from then on only its words may go.
 */
@jakarta.persistence.Entity
@Table(name = "entry")
class JournalLine {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "meeting_id")
    private long meeting;

    @Column(name = "sequence")
    private @Nullable Long sequence;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "actor")
    private String actor;

    @Column(name = "act")
    private String act;

    @Column(name = "facts")
    private String facts;

    @Column(name = "words")
    private @Nullable String words;

    @Column(name = "salt")
    private @Nullable String salt;

    @Column(name = "words_digest")
    private String wordsDigest;

    @Column(name = "previous")
    private @Nullable String previous;

    @Column(name = "hash")
    private @Nullable String hash;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected JournalLine() {}

    /** A line that waits to be sealed. */
    JournalLine(org.rostrum.platform.Id id, org.rostrum.platform.Id meeting, Entry.Draft draft, String salt) {
        var written = ActCodec.write(draft.act());
        this.id = id.value();
        this.meeting = meeting.value();
        this.occurredAt = draft.occurredAt();
        this.recordedAt = draft.recordedAt();
        this.actor = draft.actor();
        this.act = written.act();
        this.facts = CanonicalJson.write(written.facts());
        this.words = CanonicalJson.write(written.words());
        this.salt = salt;
        this.wordsDigest = Sha256.hex(salt, words);
    }

    /** A line that has its place in the chain already. */
    JournalLine(org.rostrum.platform.Id id, org.rostrum.platform.Id meeting, Entry entry) {
        this.id = id.value();
        this.meeting = meeting.value();
        this.occurredAt = entry.occurredAt();
        this.recordedAt = entry.recordedAt();
        this.actor = entry.actor();
        this.act = ActCodec.name(entry.act());
        this.facts = entry.facts();
        this.wordsDigest = entry.wording().digest();
        keep(entry);
    }

    /** Gives the line its place behind the head. */
    Entry seal(Chain.Head head) {
        var wording = new Wording.Kept(java.util.Objects.requireNonNull(salt), java.util.Objects.requireNonNull(words));
        var entry = Entry.of(
                head, Entry.facts(occurredAt, recordedAt, actor, act, CanonicalJson.readObject(facts)), wording);
        keep(entry);
        return entry;
    }

    private void keep(Entry entry) {
        facts = entry.facts();
        wordsDigest = entry.wording().digest();
        sequence = entry.sequence();
        previous = entry.previous();
        hash = entry.hash();
        if (entry.wording() instanceof Wording.Kept kept) {
            words = kept.text();
            salt = kept.salt();
        }
    }

    /** Takes the words out for good; the digest stays. */
    void redact() {
        words = null;
        salt = null;
    }

    /** The sealed entry. */
    Entry entry() {
        var wording = words == null || salt == null ? new Wording.TakenOut(wordsDigest) : new Wording.Kept(salt, words);
        return Entry.restore(facts, wording, previous == null ? "" : previous, hash == null ? "" : hash);
    }

    /** Whether all that stands beside the facts says the same as they do. */
    boolean tellsOf(Entry entry) {
        return Long.valueOf(entry.sequence()).equals(sequence)
                && occurredAt.equals(entry.occurredAt().truncatedTo(ChronoUnit.MICROS))
                && recordedAt.equals(entry.recordedAt().truncatedTo(ChronoUnit.MICROS))
                && actor.equals(entry.actor())
                && act.equals(ActCodec.name(entry.act()))
                && wordsDigest.equals(entry.wording().digest());
    }
}

package org.rostrum.proceedings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Sha256;

/**
 * What became of an act that was sent under a key: it is in the journal, or its sender gave it up before it came. It stands
 * beside the journal, whose hashes know nothing of it, for as long as {@link SpentKeys} lets it.
 */
@Entity
@Table(name = "sent_act")
class SentAct {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "meeting_id")
    private long meeting;

    @Column(name = "sequence")
    private @Nullable Long sequence;

    @Column(name = "kept_at")
    private Instant keptAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected SentAct() {}

    private SentAct(org.rostrum.platform.Id meeting, String key, @Nullable Long sequence, Instant now) {
        this.id = id(meeting, key);
        this.meeting = meeting.value();
        this.sequence = sequence;
        keptAt = now;
    }

    static SentAct recorded(org.rostrum.platform.Id meeting, String key, Entry entry) {
        return new SentAct(meeting, key, entry.sequence(), entry.recordedAt());
    }

    static SentAct givenUp(org.rostrum.platform.Id meeting, String key, Instant now) {
        return new SentAct(meeting, key, null, now);
    }

    /** What it is found by; the same key may be used in each meeting. */
    static String id(org.rostrum.platform.Id meeting, String key) {
        return Sha256.hex(meeting + "\n", key);
    }

    /** The sequence of its entry; empty where it was given up. */
    Optional<Long> sequence() {
        return Optional.ofNullable(sequence);
    }
}

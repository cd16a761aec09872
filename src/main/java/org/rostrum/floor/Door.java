package org.rostrum.floor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;

/** The door of a meeting: the one link with which a tablet checks people in; it lasts until another one is made. */
@Entity
@Table(name = "door")
class Door {
    @jakarta.persistence.Id
    @Column(name = "meeting_id")
    private long meeting;

    @Column(name = "key_digest")
    private String keyDigest;

    @Column(name = "opened_at")
    private Instant openedAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Door() {}

    Door(Id meeting, Secret link, Instant openedAt) {
        this.meeting = meeting.value();
        this.keyDigest = link.digest();
        this.openedAt = openedAt;
    }

    Id meeting() {
        return new Id(meeting);
    }
}

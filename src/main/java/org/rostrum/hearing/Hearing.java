package org.rostrum.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rostrum.platform.Id;

/** Says which meeting a hearing belongs to; its rules and exhibits stand in the proceedings. */
@Entity
@Table(name = "hearing")
public class Hearing {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Column(name = "meeting_id")
    private long meeting;

    /** For JPA only. */
    protected Hearing() {}

    /** A hearing of a meeting about to be published. */
    public Hearing(Id id, Id meeting) {
        this.id = id.value();
        this.meeting = meeting.value();
    }

    /** The identity. */
    public Id id() {
        return new Id(id);
    }

    /** The meeting in which it is held. */
    public Id meeting() {
        return new Id(meeting);
    }
}

package org.rostrum.proceedings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Where the journal of a meeting stands; locked by whoever appends to it. */
@Entity
@Table(name = "proceedings_head")
class JournalHead {
    @Id
    @Column(name = "meeting_id")
    private long meeting;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "sequence")
    private long sequence;

    @Column(name = "hash")
    private String hash;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected JournalHead() {}

    JournalHead(org.rostrum.platform.Id meeting, Chain.Head head) {
        this.meeting = meeting.value();
        move(head);
    }

    final void move(Chain.Head head) {
        sequence = head.sequence();
        hash = head.hash();
    }

    org.rostrum.platform.Id meeting() {
        return new org.rostrum.platform.Id(meeting);
    }

    Chain.Head head() {
        return new Chain.Head(sequence, hash);
    }
}

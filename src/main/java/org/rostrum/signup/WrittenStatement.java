package org.rostrum.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;

/**
 * A written statement: numbered when it first comes, open to change until a delivery claims it, and delivered once that
 * stands in the journal. What it says stands with its {@link Speaker}.
 */
@Entity
@Table(name = "statement")
class WrittenStatement {
    @jakarta.persistence.Id
    @Column(name = "speaker_id")
    private long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "hearing_id")
    private long hearing;

    @Column(name = "number")
    private int number;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "delivery_id")
    private @Nullable Long delivery;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected WrittenStatement() {}

    WrittenStatement(Speaker speaker, int number, Instant now) {
        this.id = speaker.id().value();
        this.hearing = speaker.hearing().value();
        this.number = number;
        this.writtenAt = now;
    }

    /** One that was handed in elsewhere; claimed by no delivery of this program, it is closed all the same. */
    WrittenStatement(FiledStatement filed) {
        this.id = filed.speaker().value();
        this.hearing = filed.hearing().value();
        this.number = filed.number();
        this.writtenAt = filed.writtenAt();
        this.delivery = filed.speaker().value();
        this.deliveredAt = filed.deliveredAt().orElse(null);
    }

    /** The delivery that claimed it stands in the journal. */
    void delivered(Instant at) {
        deliveredAt = at;
    }

    /** The delivery that claimed it came to nothing. */
    void released() {
        delivery = null;
        claimedAt = null;
    }

    /** The sign-up with which it came. */
    Id speaker() {
        return new Id(id);
    }

    /** Its number in the hearing, from 1; numbers are not given twice. */
    int number() {
        return number;
    }

    /** When it first came. */
    Instant writtenAt() {
        return writtenAt;
    }

    /** Whether it can still be changed. */
    boolean open() {
        return delivery == null;
    }

    /** The delivery that claimed it. */
    Optional<Id> delivery() {
        return Optional.ofNullable(delivery).map(Id::new);
    }

    /** When the body was handed it. */
    Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }
}

package org.rostrum.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.rostrum.platform.Id;

/**
 * That a meeting is held on another day, or elsewhere, and that not all who signed up were told. Kept with the act, begun anew by the
 * next move, and gone once everyone was reached.
 */
@Entity
@Table(name = "move")
class Move {
    static final long NOBODY = 0;

    @jakarta.persistence.Id
    @Column(name = "meeting_id")
    private long meeting;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "day_before")
    private String dayBefore;

    @Column(name = "reached")
    private long reached;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Move() {}

    Move(Id meeting, NamedDay before) {
        this.meeting = meeting.value();
        this.dayBefore = before.value();
        this.reached = NOBODY;
    }

    /** It was moved again, or back: everyone is looked at once more. */
    void again() {
        reached = NOBODY;
    }

    /** Everyone up to this sign-up was told. */
    void reach(Speaker last) {
        reached = last.id().value();
    }

    /** The id of the last sign-up that was reached. */
    long reached() {
        return reached;
    }

    /** What those knew of whom it is not kept otherwise. */
    NamedDay dayBefore() {
        return new NamedDay(dayBefore);
    }
}

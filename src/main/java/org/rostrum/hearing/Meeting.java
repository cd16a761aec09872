package org.rostrum.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.rostrum.platform.Id;

/**
 * A meeting as a list shows it: published once; all that it becomes afterwards stands in its proceedings, but for the body and
 * the day, by which it is found.
 */
@Entity
@Table(name = "meeting")
public class Meeting {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "body_name")
    private String bodyName;

    @Column(name = "title")
    private String title;

    @Column(name = "held_on")
    private String heldOn;

    @Column(name = "begins_on")
    private String beginsOn;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    /** A meeting about to be published, by the day for which it is called. */
    public Meeting(Id id, String bodyName, String title, LocalDate beginsOn) {
        this.id = id.value();
        this.bodyName = bodyName;
        this.title = title;
        this.beginsOn = beginsOn.toString();
        heldOn = this.beginsOn;
    }

    /** From now on it is a meeting of this body, such as of the council that a committee became. */
    public void sitsAs(String body) {
        bodyName = body;
    }

    /** From now on it begins on this day, to which it was moved, and is found at the one on which it is or comes next. */
    public void isHeld(LocalDate first, LocalDate day) {
        beginsOn = first.toString();
        heldOn = day.toString();
    }

    /** The identity. */
    public Id id() {
        return new Id(id);
    }

    /** Who meets. */
    public String bodyName() {
        return bodyName;
    }

    /** What the notice calls the meeting. */
    public String title() {
        return title;
    }

    /** The day for which it was called, in the zone of the body: to its year and place among the meetings it belongs. */
    public LocalDate beginsOn() {
        return LocalDate.parse(beginsOn);
    }

    /** The day on which it is now or comes next, else the last, in the zone of the body. */
    public LocalDate heldOn() {
        return LocalDate.parse(heldOn);
    }
}

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

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    /** A meeting about to be published. */
    public Meeting(Id id, String bodyName, String title, LocalDate heldOn) {
        this.id = id.value();
        this.bodyName = bodyName;
        this.title = title;
        this.heldOn = heldOn.toString();
    }

    /** From now on it is a meeting of this body, such as of the council that a committee became. */
    public void sitsAs(String body) {
        bodyName = body;
    }

    /** From now on it is found at this day: it was moved there, or is continued then. */
    public void isHeldOn(LocalDate day) {
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

    /** The day on which it is now or comes next, else the last, in the zone of the body. */
    public LocalDate heldOn() {
        return LocalDate.parse(heldOn);
    }
}

package org.rostrum.hearing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.platform.Id;

/** A council, board or committee: made once, then holds meetings; its seats stay when their members change. */
@Entity
@Table(name = "body")
public class Body {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "name")
    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "body_id", nullable = false)
    @OrderBy("place")
    private List<Seat> seats = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    Body(Id id, String name, ZoneId timeZone) {
        this.id = id.value();
        this.name = name;
        this.timeZone = timeZone.getId();
    }

    /** Adds a seat behind the others; it is vacant until a member takes it. */
    Seat add(Id seat, String title) {
        var added = new Seat(seat, seats.size() + 1, title);
        seats.add(added);
        return added;
    }

    /** The identity. */
    public Id id() {
        return new Id(id);
    }

    /** The name as it stands on a notice. */
    public String name() {
        return name;
    }

    /** The zone in which its clocks on the wall run. */
    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    /** The seats in their order, vacant ones too. */
    public List<Seat> seats() {
        return List.copyOf(seats);
    }
}

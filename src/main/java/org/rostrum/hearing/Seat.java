package org.rostrum.hearing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;

/** One seat of a body, such as "Ward 2"; vacant, or held by the member who took it last. */
@Entity
@Table(name = "seat")
public class Seat {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Column(name = "place")
    private int place;

    @Column(name = "title")
    private String title;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "seat_id", nullable = false)
    @OrderBy("id")
    private List<Member> members = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    Seat(Id id, int place, String title) {
        this.id = id.value();
        this.place = place;
        this.title = title;
    }

    /** A member takes the seat. */
    void take(Id member, String name) {
        members.add(new Member(member, name));
    }

    /** The identity. */
    public Id id() {
        return new Id(id);
    }

    /** Its place among the seats of the body, from 1. */
    public int place() {
        return place;
    }

    /** What the seat is called. */
    public String title() {
        return title;
    }

    /** Who holds it; nobody while it is vacant. */
    public Optional<Member> member() {
        return members.isEmpty() ? Optional.empty() : Optional.of(members.getLast());
    }
}

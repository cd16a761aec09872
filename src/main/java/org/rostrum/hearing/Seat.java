package org.rostrum.hearing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;

/** One seat of a body, such as "Ward 2"; vacant, or held by one member after the other. */
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

    @Column(name = "presiding")
    private @Nullable Integer presiding;

    @OneToMany(
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE},
            orphanRemoval = true)
    @JoinColumn(name = "seat_id", nullable = false)
    @OrderBy("id")
    private List<Member> members = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    /** A seat that stands nowhere yet. */
    @SuppressWarnings("NullAway.Init")
    Seat(Id id) {
        this.id = id.value();
    }

    /** A member takes the seat, from a day on where one is given. */
    void take(Id member, String name, Optional<LocalDate> begins) {
        members.add(new Member(member, name, begins));
    }

    /** Leaves its place for a moment, so that another can have it without two seats at one. */
    void makeRoom() {
        place = -place;
    }

    /** Is at a place, called so, and presides where a place in that order is given. */
    void stand(int at, Charter.Chair chair) {
        place = at;
        title = chair.title();
        presiding = chair.presiding().orElse(null);
    }

    /** Corrects the name of who holds it, or lets someone take it who is named where it is vacant. */
    void hold(String name, LocalDate today, Supplier<Id> ids) {
        holder(today)
                .ifPresentOrElse(
                        held -> held.spell(name),
                        () -> take(ids.get(), name, Optional.of(today).filter(day -> !members.isEmpty())));
    }

    /** Passes from a day on to another, or to nobody; what was to follow on that day or later does not. */
    void pass(Charter.Succession succession, Supplier<Id> ids) {
        members.forEach(member -> member.end(succession.from()));
        succession.member().ifPresent(name -> take(ids.get(), name, Optional.of(succession.from())));
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

    /** Its place among those who preside, from 1, where it has one. */
    public Optional<Integer> presiding() {
        return Optional.ofNullable(presiding);
    }

    /** Who holds it on a day; nobody while it is vacant. */
    public Optional<Member> holder(LocalDate day) {
        return members.stream().filter(member -> member.holds(day)).reduce((earlier, later) -> later);
    }

    /** Who takes it after a day. */
    public List<Member> coming(LocalDate day) {
        return members.stream()
                .filter(member -> member.begins()
                        .filter(begins -> begins.isAfter(day) && member.holds(begins))
                        .isPresent())
                .toList();
    }
}

package org.rostrum.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;

/** A person who holds, or held, a seat of a body. */
@Entity
@Table(name = "member")
public class Member {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Column(name = "name")
    private String name;

    @Column(name = "begins_on")
    private @Nullable String beginsOn;

    @Column(name = "ends_on")
    private @Nullable String endsOn;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    /** A member whose term begins on a day; without one it began before anything here. */
    Member(Id id, String name, Optional<LocalDate> begins) {
        this.id = id.value();
        this.name = name;
        this.beginsOn = begins.map(LocalDate::toString).orElse(null);
    }

    /** Corrects how the name is written. */
    void spell(String right) {
        name = right;
    }

    /** Ends the term: the day is the first on which the seat is not held; a term that begins later never begins. */
    void end(LocalDate day) {
        if (ends().filter(earlier -> !earlier.isAfter(day)).isEmpty()) {
            endsOn = begins().filter(day::isBefore).orElse(day).toString();
        }
    }

    /** Whether the seat is held on a day. */
    boolean holds(LocalDate day) {
        return begins().filter(day::isBefore).isEmpty()
                && ends().filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** The first day of the term, where one was given. */
    public Optional<LocalDate> begins() {
        return Optional.ofNullable(beginsOn).map(LocalDate::parse);
    }

    /** The first day on which the seat is not held any more, where the term has an end. */
    public Optional<LocalDate> ends() {
        return Optional.ofNullable(endsOn).map(LocalDate::parse);
    }

    /** The identity. */
    public Id id() {
        return new Id(id);
    }

    /** The name as the clerk calls it. */
    public String name() {
        return name;
    }
}

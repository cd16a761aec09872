package org.rostrum.hearing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;

/** A council, board or committee: holds meetings; its seats stay when their members change. */
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

    @Column(name = "quorum")
    private @Nullable Integer quorum;

    @OneToMany(
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE},
            orphanRemoval = true)
    @JoinColumn(name = "body_id", nullable = false)
    @OrderBy("place")
    private List<Seat> seats = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    Body(Id id, Charter charter, Supplier<Id> ids) {
        this.id = id.value();
        name(charter);
        for (var chair : charter.chairs()) {
            var seat = add(ids.get(), seats.size() + 1, chair);
            chair.member().ifPresent(member -> seat.take(ids.get(), member, Optional.empty()));
        }
    }

    private void name(Charter charter) {
        name = charter.name();
        timeZone = charter.timeZone().getId();
        quorum = charter.quorum().orElse(null);
    }

    private Seat add(Id id, int place, Charter.Chair chair) {
        var seat = new Seat(id);
        seat.stand(place, chair);
        seats.add(seat);
        return seat;
    }

    /** Gives up the seats that a charter does not name, and takes the others out of their places. */
    void clear(Charter charter) {
        seats.removeAll(seats.stream()
                .filter(seat -> charter.chairs().stream()
                        .noneMatch(
                                chair -> chair.seat().filter(seat.id()::equals).isPresent()))
                .toList());
        seats.forEach(Seat::makeRoom);
    }

    /** Is made up as the charter says from today on; a seat it names must be one of this body. */
    void amend(Charter charter, LocalDate today, Supplier<Id> ids) {
        name(charter);
        int place = 0;
        for (var chair : charter.chairs()) {
            place++;
            var seat = chair.seat().flatMap(this::seat).orElse(null);
            if (seat == null) {
                seat = add(ids.get(), place, chair);
            } else {
                seat.stand(place, chair);
            }
            var kept = seat;
            chair.member().ifPresent(member -> kept.hold(member, today, ids));
            chair.succession().ifPresent(succession -> kept.pass(succession, ids));
        }
    }

    private Optional<Seat> seat(Id id) {
        return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    /** How often it was changed. */
    public long version() {
        return version;
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

    /** How many must be present; more than half of the seats unless it said otherwise. */
    public int quorum() {
        return agreedQuorum().orElse(seats.size() / 2 + 1);
    }

    /** The quorum that it said. */
    public Optional<Integer> agreedQuorum() {
        return Optional.ofNullable(quorum);
    }

    /** Who presides on a day: of those who hold a seat, the first in the order of those who preside. */
    public Optional<Member> presiding(LocalDate day) {
        return seats.stream()
                .filter(seat -> seat.presiding().isPresent())
                .sorted(Comparator.comparing(seat -> seat.presiding().orElseThrow()))
                .flatMap(seat -> seat.holder(day).stream())
                .findFirst();
    }
}

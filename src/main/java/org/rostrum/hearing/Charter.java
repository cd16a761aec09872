package org.rostrum.hearing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;

/**
 * How a body is made up: what it is called, the zone of its clocks, its quorum and its seats in their order.
 *
 * @param quorum how many must be present; more than half of the seats where nothing is said
 */
public record Charter(String name, ZoneId timeZone, Optional<Integer> quorum, List<Chair> chairs) {
    /**
     * One seat: what it is called and, unless it is vacant, who holds it.
     *
     * @param seat the seat that is kept; none for one that is added
     * @param presiding the place in the order of those who preside, from 1
     * @param succession who holds it after the member
     */
    public record Chair(
            Optional<Id> seat,
            String title,
            Optional<String> member,
            Optional<Integer> presiding,
            Optional<Succession> succession) {
        /** A seat that is added. */
        public static Chair of(String title, Optional<String> member) {
            return new Chair(Optional.empty(), title, member, Optional.empty(), Optional.empty());
        }
    }

    /** The seat is another's from a day on, or vacant where nobody is named. */
    public record Succession(LocalDate from, Optional<String> member) {}

    /** A charter of seats alone. */
    public static Charter of(String name, ZoneId timeZone, List<Chair> chairs) {
        return new Charter(name, timeZone, Optional.empty(), chairs);
    }

    /** What was written to set up a body that nobody changed since. */
    public static Charter of(Body body, LocalDate day) {
        var chairs = body.seats().stream()
                .map(seat -> new Chair(
                        Optional.empty(),
                        seat.title(),
                        seat.holder(day).map(Member::name),
                        seat.presiding(),
                        Optional.empty()))
                .toList();
        return new Charter(body.name(), body.timeZone(), body.agreedQuorum(), chairs);
    }
}

package org.rostrum.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.rostrum.hearing.Calendar;
import org.rostrum.hearing.Meeting;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;

/** Looks meetings up and back. What was found out of a meeting is kept until something more is recorded in it. */
@ApplicationScoped
public class Archive {
    private static final int MOST_KEPT = 500;
    private static final int MOST_REPLAYED = 16;

    private final Map<Id, Kept<Season.Row>> kept = new ConcurrentHashMap<>();
    private final Map<Id, Kept<Replay>> replayed = new ConcurrentHashMap<>();

    @Inject
    Proceedings proceedings;

    @Inject
    Calendar calendar;

    private record Kept<T>(long head, T found) {}

    /** A hearing and what was found out of it. */
    public record Audited(Standing standing, MeetingPlan.Item item, FairnessAudit audit) {
        /** What was published of the meeting. */
        public MeetingPlan plan() {
            return standing.plan();
        }
    }

    /**
     * The audit of a hearing, as of now.
     *
     * @throws Refusal if there is no such hearing
     */
    public Audited audit(Id hearing) {
        var standing = proceedings.withLatestSignUps(hearing);
        var plan = standing.plan();
        var audit = row(plan.meeting()).audits().stream()
                .filter(found -> found.hearing().equals(hearing))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("This hearing"));
        return new Audited(standing, plan.itemOf(hearing).orElseThrow(), audit);
    }

    /**
     * A year of the body of this address; the latest in which it met where none is given.
     *
     * @throws Refusal if no body of this address has met
     */
    public Season season(String address, Optional<Integer> year) {
        var body = body(address);
        var meetings = calendar.of(body);
        int asked = year.orElseGet(() -> meetings.getLast().beginsOn().getYear());
        var rows = meetings.stream()
                .filter(meeting -> meeting.beginsOn().getYear() == asked)
                .map(meeting -> row(meeting.id()))
                .toList();
        return Season.of(body, asked, rows);
    }

    /** The years in which the body of this address met, in their order. */
    public List<Integer> years(String address) {
        return calendar.of(body(address)).stream()
                .map(Meeting::beginsOn)
                .map(LocalDate::getYear)
                .distinct()
                .toList();
    }

    private String body(String address) {
        return calendar.bodies().stream()
                .filter(name -> Season.address(name).equals(address))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("This body"));
    }

    /**
     * The steps of a meeting, as of now.
     *
     * @throws Refusal if there is no such meeting
     */
    public Replay replay(Id meeting) {
        return found(replayed, MOST_REPLAYED, meeting, (standing, entries) -> Replay.of(entries));
    }

    private Season.Row row(Id meeting) {
        return found(
                kept,
                MOST_KEPT,
                meeting,
                (standing, entries) ->
                        Season.Row.of(standing.plan(), standing.state().daysHeld(), entries));
    }

    private <T> T found(Map<Id, Kept<T>> known, int most, Id meeting, BiFunction<Standing, List<Entry>, T> find) {
        long head = proceedings.last(meeting);
        var before = known.get(meeting);
        if (before != null && before.head() == head) {
            return before.found();
        }
        var found = find.apply(proceedings.standing(meeting), proceedings.openEntries(meeting));
        if (known.size() >= most) {
            known.clear();
        }
        known.put(meeting, new Kept<>(head, found));
        return found;
    }
}

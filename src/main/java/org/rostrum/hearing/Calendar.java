package org.rostrum.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;

/** The meetings as the lists show them: those of today and to come, soonest first, and those before, latest first. */
@ApplicationScoped
@Transactional
public class Calendar {
    private static final int ON_ONE_PAGE = 100;
    /** A meeting may run past midnight: until six in the morning it is of today. */
    private static final Duration INTO_THE_MORNING = Duration.ofHours(6);

    private static final String COMING = """
            select m from Meeting m where m.heldOn >= :today and (m.heldOn > :day or (m.heldOn = :day and m.id > :id))
            order by m.heldOn, m.id""";
    private static final String PAST = """
            select m from Meeting m where m.heldOn < :today and (m.heldOn < :day or (m.heldOn = :day and m.id < :id))
            order by m.heldOn desc, m.id desc""";
    private static final String FIRST_DAY = "0000-01-01";
    private static final String LAST_DAY = "9999-12-31";

    @Inject
    EntityManager entities;

    @Inject
    Bodies bodies;

    @Inject
    Clock clock;

    /** Some meetings in their order, at most a hundred, and whether others follow. */
    public record Part(List<Meeting> meetings, boolean goesOn) {}

    /** Those of today and to come, soonest first; behind one of them if it is given. */
    public Part coming(Optional<Id> behind) {
        return part(COMING, behind, FIRST_DAY, Long.MIN_VALUE);
    }

    /** Those of days that are over, latest first; behind one of them if it is given. */
    public Part past(Optional<Id> behind) {
        return part(PAST, behind, LAST_DAY, Long.MAX_VALUE);
    }

    /** The hundred that were published last, whenever they are held; ids are given in the order of time. */
    public List<Meeting> published() {
        return entities.createQuery("select m from Meeting m order by m.id desc", Meeting.class)
                .setMaxResults(ON_ONE_PAGE)
                .getResultList();
    }

    /** Whether there is a meeting of this id. */
    public boolean knows(Id meeting) {
        return entities.find(Meeting.class, meeting.value()) != null;
    }

    private Part part(String query, Optional<Id> behind, String day, long id) {
        var last = behind.map(meeting -> entities.find(Meeting.class, meeting.value()));
        var found = entities.createQuery(query, Meeting.class)
                .setParameter("today", today().toString())
                .setParameter(
                        "day", last.map(meeting -> meeting.heldOn().toString()).orElse(day))
                .setParameter("id", last.map(meeting -> meeting.id().value()).orElse(id))
                .setMaxResults(ON_ONE_PAGE + 1)
                .getResultList();
        return new Part(List.copyOf(found.subList(0, Math.min(ON_ONE_PAGE, found.size()))), found.size() > ON_ONE_PAGE);
    }

    private LocalDate today() {
        return today(clock.instant(), bodies.all().stream().map(Body::timeZone).toList());
    }

    /** The day by the clock of the body where it is earliest; that before the one at Greenwich where no body is known. */
    static LocalDate today(Instant now, List<ZoneId> zones) {
        var at = now.minus(INTO_THE_MORNING);
        return zones.stream()
                .map(zone -> LocalDate.ofInstant(at, zone))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(1));
    }

    /** The names of the bodies that have met or will, in the order of their letters. */
    public List<String> bodies() {
        return entities.createQuery("select distinct m.bodyName from Meeting m order by m.bodyName", String.class)
                .getResultList();
    }

    /** The meetings of a body, oldest first. */
    public List<Meeting> of(String body) {
        return entities.createQuery(
                        "select m from Meeting m where m.bodyName = :body order by m.beginsOn, m.id", Meeting.class)
                .setParameter("body", body)
                .getResultList();
    }
}

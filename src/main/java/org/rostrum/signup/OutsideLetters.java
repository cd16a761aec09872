package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Standing;

/** What those were told who follow a hearing from outside the room, kept together with the letter that tells it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OutsideLetters {
    /** How long after its first day a meeting may still hear someone. */
    private static final Period GOES_ON = Period.ofMonths(1);

    @Inject
    EntityManager entities;

    @Inject
    SignupLetters letters;

    @Inject
    Clock clock;

    /** The hearings in which someone was told to follow from outside, or may have to be told for the first time. */
    List<Id> hearings() {
        var told = entities.createQuery(
                        "select distinct s.hearing from Speaker s where s.toldOutside = true", Long.class)
                .getResultStream();
        var lately = entities.createQuery(
                        "select h.id from Hearing h, Meeting m where h.meeting = m.id and m.heldOn >= :since",
                        Long.class)
                .setParameter(
                        "since",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .minus(GOES_ON)
                                .toString())
                .getResultStream();
        return Stream.concat(told, lately).distinct().map(Id::new).toList();
    }

    /** Tells everyone who has a seat and was told otherwise last, or the other way round. */
    void tell(Standing standing, Id hearing) {
        var line = standing.state().line(hearing).orElseThrow();
        var outside = line.delegates().outside();
        toldOutside(hearing)
                .forEach(speaker -> seatedAgain(line, outside, speaker.id()).ifPresent(held -> {
                    speaker.followsOutside(false);
                    letters.seated(standing, held.name(), speaker);
                }));
        toldNothing(outside).forEach(speaker -> {
            speaker.followsOutside(true);
            letters.outside(
                    standing, line.speakers().find(speaker.id()).orElseThrow().name(), speaker, line);
        });
    }

    /** Someone who has a seat while she waits. Who was called may have to go out again, and knows it already. */
    static Optional<org.rostrum.proceedings.Speaker> seatedAgain(Line line, Set<Id> outside, Id speaker) {
        return line.speakers()
                .find(speaker)
                .filter(org.rostrum.proceedings.Speaker::waiting)
                .filter(held -> !outside.contains(speaker));
    }

    private List<Speaker> toldOutside(Id hearing) {
        return entities.createQuery(
                        "select s from Speaker s where s.toldOutside = true and s.hearing = :hearing order by s.id",
                        Speaker.class)
                .setParameter("hearing", hearing.value())
                .getResultList();
    }

    private List<Speaker> toldNothing(Set<Id> outside) {
        return Portions.of(outside)
                .flatMap(some -> entities
                        .createQuery(
                                "select s from Speaker s where s.toldOutside = false and s.id in :ids", Speaker.class)
                        .setParameter("ids", some)
                        .getResultList()
                        .stream())
                .toList();
    }
}

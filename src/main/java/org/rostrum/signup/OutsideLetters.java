package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Standing;

/** What those were told who follow a hearing from outside the room, kept together with the letter that tells it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Seating {
    private static final int MOST_AT_ONCE = 500;

    @Inject
    EntityManager entities;

    @Inject
    SignupLetters letters;

    /** The hearings in which someone was told to follow from outside. */
    List<Id> hearings() {
        return entities.createQuery("select distinct s.hearing from Speaker s where s.toldOutside = true", Long.class)
                .getResultStream()
                .map(Id::new)
                .toList();
    }

    /** Tells everyone who has a seat and was told otherwise last, or the other way round. */
    void tell(Standing standing, Id hearing) {
        var line = standing.state().line(hearing).orElseThrow();
        var outside = line.delegates().outside();
        toldOutside(hearing).stream()
                .filter(speaker -> !outside.contains(speaker.id()))
                .forEach(speaker -> seated(standing, line, speaker));
        toldNothing(outside).forEach(speaker -> {
            speaker.followsOutside(true);
            letters.outside(
                    standing.plan(),
                    line.speakers().find(speaker.id()).orElseThrow().name(),
                    speaker,
                    line);
        });
    }

    private void seated(Standing standing, Line line, Speaker speaker) {
        speaker.followsOutside(false);
        line.speakers()
                .find(speaker.id())
                .filter(org.rostrum.proceedings.Speaker::waiting)
                .ifPresent(held -> letters.seated(standing.plan(), held.name(), speaker));
    }

    private List<Speaker> toldOutside(Id hearing) {
        return entities.createQuery(
                        "select s from Speaker s where s.toldOutside = true and s.hearing = :hearing order by s.id",
                        Speaker.class)
                .setParameter("hearing", hearing.value())
                .getResultList();
    }

    private List<Speaker> toldNothing(Set<Id> outside) {
        var some = outside.stream().sorted().limit(MOST_AT_ONCE).map(Id::value).collect(Collectors.toList());
        return some.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select s from Speaker s where s.toldOutside = false and s.id in :ids", Speaker.class)
                        .setParameter("ids", some)
                        .getResultList();
    }
}

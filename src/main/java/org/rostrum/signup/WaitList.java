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

/** What those on a wait list were told, kept together with the letter that tells it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class WaitList {
    @Inject
    EntityManager entities;

    @Inject
    SignupLetters letters;

    /** The hearings in which someone was told to wait. */
    List<Id> hearings() {
        return entities.createQuery("select distinct s.hearing from Speaker s where s.told = :waiting", Long.class)
                .setParameter("waiting", Speaker.Told.WAIT_LISTED)
                .getResultStream()
                .map(Id::new)
                .toList();
    }

    /** Tells everyone who stands elsewhere than she was told last. */
    void tell(Standing standing, Id hearing) {
        var line = standing.state().line(hearing).orElseThrow();
        var waiting = line.waitList().stream()
                .map(org.rostrum.proceedings.Speaker::id)
                .collect(Collectors.toSet());
        told(hearing, Speaker.Told.WAIT_LISTED).stream()
                .filter(speaker -> hasLeft(line, waiting, speaker.id()))
                .forEach(speaker -> movedUp(standing, line, speaker));
        toldTheyHaveAPlace(waiting).forEach(speaker -> {
            speaker.hears(Speaker.Told.WAIT_LISTED);
            letters.waits(standing, speaker);
        });
    }

    /** Whether someone stands on the wait list no more; who was committed and waits for its seal has not stood there yet. */
    static boolean hasLeft(Line line, Set<Id> waiting, Id speaker) {
        return !waiting.contains(speaker) && line.speakers().find(speaker).isPresent();
    }

    private void movedUp(Standing standing, Line line, Speaker speaker) {
        speaker.hears(Speaker.Told.IN_LINE);
        line.speakers()
                .find(speaker.id())
                .filter(org.rostrum.proceedings.Speaker::waiting)
                .ifPresent(held -> letters.movedUp(standing, held.name(), speaker));
    }

    private List<Speaker> told(Id hearing, Speaker.Told told) {
        return entities.createQuery(
                        "select s from Speaker s where s.hearing = :hearing and s.told = :told order by s.id",
                        Speaker.class)
                .setParameter("hearing", hearing.value())
                .setParameter("told", told)
                .getResultList();
    }

    /** They changed sides or wish to speak now, a cap was lowered, or two nodes gave the last place away at once. */
    private List<Speaker> toldTheyHaveAPlace(Set<Id> waiting) {
        return Portions.of(waiting)
                .flatMap(some -> entities
                        .createQuery("select s from Speaker s where s.told = :told and s.id in :ids", Speaker.class)
                        .setParameter("told", Speaker.Told.IN_LINE)
                        .setParameter("ids", some)
                        .getResultList()
                        .stream())
                .toList();
    }
}

package org.rostrum.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The meetings as the lists show them. */
@ApplicationScoped
@Transactional
public class Calendar {
    private static final int ON_ONE_PAGE = 100;

    @Inject
    EntityManager entities;

    /** The newest hundred, newest first. */
    public List<Meeting> newest() {
        return entities.createQuery("select m from Meeting m order by m.heldOn desc, m.id desc", Meeting.class)
                .setMaxResults(ON_ONE_PAGE)
                .getResultList();
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

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
}

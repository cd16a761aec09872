package org.rostrum.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;

/** The bodies that meet. */
@ApplicationScoped
@Transactional
public class Bodies {
    @Inject
    EntityManager entities;

    @Inject
    IdSource ids;

    @Inject
    Clock clock;

    /** Sets up a body with its seats in their order. */
    public Body establish(Charter charter) {
        return establish(ids.next(), charter);
    }

    /** Sets up a body under an id that no body has. */
    public Body establish(Id id, Charter charter) {
        var body = new Body(id, charter, ids::next);
        entities.persist(body);
        return body;
    }

    /**
     * Changes how a body is made up, from today on. Meetings that are published keep the members they were published with.
     *
     * @param seen the version that was changed
     * @throws Refusal if there is no such body, or someone changed it since
     */
    public void amend(Id id, long seen, Charter charter) {
        var body = Optional.ofNullable(entities.find(Body.class, id.value(), LockModeType.PESSIMISTIC_FORCE_INCREMENT))
                .orElseThrow(() -> Refusal.notFound("This body"));
        if (body.version() != seen) {
            throw new Refusal(ProblemDocument.of(
                    409, "Someone changed this body since", "Look at it again and make your change once more."));
        }
        body.clear(charter);
        // No two seats of a body stand at one place, not even while they change places.
        entities.flush();
        body.amend(charter, today(body), ids::next);
    }

    /** The day it is where the body meets. */
    public LocalDate today(Body body) {
        return LocalDate.ofInstant(clock.instant(), body.timeZone());
    }

    /** The body of that id, if there is one. */
    public Optional<Body> find(Id id) {
        return Optional.ofNullable(entities.find(Body.class, id.value()));
    }

    /** Every body, by name. */
    public List<Body> all() {
        return entities.createQuery("select b from Body b order by b.name, b.id", Body.class)
                .getResultList();
    }
}

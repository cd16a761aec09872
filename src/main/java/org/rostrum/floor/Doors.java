package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;

/** The links with which tablets at the door check people in, without a session of the staff. */
@ApplicationScoped
@Transactional
public class Doors {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Makes the link of a meeting; the one before ends. */
    public Secret open(Id meeting) {
        var link = Secret.random();
        entities.merge(new Door(meeting, link, clock.instant()));
        return link;
    }

    /**
     * The meeting that a link is for.
     *
     * @throws Refusal if there is no such link, or another one was made since
     */
    public Id meeting(Secret link) {
        return entities.createQuery("select d from Door d where d.keyDigest = :digest", Door.class)
                .setParameter("digest", link.digest())
                .getResultStream()
                .findFirst()
                .map(Door::meeting)
                .orElseThrow(() -> Refusal.notFound("This door"));
    }
}

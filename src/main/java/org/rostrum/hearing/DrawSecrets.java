package org.rostrum.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;

/** The secrets of draws, so that no clerk has to keep them. */
@ApplicationScoped
@Transactional
public class DrawSecrets {
    @Inject
    EntityManager entities;

    /** Keeps the secrets of hearings that are about to be published. */
    public void keep(Map<Id, Secret> secrets) {
        secrets.forEach((hearing, secret) -> entities.persist(new DrawSecret(hearing, secret)));
    }

    /** The secret of a hearing, if its draw was sealed here. */
    public Optional<Secret> of(Id hearing) {
        return Optional.ofNullable(entities.find(DrawSecret.class, hearing.value()))
                .map(DrawSecret::secret);
    }
}

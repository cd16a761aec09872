package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.rostrum.platform.IdSource;

/** How each body wants its minutes to read. */
@ApplicationScoped
@Transactional
public class HouseStyles {
    @Inject
    EntityManager entities;

    @Inject
    IdSource ids;

    /** The style of a body, by its name as the meetings bear it. */
    public HouseStyle of(String body) {
        return find(body).map(HouseStyleOfBody::style).orElse(HouseStyle.USUAL);
    }

    /** Gives a body a style; drafts follow it from now on. */
    public void choose(String body, HouseStyle style) {
        find(body)
                .ifPresentOrElse(
                        chosen -> chosen.choose(style),
                        () -> entities.persist(new HouseStyleOfBody(ids.next(), body, style)));
    }

    private Optional<HouseStyleOfBody> find(String body) {
        return entities.createQuery("select s from HouseStyleOfBody s where s.body = :body", HouseStyleOfBody.class)
                .setParameter("body", body)
                .getResultStream()
                .findFirst();
    }
}

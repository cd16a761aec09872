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
        return house(body).style();
    }

    /** The style of a body, and the profile that its minutes open with. */
    public House house(String body) {
        return find(body).map(HouseStyleOfBody::house).orElse(House.USUAL);
    }

    /** Gives a body a style and the profile to open with; drafts follow it from now on. */
    public void choose(String body, House house) {
        find(body)
                .ifPresentOrElse(
                        chosen -> chosen.choose(house),
                        () -> entities.persist(new HouseStyleOfBody(ids.next(), body, house)));
    }

    private Optional<HouseStyleOfBody> find(String body) {
        return entities.createQuery("select s from HouseStyleOfBody s where s.body = :body", HouseStyleOfBody.class)
                .setParameter("body", body)
                .getResultStream()
                .findFirst();
    }
}

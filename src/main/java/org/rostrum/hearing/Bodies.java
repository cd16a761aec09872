package org.rostrum.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;

/** The bodies that meet. */
@ApplicationScoped
@Transactional
public class Bodies {
    @Inject
    EntityManager entities;

    @Inject
    IdSource ids;

    /** A seat to be set up: what it is called and, unless vacant, who holds it. */
    public record Chair(String title, Optional<String> member) {}

    /** Sets up a body with its seats in their order. */
    public Body establish(String name, ZoneId timeZone, List<Chair> chairs) {
        var body = new Body(ids.next(), name, timeZone);
        for (var chair : chairs) {
            var seat = body.add(ids.next(), chair.title());
            chair.member().ifPresent(member -> seat.take(ids.next(), member));
        }
        entities.persist(body);
        return body;
    }

    /** The body of that id, if there is one. */
    public Optional<Body> find(Id id) {
        return Optional.ofNullable(entities.find(Body.class, id.value()));
    }
}

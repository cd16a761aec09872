package org.rostrum.proceedings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Bodies;
import org.rostrum.hearing.Body;
import org.rostrum.hearing.Charter;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;

/** The rules of order that each body has for its next meetings. */
@ApplicationScoped
@Transactional
public class HouseRules {
    @Inject
    EntityManager entities;

    @Inject
    Bodies bodies;

    /** The rules of a body; the usual ones where it took none. */
    public RulesOfOrder of(Id body) {
        return find(body).map(RulesOfBody::rules).orElse(RulesOfOrder.USUAL);
    }

    /** How often a body took rules, by which a page knows whether what it shows is still in force. */
    public long version(Id body) {
        return find(body).map(RulesOfBody::version).orElse(0L);
    }

    /**
     * Gives a body rules in place of those that were {@code seen}; meetings that are published keep theirs.
     *
     * @throws Refusal if someone else gave it some since
     */
    public void take(Id body, long seen, RulesOfOrder rules) {
        if (version(body) != seen) {
            throw overtaken();
        }
        take(body, rules);
    }

    /**
     * Gives a body rules; meetings that are published keep theirs.
     *
     * @throws Refusal if someone else gives it some in the same moment
     */
    public void take(Id body, RulesOfOrder rules) {
        try {
            find(body).ifPresentOrElse(kept -> kept.take(rules), () -> entities.persist(new RulesOfBody(body, rules)));
            entities.flush();
        } catch (PersistenceException failed) {
            if (Proceedings.isConflict(failed)) {
                throw overtaken();
            }
            throw failed;
        }
    }

    private static Refusal overtaken() {
        return new Refusal(
                ProblemDocument.of(
                        409,
                        "Someone else gave this body rules in the same moment",
                        "Nothing of yours was kept. Look at the rules that are in force now, and send yours again to have them instead."));
    }

    /** Sets up a body together with its rules. */
    public Body establish(Charter charter, RulesOfOrder rules) {
        var body = bodies.establish(charter);
        entities.flush();
        take(body.id(), rules);
        return body;
    }

    /**
     * The document of a meeting, completed by what is known of the body that it names by id or by name: who sits in it on
     * that day, and its rules. A name that two bodies have is nobody's; who took no rules, or is not known, has the usual ones.
     */
    public Map<String, @Nullable Object> complete(Map<String, @Nullable Object> meeting) {
        return named(String.valueOf(meeting.get("body")))
                .map(body -> complete(meeting, body))
                .orElseGet(() -> RulesOfOrder.USUAL.complete(meeting));
    }

    private Optional<Body> named(String idOrName) {
        var all = bodies.all();
        var named = all.stream().filter(body -> body.name().equals(idOrName)).toList();
        return all.stream()
                .filter(body -> body.id().toString().equalsIgnoreCase(idOrName))
                .findFirst()
                .or(() -> Optional.of(named).filter(found -> found.size() == 1).map(List::getFirst));
    }

    private Map<String, @Nullable Object> complete(Map<String, @Nullable Object> meeting, Body body) {
        var complete = new HashMap<String, @Nullable Object>(new SeatedBody(body, day(meeting, body)).document());
        complete.putAll(of(body.id()).complete(meeting));
        complete.put("body", body.name());
        return complete;
    }

    /** The day it is held; where that cannot be read, it is refused later on. */
    private LocalDate day(Map<String, @Nullable Object> meeting, Body body) {
        try {
            return LocalDate.parse(String.valueOf(meeting.get("date")));
        } catch (DateTimeException unreadable) {
            return bodies.today(body);
        }
    }

    private Optional<RulesOfBody> find(Id body) {
        return Optional.ofNullable(entities.find(RulesOfBody.class, body.value()));
    }
}

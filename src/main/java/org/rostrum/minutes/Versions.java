package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.Secret;

/** The versions of minutes that were given out, each with its texts; none is ever changed or removed. */
@ApplicationScoped
@Transactional
class Versions {
    @Inject
    EntityManager entities;

    @Inject
    IdSource ids;

    @Inject
    Clock clock;

    /** What a list says of a version. */
    record Listed(int number, Edition.State state, Instant madeAt, MinutesDocument.Basis basis) {}

    /** All of a meeting, the first one first. */
    List<Listed> of(Id meeting) {
        return versions(meeting).stream().map(MinutesVersion::listed).toList();
    }

    /** The texts of a version in the order in which they were kept; empty if there is no such version. */
    List<MinutesDocument> texts(Id meeting, int number) {
        return find(meeting, number).stream()
                .flatMap(version -> version.texts().stream())
                .map(JsonReading::read)
                .toList();
    }

    /** One text, as it was given out. */
    Optional<String> text(Id meeting, int number, Profile profile, String language) {
        return entities.createQuery(
                        "select t.document from MinutesVersion v join v.texts t where v.meeting = :meeting"
                                + " and v.number = :number and t.profile = :profile and t.language = :language",
                        String.class)
                .setParameter("meeting", meeting.value())
                .setParameter("number", number)
                .setParameter("profile", profile)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    /** Whether a link leads to this version. */
    boolean opensTo(Id meeting, int number, Secret link) {
        return find(meeting, number).filter(version -> version.opensTo(link)).isPresent();
    }

    /** Keeps a version with its texts, which name its edition already; another one with its number is a conflict. */
    void keep(Edition edition, List<MinutesDocument> texts, Optional<Secret> link) {
        var first = texts.getFirst();
        var version = new MinutesVersion(ids.next(), first.meeting(), edition, clock.instant(), first.basis(), link);
        texts.forEach(text -> version.keep(ids.next(), text));
        entities.persist(version);
        entities.flush();
    }

    private Optional<MinutesVersion> find(Id meeting, int number) {
        return versions(meeting).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    private List<MinutesVersion> versions(Id meeting) {
        return entities.createQuery(
                        "select v from MinutesVersion v where v.meeting = :meeting order by v.number",
                        MinutesVersion.class)
                .setParameter("meeting", meeting.value())
                .getResultList();
    }
}

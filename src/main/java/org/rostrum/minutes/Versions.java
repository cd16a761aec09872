package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.FiledMinutes;

/** The versions of minutes that were given out, each with its texts; none is ever removed, or changed but by law. */
@ApplicationScoped
@Transactional
class Versions {
    @Inject
    EntityManager entities;

    @Inject
    IdSource ids;

    @Inject
    Clock clock;

    /** All of a meeting, the first one first. */
    List<ListedVersion> of(Id meeting) {
        return entities.createQuery(
                        "select v from MinutesVersion v where v.meeting = :meeting order by v.number",
                        MinutesVersion.class)
                .setParameter("meeting", meeting.value())
                .getResultStream()
                .map(MinutesVersion::listed)
                .toList();
    }

    /** The texts of a version in the order in which they were kept; empty if there is no such version. */
    List<MinutesDocument> texts(Id meeting, int number) {
        return find(meeting, number).stream()
                .flatMap(version -> version.filed().texts().stream())
                .map(text -> JsonReading.read(text.document()))
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

    /** One with its texts. */
    Optional<FiledMinutes> filed(Id meeting, int number) {
        return find(meeting, number).map(MinutesVersion::filed);
    }

    /** Keeps a version with its texts, which name its edition already; another one with its number is a conflict. */
    void keep(Making making, Optional<Secret> link) {
        var first = making.texts().getFirst();
        keep(first.meeting(), making.filed(clock.instant()), link);
    }

    /** Keeps a version of a meeting. */
    private void keep(Id meeting, FiledMinutes filed, Optional<Secret> link) {
        entities.persist(new MinutesVersion(ids.next(), meeting, filed, link, ids::next));
        entities.flush();
    }

    /** Keeps a version that was given out elsewhere, and lets go of it: a meeting may have more than fit into memory. */
    void takeOver(Id meeting, FiledMinutes filed) {
        keep(meeting, filed, Optional.empty());
        entities.clear();
    }

    /**
     * Puts texts without words that the law took out in the place of those of a version.
     *
     * @return the digest of what is left
     */
    String redact(Id meeting, int number, Making left) {
        var filed = left.filed(clock.instant());
        find(meeting, number).orElseThrow().redact(filed);
        entities.flush();
        return left.digest();
    }

    private Optional<MinutesVersion> find(Id meeting, int number) {
        return entities.createQuery(
                        "select v from MinutesVersion v where v.meeting = :meeting and v.number = :number",
                        MinutesVersion.class)
                .setParameter("meeting", meeting.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}

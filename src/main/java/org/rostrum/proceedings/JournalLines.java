package org.rostrum.proceedings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.Secret;

/** The entries as lines of a table, sealed and unsealed, in the transaction of the {@link Journal}. */
@ApplicationScoped
class JournalLines {
    private static final String SEALED =
            "select l from JournalLine l where l.meeting = :meeting and l.sequence > :after order by l.sequence";
    private static final String UNSEALED =
            "select l from JournalLine l where l.meeting = :meeting and l.sequence is null order by l.id";
    private static final String ONE =
            "select l from JournalLine l where l.meeting = :meeting and l.sequence = :sequence";

    @Inject
    EntityManager entities;

    @Inject
    IdSource ids;

    /** The sealed entries behind a sequence. */
    List<Entry> entries(Id meeting, long after) {
        return sealed(meeting, after).getResultStream().map(JournalLine::entry).toList();
    }

    /** The sealed entry of this sequence. */
    Optional<Entry> entry(Id meeting, long sequence) {
        return one(meeting, sequence).map(JournalLine::entry).findFirst();
    }

    /** The first entry, which published the meeting. */
    Entry first(Id meeting) {
        return sealed(meeting, 0).setMaxResults(1).getSingleResult().entry();
    }

    /** Every sealed line, whatever its sequence says. */
    List<JournalLine> all(Id meeting) {
        return sealed(meeting, Long.MIN_VALUE).getResultList();
    }

    /** The lines that wait to be sealed, in their order. */
    List<JournalLine> unsealed(Id meeting) {
        return waiting(meeting).getResultList();
    }

    /** Whether a line waits to be sealed. */
    boolean waits(Id meeting) {
        return !waiting(meeting).setMaxResults(1).getResultList().isEmpty();
    }

    /** The meetings that have lines to be sealed. */
    List<Id> waiting() {
        return entities.createQuery("select distinct l.meeting from JournalLine l where l.sequence is null", Long.class)
                .getResultStream()
                .map(Id::new)
                .toList();
    }

    /** Adds an entry that has its place in the chain. */
    void add(Id meeting, Entry entry) {
        entities.persist(new JournalLine(ids.next(), meeting, entry));
    }

    /** Adds an act unsealed. */
    void add(Id meeting, Entry.Draft draft) {
        entities.persist(
                new JournalLine(ids.next(), meeting, draft, Secret.random().value()));
    }

    /** Takes the words of an entry out for good. */
    void redact(Id meeting, long sequence) {
        one(meeting, sequence).forEach(JournalLine::redact);
        entities.flush();
    }

    private TypedQuery<JournalLine> sealed(Id meeting, long after) {
        return entities.createQuery(SEALED, JournalLine.class)
                .setParameter("meeting", meeting.value())
                .setParameter("after", after);
    }

    private TypedQuery<JournalLine> waiting(Id meeting) {
        return entities.createQuery(UNSEALED, JournalLine.class).setParameter("meeting", meeting.value());
    }

    private Stream<JournalLine> one(Id meeting, long sequence) {
        return entities.createQuery(ONE, JournalLine.class)
                .setParameter("meeting", meeting.value())
                .setParameter("sequence", sequence)
                .getResultStream();
    }
}

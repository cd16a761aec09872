package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rostrum.order.FileKind;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.proceedings.Standing;

/** What the database keeps of written statements and their files; each method is one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class StatementRows {
    private static final String CLAIM =
            "update WrittenStatement w set w.delivery = :delivery, w.claimedAt = :now, w.version = w.version + 1"
                    + " where w.id = :id and w.delivery is null";

    @Inject
    EntityManager entities;

    @Inject
    IdSource ids;

    @Inject
    SignupLetters letters;

    @Inject
    Clock clock;

    /** Gives a statement its number in the transaction of what it came with, once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public WrittenStatement begin(Speaker speaker) {
        var known = entities.find(WrittenStatement.class, speaker.id().value());
        if (known != null) {
            return known;
        }
        var begun = new WrittenStatement(speaker, nextNumber(speaker.hearing()), clock.instant());
        entities.persist(begun);
        // Its files refer to it, and their order in the transaction is not told otherwise.
        entities.flush();
        return begun;
    }

    /** The row of the count is locked until the commit, so that two nodes give no number twice. */
    private int nextNumber(Id hearing) {
        entities.createNativeQuery("insert into statement_count (hearing_id, given) values (?1, 1)"
                        + " on duplicate key update given = given + 1")
                .setParameter(1, hearing.value())
                .executeUpdate();
        var given = entities.createNativeQuery("select given from statement_count where hearing_id = ?1")
                .setParameter(1, hearing.value())
                .getSingleResult();
        return ((Number) given).intValue();
    }

    Optional<WrittenStatement> find(Id speaker) {
        return Optional.ofNullable(entities.find(WrittenStatement.class, speaker.value()));
    }

    /** The statements of a hearing by number. */
    List<WrittenStatement> of(Id hearing) {
        return entities.createQuery(
                        "select w from WrittenStatement w where w.hearing = :hearing order by w.number",
                        WrittenStatement.class)
                .setParameter("hearing", hearing.value())
                .getResultList();
    }

    /** The files of some statements, in the order in which they came. */
    List<StatementFile> files(Collection<Id> speakers) {
        return speakers.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select f from StatementFile f where f.speaker in :speakers order by f.id",
                                StatementFile.class)
                        .setParameter(
                                "speakers", speakers.stream().map(Id::value).toList())
                        .getResultList();
    }

    Optional<FileContent> content(Id file) {
        return Optional.ofNullable(entities.find(FileContent.class, file.value()));
    }

    /**
     * Keeps a file with a statement that is begun by it if need be; nothing where it is delivered or has as many as it may. Of two
     * at once the second waits; where neither found the statement begun, it clashes and is to be done once more.
     */
    boolean attach(Id id, Upload upload, FileKind kind, int most) {
        // Before anything is read: what was read earlier would be as old as that.
        var begun =
                Optional.ofNullable(entities.find(WrittenStatement.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
        var statement = begun.orElseGet(() -> begin(entities.getReference(Speaker.class, id.value())));
        if (!statement.open() || files(List.of(id)).size() >= most) {
            return false;
        }
        keep(id, upload, kind, clock.instant());
        return true;
    }

    private void keep(Id id, Upload upload, FileKind kind, Instant addedAt) {
        var file = new StatementFile(ids.next(), id, upload, kind, addedAt);
        entities.persist(file);
        entities.persist(new FileContent(file.id(), upload.content()));
    }

    /** Whether a sign-up with this id is kept here, in the transaction in which a meeting is taken over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isKept(Id speaker) {
        return entities.find(Speaker.class, speaker.value()) != null;
    }

    /**
     * Keeps a statement that was handed in elsewhere, in the transaction in which its meeting is taken over. It can neither be changed nor
     * delivered here: that was done, or is done, where it was handed in.
     *
     * @param reference of the sign-up, of which the journal alone was here; nobody has a link to it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(FiledStatement filed, String reference) {
        entities.persist(new Speaker(
                filed.speaker(),
                filed.hearing(),
                reference,
                Sending.of(Optional.empty(), ""),
                Speaker.Aside.stating(filed.text()),
                List.of(),
                Speaker.Told.IN_LINE,
                filed.writtenAt()));
        entities.flush();
        entities.persist(new WrittenStatement(filed));
        entities.flush();
        count(filed);
        filed.files().forEach(file -> keep(filed.speaker(), file.file(), file.kind(), file.addedAt()));
        entities.flush();
        // A meeting may have more files than fit into memory.
        entities.clear();
    }

    /** Numbers that are given from now on come behind this one. */
    private void count(FiledStatement filed) {
        entities.createNativeQuery("insert into statement_count (hearing_id, given) values (?1, ?2)"
                        + " on duplicate key update given = greatest(given, ?3)")
                .setParameter(1, filed.hearing().value())
                .setParameter(2, filed.number())
                .setParameter(3, filed.number())
                .executeUpdate();
    }

    /** Removes the files of a statement, delivered or not, in the transaction of the act that takes its speaker out of the record. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Id speaker) {
        files(List.of(speaker)).forEach(this::remove);
    }

    /** Takes a file of an open statement away. */
    void remove(Id speaker, Id file) {
        files(List.of(speaker)).stream()
                .filter(one -> one.id().equals(file))
                .filter(one -> find(speaker).filter(WrittenStatement::open).isPresent())
                .forEach(this::remove);
    }

    private void remove(StatementFile file) {
        content(file.id()).ifPresent(entities::remove);
        entities.remove(file);
    }

    /**
     * Claims statements for one delivery; of two at once each has its own.
     *
     * @return how many it has
     */
    int claim(Collection<Id> speakers, Id delivery) {
        int claimed = 0;
        for (var speaker : speakers) {
            claimed += entities.createQuery(CLAIM)
                    .setParameter("delivery", delivery.value())
                    .setParameter("now", clock.instant())
                    .setParameter("id", speaker.value())
                    .executeUpdate();
        }
        return claimed;
    }

    /** Keeps that a delivery stands in the journal, and writes a receipt to each who gave an address. */
    void delivered(Standing standing, Id delivery, Instant at) {
        for (var statement : claimedBy(delivery)) {
            var speaker = entities.find(Speaker.class, statement.speaker().value());
            statement.delivered(at);
            standing.state()
                    .speaker(statement.speaker())
                    .ifPresent(held -> letters.delivered(standing, held.name(), speaker, statement.number(), at));
        }
    }

    /** Lets go what a delivery claimed that came to nothing. */
    void released(Id delivery) {
        claimedBy(delivery).forEach(WrittenStatement::released);
    }

    private List<WrittenStatement> claimedBy(Id delivery) {
        return entities.createQuery(
                        "select w from WrittenStatement w where w.delivery = :delivery and w.deliveredAt is null"
                                + " order by w.number",
                        WrittenStatement.class)
                .setParameter("delivery", delivery.value())
                .getResultList();
    }

    /** The deliveries of a hearing that were begun before an instant and not brought to their end. */
    List<Id> unfinished(Id hearing, Instant before) {
        return entities.createQuery(
                        "select distinct w.delivery from WrittenStatement w where w.hearing = :hearing"
                                + " and w.deliveredAt is null and w.claimedAt < :before",
                        Long.class)
                .setParameter("hearing", hearing.value())
                .setParameter("before", before)
                .getResultStream()
                .map(Id::new)
                .toList();
    }
}

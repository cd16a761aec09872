package org.rostrum.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;

/** The letters that were written and what has become of each. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Outbox {
    private static final String DUE =
            "select m.id, m.version from Mail m where m.standing in :open and m.dueAt <= :now and m.way = :way"
                    + " order by m.dueAt, m.id";
    private static final String CLAIM =
            "update Mail m set m.standing = :sending, m.dueAt = :until, m.tries = m.tries + 1,"
                    + " m.version = m.version + 1 where m.id = :id and m.version = :version";

    @Inject
    EntityManager entities;

    @Inject
    IdSource ids;

    @Inject
    Clock clock;

    /** Keeps a letter in the transaction of what it tells of: both are there, or neither. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Letter letter) {
        entities.persist(new Mail(ids.next(), letter, clock.instant()));
    }

    /** The letters about some things, whatever has become of them. */
    public List<Mail> about(Collection<Id> things) {
        return things.isEmpty()
                ? List.of()
                : entities.createQuery("select m from Mail m where m.about in :things order by m.id", Mail.class)
                        .setParameter("things", things.stream().map(Id::value).toList())
                        .getResultList();
    }

    /** Removes the letters about some things, sent or not, in the transaction of the act by which nobody is to know of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Collection<Id> things) {
        about(things).forEach(entities::remove);
    }

    /** Removes, in the same way, those letters about some things that are still to be sent and say these words. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Collection<Id> things, Pattern words) {
        about(things).stream()
                .filter(mail -> words.matcher(mail.letter().text()).find())
                .forEach(entities::remove);
    }

    /** Claims letters that are due, for this node alone: of two nodes that try, one finds the version gone. */
    List<Mail> claim(Way way, int most) {
        var now = clock.instant();
        return entities
                .createQuery(DUE, Object[].class)
                .setParameter("open", List.of(Mail.Standing.WAITING, Mail.Standing.SENDING))
                .setParameter("now", now)
                .setParameter("way", way)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .filter(due -> isClaimed(due, now.plus(Mail.LEASE)))
                .map(due -> entities.find(Mail.class, due[0]))
                .toList();
    }

    private boolean isClaimed(Object[] due, Instant until) {
        return entities.createQuery(CLAIM)
                        .setParameter("sending", Mail.Standing.SENDING)
                        .setParameter("until", until)
                        .setParameter("id", due[0])
                        .setParameter("version", due[1])
                        .executeUpdate()
                == 1;
    }

    /** Keeps that a claimed letter was sent. */
    void sent(Mail claimed) {
        var mail = entities.find(Mail.class, claimed.id().value());
        if (mail != null && mail.claimedAs(claimed)) {
            mail.sent();
        }
    }

    /** Keeps that a claimed letter was not sent; one that no try can help is given up at once. */
    void missed(Mail claimed, String why, boolean forGood) {
        var mail = entities.find(Mail.class, claimed.id().value());
        if (mail != null && mail.claimedAs(claimed)) {
            var wait = Patience.after(mail.tries()).filter(some -> !forGood);
            mail.missed(why, wait.map(clock.instant()::plus));
        }
    }
}

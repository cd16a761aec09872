package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.SpeakerName;
import org.rostrum.proceedings.Standing;

/** What the database keeps of the sign-ups of one hearing, for the clerk's register. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RegisterRows {
    @Inject
    EntityManager entities;

    @Inject
    SignupLetters letters;

    /** All sign-ups, in their order. */
    List<Speaker> of(Id hearing) {
        return entities.createQuery("select s from Speaker s where s.hearing = :hearing order by s.id", Speaker.class)
                .setParameter("hearing", hearing.value())
                .getResultList();
    }

    /** Those for whom someone interprets. */
    List<Speaker> interpreted(Id hearing) {
        return entities.createQuery(
                        "select s from Speaker s where s.hearing = :hearing and s.interpreter is not null",
                        Speaker.class)
                .setParameter("hearing", hearing.value())
                .getResultList();
    }

    /** The hearing that someone signed up for here. */
    Optional<Id> hearingOf(Id speaker) {
        return find(speaker).map(Speaker::hearing);
    }

    private Optional<Speaker> find(Id id) {
        return Optional.ofNullable(entities.find(Speaker.class, id.value()));
    }

    private Speaker one(Id id) {
        return find(id).orElseThrow(() -> Refusal.notFound("This sign-up"));
    }

    /** The pairs of one hearing of which the clerk has said that both stand; two of different hearings are no pair. */
    Set<Set<Id>> keptApart(Id hearing) {
        return entities.createQuery(
                        "select k from KeptApart k, Speaker s where s.id = k.firstId and s.hearing = :hearing",
                        KeptApart.class)
                .setParameter("hearing", hearing.value())
                .getResultStream()
                .map(KeptApart::both)
                .collect(Collectors.toSet());
    }

    /** Those of some pairs of which the clerk has said that both stand, also where they came with an imported meeting. */
    Set<Set<Id>> keptApart(Collection<Set<Id>> pairs) {
        var ones = pairs.stream()
                .flatMap(pair -> pair.stream().map(Id::value).min(Comparator.naturalOrder()).stream())
                .distinct()
                .toList();
        return ones.isEmpty()
                ? Set.of()
                : entities.createQuery("select k from KeptApart k where k.firstId in :ones", KeptApart.class)
                        .setParameter("ones", ones)
                        .getResultStream()
                        .map(KeptApart::both)
                        .collect(Collectors.toSet());
    }

    /** Keeps that two stand; saying it twice is saying it once. */
    void keepApart(Id one, Id other) {
        var kept = new KeptApart(one, other);
        if (entities.find(KeptApart.class, kept.key()) == null) {
            entities.persist(kept);
        }
    }

    /**
     * Keeps that the address of a sign-up has answered; at any time, so that two presses at once are one. Who changes the
     * address in the same moment clashes on the version.
     *
     * @throws Refusal if another address has been asked meanwhile
     */
    void answered(Id id, Secret confirmation) {
        int answered = entities.createQuery("update Speaker s set s.addressAnswered = true, s.version = s.version + 1"
                        + " where s.id = :id and s.confirmationDigest = :digest")
                .setParameter("id", id.value())
                .setParameter("digest", confirmation.digest())
                .executeUpdate();
        if (answered == 0) {
            throw Refusal.notFound("This sign-up");
        }
    }

    /**
     * The other sign-ups for the same hearing whose address is the same and has answered, in their order; none until its
     * own has. The database would take addresses for the same that differ in an accent.
     */
    List<Id> ofSameAddress(Id id) {
        var speaker = one(id);
        var email = speaker.aside().email();
        return email.isEmpty() || !speaker.addressAnswered()
                ? List.of()
                : entities.createQuery(
                                "select s from Speaker s where s.hearing = :hearing and s.email = :email"
                                        + " and s.addressAnswered = true and s.id <> :id order by s.id",
                                Speaker.class)
                        .setParameter("hearing", speaker.hearing().value())
                        .setParameter("email", email.get())
                        .setParameter("id", id.value())
                        .getResultStream()
                        .filter(other -> other.aside()
                                .email()
                                .filter(address -> Likeness.sameAddress(address, email.get()))
                                .isPresent())
                        .map(Speaker::id)
                        .toList();
    }

    /**
     * The sign-ups for a hearing that came with an address which others bear too, in groups of one address each. The
     * database would take addresses for the same that differ in an accent.
     */
    Collection<List<Id>> ofSharedAddresses(Id hearing) {
        return entities.createQuery(
                        "select s.id, s.email from Speaker s where s.hearing = :hearing and s.email in"
                                + " (select t.email from Speaker t where t.hearing = :hearing"
                                + " group by t.email having count(t.id) > 1) order by s.id",
                        Object[].class)
                .setParameter("hearing", hearing.value())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> Likeness.plain((String) row[1]),
                        Collectors.mapping(row -> new Id((Long) row[0]), Collectors.toList())))
                .values();
    }

    /** Writes to someone whose sign-up was dropped because another of hers stands; the address of an imported one is not known. */
    void tellDropped(Standing now, SpeakerName name, Id dropped, String kept) {
        find(dropped).ifPresent(speaker -> letters.dropped(now, name, speaker, kept));
    }
}

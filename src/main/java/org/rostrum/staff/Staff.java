package org.rostrum.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.PasswordHash;
import org.rostrum.platform.Secret;

/** The accounts and tokens of those who work with the program. */
@ApplicationScoped
@Transactional
public class Staff {
    @Inject
    EntityManager entities;

    @Inject
    IdSource ids;

    @Inject
    Clock clock;

    /** Gives someone an account with a password that was drawn; one of that name keeps its password and role. */
    public void engage(String name, Secret password, Role role) {
        if (account(name).isEmpty()) {
            entities.persist(new Account(ids.next(), name, PasswordHash.of(password), role));
        }
    }

    /** Makes a token; the answer is the only time it can be read. */
    public Secret issue(Role role) {
        var secret = Secret.random();
        accept(secret, role);
        return secret;
    }

    /** Takes a token that was made elsewhere, such as by the command line; a known one stays as it is. */
    public void accept(Secret secret, Role role) {
        if (roleOf(secret).isEmpty()) {
            entities.persist(new Token(ids.next(), secret, role, clock.instant()));
        }
    }

    /** The role that a token stands for; none if it was never issued. */
    public Optional<Role> roleOf(Secret secret) {
        return entities.createQuery("select t.role from Token t where t.digest = :digest", Role.class)
                .setParameter("digest", secret.digest())
                .getResultStream()
                .findFirst();
    }

    /** Signs someone in; the secret goes into the cookie. None if name or password is wrong. */
    public Optional<Secret> signIn(String name, String password) {
        var found = account(name);
        // An unknown name costs as long as a wrong password, so that the time tells nobody which names exist.
        return found.map(Account::passwordHash).orElse(PasswordHash.NONE).fits(password)
                ? found.map(this::opened)
                : Optional.empty();
    }

    private Secret opened(Account account) {
        var now = clock.instant();
        var secret = Secret.random();
        // Found first, and removed one by one: a deletion by time locks the whole table, and two sign-ins each other.
        entities.createQuery("select s from SignIn s where s.endsAt < :now", SignIn.class)
                .setParameter("now", now)
                .getResultStream()
                .forEach(entities::remove);
        entities.persist(new SignIn(ids.next(), account, secret, now));
        return secret;
    }

    /** The account that is signed in with this secret; none if it was signed out or lay unused for twelve hours. */
    public Optional<Account> signedIn(Secret secret) {
        var now = clock.instant();
        return found(secret).filter(one -> one.lasts(now)).map(one -> {
            one.use(now);
            return one.account();
        });
    }

    /** Signs out what this secret signed in; nothing to do if it was signed out before. */
    public void signOut(Secret secret) {
        found(secret).ifPresent(entities::remove);
    }

    private Optional<SignIn> found(Secret secret) {
        return entities.createQuery("select s from SignIn s where s.digest = :digest", SignIn.class)
                .setParameter("digest", secret.digest())
                .getResultStream()
                .findFirst();
    }

    private Optional<Account> account(String name) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}

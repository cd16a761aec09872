package org.rostrum.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.rostrum.platform.IdSource;
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

    @Inject
    Pbkdf2PasswordHash hash;

    /** Gives someone an account, or an existing one another password and role. */
    public void engage(String name, String password, Role role) {
        var kept = hash.generate(password.toCharArray());
        account(name)
                .ifPresentOrElse(
                        account -> account.renew(kept, role),
                        () -> entities.persist(new Account(ids.next(), name, kept, role)));
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

    /** The account that a name and a password open; none if either is wrong. */
    public Optional<Account> signIn(String name, String password) {
        var found = account(name);
        // An unknown name costs as long as a wrong password, so that the time tells nobody which names exist.
        var kept = found.map(Account::passwordHash).orElseGet(() -> hash.generate("nobody".toCharArray()));
        return hash.verify(password.toCharArray(), kept) ? found : Optional.empty();
    }

    private Optional<Account> account(String name) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}

package org.rostrum.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;

/**
 * One browser in which someone is signed in, known by a secret in its cookie. It ends when its holder signs out, twelve
 * hours after it was last used, when the account gets another password, and with the account.
 */
@Entity
@Table(name = "sign_in")
public class SignIn {
    static final Duration LASTS = Duration.ofHours(12);

    /** A use is noted no more often than this, so that a busy desk does not write at each call. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "digest")
    private String digest;

    @Column(name = "ends_at")
    private Instant endsAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected SignIn() {}

    SignIn(Id id, Account account, Secret secret, Instant now) {
        this.id = id.value();
        this.account = account;
        this.digest = secret.digest();
        this.endsAt = now.plus(LASTS);
    }

    /** Whether it is still good at that instant. */
    boolean lasts(Instant now) {
        return now.isBefore(endsAt);
    }

    /** Makes it last from now on again. */
    void use(Instant now) {
        if (endsAt.isBefore(now.plus(LASTS).minus(NOTED_EVERY))) {
            endsAt = now.plus(LASTS);
        }
    }

    Account account() {
        return account;
    }
}

package org.rostrum.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;

/** Lets a program act as a member of the staff; shown once when it is made, kept as its digest. */
@Entity
@Table(name = "token")
public class Token {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Column(name = "digest")
    private String digest;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Token() {}

    Token(Id id, Secret secret, Role role, Instant madeAt) {
        this.id = id.value();
        this.digest = secret.digest();
        this.role = role;
        this.madeAt = madeAt;
    }

    /** What its holder may do. */
    public Role role() {
        return role;
    }

    /** When it was made. */
    public Instant madeAt() {
        return madeAt;
    }
}

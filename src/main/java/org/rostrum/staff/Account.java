package org.rostrum.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.rostrum.platform.Id;
import org.rostrum.platform.PasswordHash;

/** A member of the staff who signs in with a password; the password itself is kept nowhere. */
@Entity
@Table(name = "account")
public class Account {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "name")
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(Id id, String name, PasswordHash passwordHash, Role role) {
        this.id = id.value();
        this.name = name;
        this.passwordHash = passwordHash.text();
        this.role = role;
    }

    PasswordHash passwordHash() {
        return new PasswordHash(passwordHash);
    }

    /** The name to sign in with. */
    public String name() {
        return name;
    }

    /** What its holder may do. */
    public Role role() {
        return role;
    }
}

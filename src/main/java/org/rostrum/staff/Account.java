package org.rostrum.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.rostrum.platform.Id;

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

    Account(Id id, String name, String passwordHash, Role role) {
        this.id = id.value();
        this.name = name;
        this.passwordHash = passwordHash;
        this.role = role;
    }

    /** Takes another password and role from now on. */
    void renew(String otherPasswordHash, Role otherRole) {
        passwordHash = otherPasswordHash;
        role = otherRole;
    }

    String passwordHash() {
        return passwordHash;
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

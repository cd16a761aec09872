package org.rostrum.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rostrum.platform.Id;

/** A person who holds, or held, a seat of a body. */
@Entity
@Table(name = "member")
public class Member {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Column(name = "name")
    private String name;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(Id id, String name) {
        this.id = id.value();
        this.name = name;
    }

    /** The identity. */
    public Id id() {
        return new Id(id);
    }

    /** The name as the clerk calls it. */
    public String name() {
        return name;
    }
}

package org.rostrum.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;

/** Two sign-ups that look alike and of which the clerk has said that both stand; it is never taken back. */
@Entity
@Table(name = "kept_apart")
@IdClass(KeptApart.Key.class)
class KeptApart {
    @jakarta.persistence.Id
    @Column(name = "first_id")
    private long firstId;

    @jakarta.persistence.Id
    @Column(name = "second_id")
    private long secondId;

    /** For JPA only. */
    protected KeptApart() {}

    KeptApart(Id one, Id other) {
        firstId = Math.min(one.value(), other.value());
        secondId = Math.max(one.value(), other.value());
    }

    Key key() {
        return new Key(firstId, secondId);
    }

    Set<Id> both() {
        return Set.of(new Id(firstId), new Id(secondId));
    }

    /** What JPA knows it by, in the form that JPA asks for. */
    static final class Key implements Serializable {
        private long firstId;
        private long secondId;

        /** For JPA only. */
        public Key() {}

        Key(long firstId, long secondId) {
            this.firstId = firstId;
            this.secondId = secondId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.firstId == firstId && key.secondId == secondId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(firstId, secondId);
        }
    }
}

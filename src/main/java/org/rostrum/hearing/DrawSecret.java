package org.rostrum.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;

/** The secret of the draw of one hearing, kept until it is revealed. */
@Entity
@Table(name = "draw_secret")
class DrawSecret {
    @jakarta.persistence.Id
    @Column(name = "hearing_id")
    private long hearing;

    @Column(name = "secret")
    private String secret;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected DrawSecret() {}

    DrawSecret(Id hearing, Secret secret) {
        this.hearing = hearing.value();
        this.secret = secret.value();
    }

    Secret secret() {
        return new Secret(secret);
    }
}

package org.rostrum.proceedings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Id;

/** The rules of order that a body has taken; meetings that are published keep theirs. */
@Entity
@Table(name = "rules_of_order")
class RulesOfBody {
    @jakarta.persistence.Id
    @Column(name = "body_id")
    private long body;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "rules")
    private String rules;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected RulesOfBody() {}

    RulesOfBody(Id body, RulesOfOrder taken) {
        this.body = body.value();
        rules = CanonicalJson.write(taken.write());
    }

    void take(RulesOfOrder taken) {
        rules = CanonicalJson.write(taken.write());
    }

    long version() {
        return version;
    }

    RulesOfOrder rules() {
        return RulesOfOrder.read(CanonicalJson.readObject(rules));
    }
}

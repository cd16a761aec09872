package org.rostrum.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.rostrum.platform.Id;

/** The style that a body chose for its minutes; minutes given out before keep theirs. */
@Entity
@Table(name = "house_style")
class HouseStyleOfBody {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "body_name")
    private String body;

    @Column(name = "titles")
    private boolean titles;

    @Column(name = "seconder")
    private boolean seconder;

    @Column(name = "capitals")
    private boolean capitals;

    @Column(name = "numbered")
    private boolean numbered;

    @Column(name = "times")
    private boolean times;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected HouseStyleOfBody() {}

    HouseStyleOfBody(Id id, String body, HouseStyle style) {
        this.id = id.value();
        this.body = body;
        choose(style);
    }

    final void choose(HouseStyle style) {
        titles = style.titles();
        seconder = style.seconder();
        capitals = style.capitals();
        numbered = style.numbered();
        times = style.times();
    }

    HouseStyle style() {
        return new HouseStyle(titles, seconder, capitals, numbered, times);
    }
}

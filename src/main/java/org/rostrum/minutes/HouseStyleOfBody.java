package org.rostrum.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    @Enumerated(EnumType.STRING)
    @Column(name = "profile")
    private @Nullable Profile profile;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected HouseStyleOfBody() {}

    HouseStyleOfBody(Id id, String body, House house) {
        this.id = id.value();
        this.body = body;
        choose(house);
    }

    final void choose(House house) {
        var style = house.style();
        titles = style.titles();
        seconder = style.seconder();
        capitals = style.capitals();
        numbered = style.numbered();
        times = style.times();
        profile = house.profile();
    }

    House house() {
        var style = new HouseStyle(titles, seconder, capitals, numbered, times);
        return new House(style, Optional.ofNullable(profile).orElse(House.USUAL.profile()));
    }
}

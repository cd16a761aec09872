package org.rostrum.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rostrum.platform.Id;

/** The JSON of one version of the minutes in one profile and language, as it was given out. */
@Entity
@Table(name = "minutes_text")
class MinutesText {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Column(name = "profile")
    @Enumerated(EnumType.STRING)
    private Profile profile;

    @Column(name = "language")
    private String language;

    @Column(name = "document")
    private String document;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected MinutesText() {}

    MinutesText(Id id, MinutesDocument minutes) {
        this.id = id.value();
        profile = minutes.form().profile();
        language = minutes.form().language().getLanguage();
        document = new JsonMinutes(minutes).json().toString();
    }

    String document() {
        return document;
    }
}

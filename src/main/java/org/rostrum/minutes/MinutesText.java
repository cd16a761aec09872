package org.rostrum.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.FiledMinutes;

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

    MinutesText(Id id, FiledMinutes.Text text) {
        this.id = id.value();
        profile = Profile.named(text.profile()).orElseThrow();
        language = text.language();
        document = text.document();
    }

    /** Minutes as they are kept. */
    static FiledMinutes.Text kept(MinutesDocument minutes) {
        var form = minutes.form();
        return new FiledMinutes.Text(
                form.profile().word(),
                form.language().getLanguage(),
                new JsonMinutes(minutes).json().toString());
    }

    /** Puts the same text in its place without words that the law took out. */
    void replace(String redacted) {
        document = redacted;
    }

    FiledMinutes.Text text() {
        return new FiledMinutes.Text(profile.word(), language, document);
    }
}

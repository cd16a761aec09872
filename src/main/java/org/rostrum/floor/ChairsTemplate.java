package org.rostrum.floor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Optional;
import org.rostrum.platform.Id;

/** Words that a body chose for one step of the chair's script in one language; taken back, the row is gone. */
@Entity
@Table(name = "chairs_template")
class ChairsTemplate {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "body_name")
    private String body;

    @Column(name = "language")
    private String language;

    @Column(name = "step")
    private String step;

    @Column(name = "words")
    private String words;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ChairsTemplate() {}

    ChairsTemplate(Id id, String body, Locale language, Step step, Template words) {
        this.id = id.value();
        this.body = body;
        this.language = language.getLanguage();
        this.step = step.word();
        this.words = words.text();
    }

    final void say(Template next) {
        words = next.text();
    }

    /** The step; none where a later release knows it no more. */
    Optional<Step> step() {
        return Step.named(step);
    }

    Template words() {
        return new Template(words);
    }
}

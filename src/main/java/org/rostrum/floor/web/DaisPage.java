package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ChairsTemplates;
import org.rostrum.floor.ScriptWords;
import org.rostrum.floor.Step;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Proceedings;

/** The chair's page: what its script says at each step, in the words of the body; the page fills them as the evening goes. */
@Named
@RequestScoped
public class DaisPage {
    @Inject
    Proceedings proceedings;

    @Inject
    ChairsTemplates templates;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private @Nullable ScriptWords words;

    /** Words that the page of the chair finds by a name. */
    public record Said(String name, String words) {}

    /** What is said at each step, with its placeholders. */
    public List<Said> steps() {
        return Stream.of(Step.values())
                .map(step -> new Said(step.word(), words().at(step).text()))
                .toList();
    }

    /** How each position reads within a sentence. */
    public List<Said> positions() {
        return Stream.of(Position.values())
                .map(position -> new Said(position.name(), words().position(position)))
                .toList();
    }

    private ScriptWords words() {
        if (words == null) {
            words = found();
        }
        return words;
    }

    private ScriptWords found() {
        var language = Locale.of(texts.language());
        try {
            var meeting = Id.parse(external.getRequestParameterMap().getOrDefault("id", ""));
            return templates.of(proceedings.standing(meeting).plan().body(), language);
        } catch (Refusal | IllegalArgumentException noMeeting) {
            return ScriptWords.usual(language);
        }
    }
}

package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ChairsTemplates;
import org.rostrum.floor.Placeholder;
import org.rostrum.floor.ScriptWords;
import org.rostrum.floor.Step;
import org.rostrum.floor.Template;
import org.rostrum.hearing.Bodies;
import org.rostrum.hearing.Body;
import org.rostrum.platform.Id;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;

/** The page on which a body words what its chair says at each step, in the language of the page. */
@Named
@RequestScoped
public class ScriptPage {
    private static final String UNKNOWN = "chair.unknown";

    @Inject
    Bodies bodies;

    @Inject
    ChairsTemplates templates;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private @Nullable Body body;

    private ScriptWords words = ScriptWords.usual(Locale.ENGLISH);

    private Form typed = new Form(Map.of());

    private List<Mistake> mistakes = List.of();

    /** What can be filled in, and what it stands for. */
    public record Known(String typed, String means) {}

    /** Finds the body, or answers 404; keeps what was sent where that was asked for and all of it can be filled in. */
    public void open() throws IOException {
        body = id().flatMap(bodies::find).orElse(null);
        if (body == null) {
            NoSuchPage.answer(external);
            return;
        }
        words = templates.of(body.name(), Locale.of(texts.language()));
        typed = Form.wasSent(external) ? Form.sent(external) : standing();
        mistakes =
                Stream.of(Step.values()).flatMap(step -> mistake(step).stream()).toList();
        if (typed.text("do").equals("keep") && Form.wasSent(external) && mistakes.isEmpty()) {
            templates.choose(body.name(), new ScriptWords(words.language(), chosen()));
            external.redirect(address() + "?kept=yes");
        }
    }

    private Optional<Id> id() {
        try {
            return Optional.of(Id.parse(Form.sent(external).text("id")));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Form standing() {
        var all = new TreeMap<String, String>();
        for (var step : Step.values()) {
            all.put(step.word(), words.at(step).text());
        }
        return new Form(all);
    }

    private Map<Step, Template> chosen() {
        var chosen = new EnumMap<Step, Template>(Step.class);
        for (var step : Step.values()) {
            if (!template(step).equals(words.usualAt(step))) {
                chosen.put(step, template(step));
            }
        }
        return chosen;
    }

    /** What was typed at a step; where nothing was, the program's own words. */
    private Template template(Step step) {
        return typed.given(step.word()) ? new Template(typed.stripped(step.word())) : words.usualAt(step);
    }

    private Optional<Mistake> mistake(Step step) {
        if (!template(step).fits()) {
            return Optional.of(new Mistake(step.word(), "chair.long"));
        }
        return template(step).unknown(step).isEmpty()
                ? Optional.empty()
                : Optional.of(new Mistake(step.word(), UNKNOWN));
    }

    /** The address of this page. */
    public String address() {
        return external.getRequestContextPath() + "/clerk/bodies/"
                + Form.sent(external).text("id") + "/script";
    }

    /** What the body is called. */
    public String name() {
        return body == null ? "" : body.name();
    }

    /** The steps, in the order of an evening. */
    public List<Step> steps() {
        return List.of(Step.values());
    }

    /** When a step is. */
    public String title(Step step) {
        return words.title(step);
    }

    /** What can be filled in at a step, as it is typed. */
    public String known(Step step) {
        return step.known().stream().map(Placeholder::typed).collect(Collectors.joining(" "));
    }

    /** Everything that can be filled in at some step. */
    public List<Known> placeholders() {
        return Stream.of(Placeholder.values())
                .map(each -> new Known(each.typed(), words.meaning(each)))
                .toList();
    }

    /** What stands in the field of a step. */
    public String value(Step step) {
        return typed.text(step.word());
    }

    /** How a step would read on an invented evening. */
    public String preview(Step step) {
        return template(step).fill(words.examples());
    }

    /** What is to mend, in the order of the page. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** What is to mend at a step, with what cannot be filled in there; nothing where it is right. */
    public @Nullable String mistakeAt(Step step) {
        return Mistake.at(step.word(), mistakes)
                .map(mistake -> mistake.key().equals(UNKNOWN)
                        ? texts.say(
                                "chair.unknown.which",
                                String.join(" ", template(step).unknown(step)))
                        : texts.say(mistake.key()))
                .orElse(null);
    }
}

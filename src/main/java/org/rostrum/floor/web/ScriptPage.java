package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ChairsTemplates;
import org.rostrum.floor.Placeholder;
import org.rostrum.floor.ScriptWords;
import org.rostrum.floor.Step;
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
    private static final String OTHER = "other.";
    private static final String OVERTAKEN = "chair.overtaken";

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

    private TypedWords typed = TypedWords.of(words);

    private Optional<TypedWords> other = Optional.empty();

    private List<Mistake> mistakes = List.of();

    /** What can be filled in, and what it stands for. */
    public record Known(String typed, String means) {}

    /** One field that the form carries along unseen. */
    public record Carried(String field, String value) {}

    /** Finds the body, or answers 404; keeps what was sent where that was asked for and all of it can be filled in. */
    public void open() throws IOException {
        body = id().flatMap(bodies::find).orElse(null);
        if (body == null) {
            NoSuchPage.answer(external);
            return;
        }
        words = templates.of(body.name(), Locale.of(texts.language()));
        read(Form.sent(external));
        mistakes = typed.mistakes();
        if (Form.sent(external).text("do").equals("keep") && mistakes.isEmpty() && !Form.isSwitch(external)) {
            keep(body.name());
        }
    }

    /** A switch of the language turns what is typed and what is carried round. */
    private void read(Form sent) {
        var carried = sent.below(OTHER);
        var language = Locale.of(texts.language());
        var others = Locale.of(texts.other());
        if (!Form.wasSent(external)) {
            typed = TypedWords.of(words);
        } else if (Form.isSwitch(external)) {
            other = Optional.of(TypedWords.sent(others, sent));
            typed = carried.fields().isEmpty() ? TypedWords.of(words) : TypedWords.sent(language, carried);
        } else {
            typed = TypedWords.sent(language, sent);
            other = carried.fields().isEmpty() ? Optional.empty() : Optional.of(TypedWords.sent(others, carried));
        }
    }

    /** Keeps the words of both languages; those of the other stand in the way where they have to be seen first. */
    private void keep(String name) throws IOException {
        boolean others = false;
        switch (choose(name, typed)) {
            case ChairsTemplates.Choice.Kept kept -> others = kept.others();
            case ChairsTemplates.Choice.Overtaken(var steps, var now) -> {
                typed = typed.on(now);
                mistakes = List.of(Step.values()).stream()
                        .filter(steps::contains)
                        .map(step -> new Mistake(step.word(), OVERTAKEN))
                        .toList();
                return;
            }
        }
        words = templates.of(name, words.language());
        typed = TypedWords.of(words);
        if (other.isPresent()
                && !(other.get().mistakes().isEmpty()
                        && choose(name, other.get()) instanceof ChairsTemplates.Choice.Kept)) {
            mistakes = List.of(new Mistake("others", "chair.others"));
            return;
        }
        external.redirect(address() + "&kept=" + (others ? "all" : "yes"));
    }

    /** Two who send in the same moment are found by the database; the second is told as one who came later. */
    private ChairsTemplates.Choice choose(String name, TypedWords wanted) {
        try {
            return templates.choose(name, wanted.wanted(), wanted.before());
        } catch (PersistenceException conflict) {
            return templates.choose(name, wanted.wanted(), wanted.before());
        }
    }

    private Optional<Id> id() {
        try {
            return Optional.of(Id.parse(Form.sent(external).text("id")));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The address of this page, which holds its language. */
    public String address() {
        return external.getRequestContextPath() + "/clerk/bodies/"
                + Form.sent(external).text("id") + "/script?lang=" + texts.language();
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
        return typed.fields().text(step.word());
    }

    /** What the form carries along unseen: the words as they stood, and those that were typed in the other language. */
    public List<Carried> carried() {
        var unseen = new TreeMap<>(typed.carried());
        other.ifPresent(words -> words.fields().fields().forEach((field, text) -> unseen.put(OTHER + field, text)));
        return unseen.entrySet().stream()
                .map(field -> new Carried(field.getKey(), field.getValue()))
                .toList();
    }

    /** Whether what was typed in the other language is not kept yet. */
    public boolean carriesOther() {
        return other.filter(words -> !words.wanted().equals(words.before())).isPresent();
    }

    /** How a step would read on an invented evening. */
    public String preview(Step step) {
        return typed.at(step).fill(words.examples());
    }

    /** What is to mend, in the order of the page. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** What is to mend at a step, with what cannot be filled in there; nothing where it is right. */
    public @Nullable String mistakeAt(Step step) {
        return Mistake.at(step.word(), mistakes)
                .map(mistake -> said(step, mistake))
                .orElse(null);
    }

    private String said(Step step, Mistake mistake) {
        return switch (mistake.key()) {
            case TypedWords.UNKNOWN ->
                texts.say("chair.unknown.which", String.join(" ", typed.at(step).unknown(step)));
            case OVERTAKEN ->
                texts.say("chair.overtaken.now", typed.before().at(step).text());
            default -> texts.say(mistake.key());
        };
    }
}

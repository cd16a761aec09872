package org.rostrum.floor;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostrum.order.Position;
import org.rostrum.platform.TextBundle;

/** The words of the chair in one language: those that the body has chosen, and the program's own where it has chosen none. */
public record ScriptWords(Locale language, Map<Step, Template> chosen) {
    private static final String BUNDLE = "org.rostrum.floor.script";

    /** Keeps the words as they were. */
    public ScriptWords {
        chosen = Map.copyOf(chosen);
    }

    /** Those of a body that has chosen none. */
    public static ScriptWords usual(Locale language) {
        return new ScriptWords(language, Map.of());
    }

    /** What is said at a step. */
    public Template at(Step step) {
        return chosen.getOrDefault(step, usualAt(step));
    }

    /** The program's own words. */
    public Template usualAt(Step step) {
        return new Template(say("words." + step.word()));
    }

    /** When a step is, in a few words. */
    public String title(Step step) {
        return say("step." + step.word());
    }

    /** What a placeholder stands for. */
    public String meaning(Placeholder placeholder) {
        return say("means." + placeholder.word());
    }

    /** Invented values, to show how words would read. */
    public Map<Placeholder, String> examples() {
        return new EnumMap<>(Arrays.stream(Placeholder.values())
                .collect(Collectors.toMap(Function.identity(), each -> say("example." + each.word()))));
    }

    /** A position as it reads within a sentence. */
    public String position(Position position) {
        return say("position." + position.name());
    }

    private String say(String key) {
        return new TextBundle(BUNDLE, language).text(key);
    }
}

package org.rostrum.floor;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.TextBundle;

/** The words of the chair in one language: those that the body has chosen, and the program's own where it has chosen none. */
public record ScriptWords(Locale language, Map<Step, Template> chosen) {
    private static final String BUNDLE = "org.rostrum.floor.script";

    /** Keeps the words as they were. */
    public ScriptWords {
        chosen = Map.copyOf(chosen);
    }

    /** With words for every step; those that are the program's own are not chosen. */
    public static ScriptWords of(Locale language, Function<Step, Template> words) {
        var usual = usual(language);
        return new ScriptWords(
                language,
                Arrays.stream(Step.values())
                        .filter(step -> !words.apply(step).equals(usual.usualAt(step)))
                        .collect(Collectors.toMap(Function.identity(), words)));
    }

    /** Those of a body that has chosen none. */
    public static ScriptWords usual(Locale language) {
        return new ScriptWords(language, Map.of());
    }

    /** What is said at a step. */
    public Template at(Step step) {
        return chosen.getOrDefault(step, usualAt(step));
    }

    /** These over what stands now: a step that is worded as it was before keeps what others chose for it since. */
    public ScriptWords over(ScriptWords now, ScriptWords before) {
        return of(language, step -> changes(step, before) ? at(step) : now.at(step));
    }

    /** The steps that these words change and that others worded otherwise since. */
    public Set<Step> against(ScriptWords now, ScriptWords before) {
        return Arrays.stream(Step.values())
                .filter(step -> changes(step, before) && now.changes(step, before) && now.changes(step, this))
                .collect(Collectors.toSet());
    }

    private boolean changes(Step step, ScriptWords before) {
        return !at(step).equals(before.at(step));
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

    /** In what order the rules have speakers called, as it reads within a sentence. */
    public String order(SpeakingRules rules) {
        var side = "." + rules.sideFirst();
        var order =
                say("order." + rules.arrangement() + (rules.arrangement() == Arrangement.ONE_SIDE_FIRST ? side : ""));
        return rules.residentsFirst().orElse(false) ? say("order.residents").formatted(order) : order;
    }

    private String say(String key) {
        return new TextBundle(BUNDLE, language).text(key);
    }
}

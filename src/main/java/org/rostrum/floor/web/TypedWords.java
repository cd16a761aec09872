package org.rostrum.floor.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rostrum.floor.ScriptWords;
import org.rostrum.floor.Step;
import org.rostrum.floor.Template;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;

/** The chair's words in one language as they are typed: what stands in the field of each step, and what stood there before. */
record TypedWords(Locale language, Form fields) {
    /** Of a step whose braces hold what cannot be filled in there. */
    static final String UNKNOWN = "chair.unknown";

    private static final String BEFORE = "before.";

    /** As they stand, before anything is typed. */
    static TypedWords of(ScriptWords standing) {
        return new TypedWords(standing.language(), new Form(Map.of())).on(standing);
    }

    /** As a form sent them, which may hold more than them. */
    static TypedWords sent(Locale language, Form form) {
        var own = new TreeMap<String, String>();
        for (var step : Step.values()) {
            own.put(step.word(), form.text(step.word()));
            own.put(BEFORE + step.word(), form.text(BEFORE + step.word()));
        }
        return new TypedWords(language, new Form(own));
    }

    /** What is typed over words that stand now; what was not changed follows them. */
    TypedWords on(ScriptWords now) {
        var fresh = wanted().over(now, before());
        var all = new TreeMap<>(fields.fields());
        for (var step : Step.values()) {
            var follows = at(step).equals(before().at(step));
            all.put(BEFORE + step.word(), now.at(step).text());
            all.put(step.word(), follows ? fresh.at(step).text() : fields.text(step.word()));
        }
        return new TypedWords(language, new Form(all));
    }

    /** What was typed at a step; where nothing was, the program's own words. */
    Template at(Step step) {
        return fields.given(step.word())
                ? new Template(fields.stripped(step.word()))
                : ScriptWords.usual(language).usualAt(step);
    }

    ScriptWords wanted() {
        return ScriptWords.of(language, this::at);
    }

    /** As they stood when the page was opened. */
    ScriptWords before() {
        var usual = ScriptWords.usual(language);
        return ScriptWords.of(
                language,
                step -> fields.given(BEFORE + step.word())
                        ? new Template(fields.text(BEFORE + step.word()))
                        : usual.usualAt(step));
    }

    /** What stood before, for the form to carry along unseen. */
    Map<String, String> carried() {
        var unseen = new TreeMap<String, String>();
        fields.below(BEFORE).fields().forEach((step, words) -> unseen.put(BEFORE + step, words));
        return unseen;
    }

    /** What is to mend, in the order of the page. */
    List<Mistake> mistakes() {
        return Stream.of(Step.values()).flatMap(step -> mistake(step).stream()).toList();
    }

    private Optional<Mistake> mistake(Step step) {
        if (!at(step).fits()) {
            return Optional.of(new Mistake(step.word(), "chair.long"));
        }
        return at(step).unknown(step).isEmpty() ? Optional.empty() : Optional.of(new Mistake(step.word(), UNKNOWN));
    }
}

package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rostrum.platform.IdSource;

/** The words that each body has chosen for its chair. */
@ApplicationScoped
@Transactional
public class ChairsTemplates {
    @Inject
    EntityManager entities;

    @Inject
    IdSource ids;

    /** The words of a body, by its name as the meetings bear it. */
    public ScriptWords of(String body, Locale language) {
        var chosen = new EnumMap<Step, Template>(Step.class);
        find(body, language).forEach(row -> row.step().ifPresent(step -> chosen.put(step, row.words())));
        return new ScriptWords(language, chosen);
    }

    /** What became of words that were to be kept. */
    public sealed interface Choice {
        /** They are kept, and so is what others chose meanwhile for other steps, if they did. */
        record Kept(boolean others) implements Choice {}

        /** None is kept, since others worded the same steps meanwhile. */
        record Overtaken(Set<Step> steps, ScriptWords now) implements Choice {}
    }

    /**
     * Gives a body these words, unless others worded the same steps since they stood as {@code before}; at the other steps it
     * has those of the program.
     */
    public Choice choose(String body, ScriptWords words, ScriptWords before) {
        var now = of(body, words.language());
        var against = words.against(now, before);
        if (!against.isEmpty()) {
            return new Choice.Overtaken(against, now);
        }
        put(body, words.over(now, before));
        entities.flush();
        return new Choice.Kept(!now.equals(before));
    }

    private void put(String body, ScriptWords words) {
        var rest = new HashMap<>(words.chosen());
        for (var row : find(body, words.language())) {
            var next = row.step().map(rest::remove);
            next.ifPresentOrElse(row::say, () -> entities.remove(row));
        }
        rest.forEach((step, template) ->
                entities.persist(new ChairsTemplate(ids.next(), body, words.language(), step, template)));
    }

    private List<ChairsTemplate> find(String body, Locale language) {
        return entities.createQuery(
                        "select t from ChairsTemplate t where t.body = :body and t.language = :language",
                        ChairsTemplate.class)
                .setParameter("body", body)
                .setParameter("language", language.getLanguage())
                .getResultList();
    }
}

package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    /** Gives a body these words; at the other steps it has those of the program. */
    public void choose(String body, ScriptWords words) {
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

package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ChairsTemplates;
import org.rostrum.floor.Placeholder;
import org.rostrum.floor.ScriptWords;
import org.rostrum.floor.Step;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;

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

    /** What the rules of a hearing say, by a name of the placeholder, at the item on which it is held. */
    public record Rule(String item, String name, String words) {}

    /** The rules of every hearing, as they are in force now. */
    public List<Rule> rules() {
        return meeting().stream()
                .flatMap(now -> now.plan().items().stream()
                        .flatMap(item -> item.hearing().stream()
                                .flatMap(hearing -> rules(now, item.id().toString(), hearing))))
                .toList();
    }

    private Stream<Rule> rules(Standing now, String item, MeetingPlan.Hearing hearing) {
        var line = now.state().line(hearing.id()).orElseThrow();
        var closes = hearing.closesInclusive().atZone(ZoneId.of(now.plan().zone()));
        return Stream.of(
                new Rule(item, Placeholder.EACH.word(), texts.length(Duration.ofSeconds(line.each()))),
                new Rule(item, Placeholder.ORDER.word(), words().order(line.rules())),
                new Rule(
                        item,
                        Placeholder.DEADLINE.word(),
                        texts.hour(closes, now.day().date())));
    }

    private ScriptWords words() {
        if (words == null) {
            words = found();
        }
        return words;
    }

    private ScriptWords found() {
        var language = Locale.of(texts.language());
        return meeting()
                .map(now -> templates.of(now.plan().body(), language))
                .orElseGet(() -> ScriptWords.usual(language));
    }

    private Optional<Standing> meeting() {
        try {
            var meeting = Id.parse(external.getRequestParameterMap().getOrDefault("id", ""));
            return Optional.of(proceedings.standing(meeting));
        } catch (Refusal | IllegalArgumentException noMeeting) {
            return Optional.empty();
        }
    }
}

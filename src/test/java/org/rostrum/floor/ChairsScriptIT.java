package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.order.Position;

@DisplayName("What the chair is told to say at each step")
@Order(13)
class ChairsScriptIT {
    /** The script of a state with something for every placeholder; {@code REST} is what is left of the turn. */
    private static final String SAID = """
            async () => {
              const { script } = await import("/resources/js/script.js");
              const person = (id, name, position) => ({ id, name, position, sayAs: `${name.toUpperCase()}!` });
              const ann = person("1", "Ann", "FOR"), others = [person("2", "Bo", "AGAINST"), person("3", "Cy", "FOR")];
              const lectern = (state, more) => ({ lectern: { state, speaker: ann, allottedSeconds: 120, warnSeconds: 30, ...more }, next: others });
              const line = { hearing: "7", next: [ann, ...others] };
              const item = { item: { id: "mocked" } };
              const motion = (stage) => ({ motion: { stage, mover: "8", seconder: "9", text: "To open it.", ayes: 4, noes: 2, abstentions: 1 } });
              const heard = { together: { heard: 5, waiting: 3 } }, done = { together: { heard: 9, waiting: 0 }, next: [], hearing: "7" };
              const side = (heard, waiting) => ({ heard, waiting });
              for (const name of ["each", "order", "deadline"]) {
                const rule = document.getElementById("script").appendChild(document.createElement("p"));
                rule.dataset.rule = `${name}-mocked`;
                rule.textContent = { each: "2:00", order: "ORDER", deadline: "DEADLINE" }[name];
              }
              const state = {
                status: "IN_SESSION", quorum: { present: 4 }, together: { heard: 0, waiting: 3 }, lineOpen: true, next: [],
                sides: { FOR: side(4, 2), AGAINST: side(3, 2), NEUTRAL: side(0, 1) }, forecast: [{ seconds: 90 }], ...STATE,
              };
              const planned = {
                body: "City Council", members: [{ id: "8", name: "Mo" }, { id: "9", name: "Sy" }],
                items: [{ id: "mocked", number: "4.1", title: "The park", hearing: { id: "7" } }],
              };
              return script(state, planned, REST, 0);
            }
            """;

    /** A step, by what it is told from others, and what is left of the turn. */
    private static final String STEPS = """
            planned              | { status: "PLANNED", quorum: { present: 0 } }
            continued            | { status: "CONTINUED" }
            adjourned            | { status: "ADJOURNED" }
            recess               | { status: "RECESS", ...line }
            recess               | { status: "RECESS", ...lectern("PAUSED") } | 30
            closed.session       | { status: "CLOSED_SESSION", ...motion("MOVED") }
            roll                 | { quorum: { present: 0 } }
            item.next            | {}
            hearing              | { ...item }
            hearing.hidden       | { ...item, positionsHidden: true, sides: null }
            presentation         | { ...item, ...done, stage: { who: "PRESENTATION", name: "Reply" } }
            first                | { ...item, ...line }
            first.hidden         | { ...item, ...line, positionsHidden: true, sides: null }
            called               | { ...item, ...lectern("CALLED") } | 120
            speaking             | { ...item, ...lectern("SPEAKING") } | 31
            last                 | { ...item, ...lectern("SPEAKING") } | 30
            last                 | { ...item, ...lectern("SPEAKING") } | 0
            last                 | { ...item, ...lectern("SPEAKING"), next: [] } | 0
            speaking             | { ...item, ...lectern("SPEAKING"), next: [others[0]] } | 31
            speaking             | { ...item, ...lectern("SPEAKING", { warnSeconds: 0 }) } | 0
            over                 | { ...item, ...lectern("SPEAKING") } | -1
            over                 | { ...item, ...lectern("SPEAKING"), next: [] } | -1
            paused               | { ...item, ...lectern("PAUSED") } | 30
            paused               | { ...item, ...lectern("PAUSED", { aside: { kind: "QUESTION" } }) } | 30
            heard                | { ...item, ...lectern("SPEAKING"), next: [] } | 100
            first                | { ...item, ...line, next: [ann] }
            first.hidden         | { ...item, ...line, next: [ann], positionsHidden: true, sides: null }
            next.speaker         | { ...item, ...line, ...heard, next: [ann] }
            next.speaker.hidden  | { ...item, ...line, ...heard, next: [ann], positionsHidden: true, sides: null }
            again                | { ...item, ...line, next: [{ ...ann, again: true }] }
            again.hidden         | { ...item, ...line, next: [{ ...ann, again: true }], positionsHidden: true, sides: null }
            next.speaker         | { ...item, ...line, ...heard }
            next.speaker.hidden  | { ...item, ...line, ...heard, positionsHidden: true, sides: null }
            again                | { ...item, ...line, next: [{ ...ann, again: true }, ...others] }
            again.hidden         | { ...item, ...line, next: [{ ...ann, again: true }, ...others], positionsHidden: true, sides: null }
            spent                | { ...item, ...done, ...heard }
            stage.next           | { ...item, ...done, nextStage: "Reply" }
            round                | { ...item, ...done, secondSeconds: 90 }
            last.call            | { ...item, ...done, lastCall: true, secondSeconds: 90 }
            heard                | { ...item, ...done, lastCall: true, lineOpen: false }
            heard                | { ...item, ...done }
            motion.asked         | { ...item, together: done.together }
            moved                | { ...item, ...line, ...motion("MOVED") }
            seconded             | { ...item, ...motion("SECONDED") }
            stated               | { ...item, motion: { stage: "SECONDED", mover: "8", text: "To open it." } }
            voted                | { ...item, ...motion("VOTED") }
            """;

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Map<String, Page> dais;

    @BeforeAll
    static void open() {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        dais = new HashMap<>();
        for (var language : new String[] {"en", "es"}) {
            var page = browser.window(1280, 800, language, Browser.Scripts.ON);
            page.navigate(rostrum.address() + "/meetings/" + rostrum.card().getString("meeting") + "/dais");
            assertThat(page.locator("html")).hasAttribute("lang", language);
            dais.put(language, page);
        }
    }

    @AfterAll
    static void close() {
        browser.close();
        rostrum.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("states")
    void is_the_sentence_of_that_step(String language, String step, String state, String rest) {
        var words = ScriptWords.usual(Locale.of(language));
        var expected = words.at(Step.named(step).orElseThrow()).fill(things(words, step, state));
        var said = dais.get(language).evaluate(SAID.replace("STATE", state).replace("REST", rest));
        assertThat(said).isEqualTo(expected).asString().doesNotContain("–");
    }

    @Test
    void is_proved_for_every_step_there_is() {
        var proved = rows().map(row -> row[0]).toList();
        assertThat(Stream.of(Step.values()).map(Step::word).toList()).allMatch(proved::contains);
    }

    static Stream<Arguments> states() {
        return Stream.of("en", "es")
                .flatMap(language ->
                        rows().map(row -> Arguments.of(language, row[0], row[1], row.length > 2 ? row[2] : "null")));
    }

    private static Stream<String[]> rows() {
        return STEPS.lines().map(row -> row.split("\\s*\\|\\s*", -1));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | { ...lectern("SPEAKING"), next: [] }      | 0    | Please come to your last sentence.
            en | { ...lectern("SPEAKING"), next: [] }      | -1   | Thank you, Ann, your time is over.
            en | { ...lectern("SPEAKING"), next: [ann] }   | 31   | Next is Ann. Please be ready.
            en | { ...line, next: [ann] }                  | null | The first speaker is Ann, for. Each speaker has 1:30.
            en | { ...line, ...heard, next: [ann] }        | null | The next speaker is Ann, for.
            es | { ...lectern("SPEAKING"), next: [] }      | 0    | Por favor, diga su última frase.
            es | { ...lectern("SPEAKING"), next: [] }      | -1   | Gracias, Ann, su tiempo ha terminado.
            es | { ...lectern("SPEAKING"), next: [ann] }   | 31   | Sigue Ann. Quien sigue, prepárese por favor.
            es | { ...line, ...heard, next: [ann] }        | null | Ahora habla Ann, a favor.
            """)
    void names_nobody_who_does_not_come(String language, String state, String rest, String sentence) {
        var now = "{ ...item, ...%s }".formatted(state);
        assertThat(dais.get(language).evaluate(SAID.replace("STATE", now).replace("REST", rest)))
                .isEqualTo(sentence);
    }

    /** What is known in a state; who comes next, and after that, only where there is someone. */
    private static Map<Placeholder, String> things(ScriptWords words, String step, String state) {
        var known = new HashMap<>(things(words, step));
        if (state.contains("next: []") || state.contains("next: [ann]") || state.contains("again: true }]")) {
            known.remove(Placeholder.NEXT);
        }
        if (state.contains("next: [")) {
            known.remove(Placeholder.THEN);
        }
        return known;
    }

    private static Map<Placeholder, String> things(ScriptWords words, String step) {
        boolean shortly = step.equals("paused");
        boolean atLectern = Stream.of("called", "speaking").anyMatch(step::equals);
        var given = atLectern ? "2:00" : "1:30";
        return Map.ofEntries(
                Map.entry(Placeholder.BODY, "City Council"),
                Map.entry(Placeholder.ITEM, "4.1"),
                Map.entry(Placeholder.TITLE, "The park"),
                Map.entry(Placeholder.NAME, "Ann"),
                Map.entry(Placeholder.SAY_AS, "ANN!"),
                Map.entry(Placeholder.POSITION, words.position(Position.FOR)),
                Map.entry(Placeholder.NEXT, "Bo"),
                Map.entry(Placeholder.THEN, "Cy"),
                Map.entry(Placeholder.MINUTES, shortly ? "0:30" : given),
                Map.entry(Placeholder.EACH, "2:00"),
                Map.entry(Placeholder.ORDER, "ORDER"),
                Map.entry(Placeholder.DEADLINE, "DEADLINE"),
                Map.entry(Placeholder.WAITING, "3"),
                Map.entry(Placeholder.FOR, "6"),
                Map.entry(Placeholder.AGAINST, "5"),
                Map.entry(Placeholder.NEUTRAL, "1"),
                Map.entry(Placeholder.STAGE, "Reply"),
                Map.entry(Placeholder.MOVER, "Mo"),
                Map.entry(Placeholder.SECONDER, "Sy"),
                Map.entry(Placeholder.MOTION, "To open it."),
                Map.entry(Placeholder.AYES, "4"),
                Map.entry(Placeholder.NOES, "2"),
                Map.entry(Placeholder.ABSTENTIONS, "1"));
    }
}

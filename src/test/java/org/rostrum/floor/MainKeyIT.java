package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("The main key of the desk")
@Order(13)
class MainKeyIT {
    private static final String MEMBER = "0000000000100";
    private static final String OTHER_MEMBER = "0000000000101";

    /** Shows the key for a state and presses it; gives what stands on it and what was asked for. */
    private static final String PRESSED = """
            async () => {
              const { show, press } = await import("/resources/js/desk/main-key.js");
              const { can = [], ...known } = {REST};
              const forms = ["rollCall", "motion", "second", "vote", "declare"].map((act) => {
                const form = document.body.appendChild(document.createElement("form"));
                form.dataset.act = act;
                return form;
              });
              const began = (phase) => ({ state: phase, speaker: { id: "2", name: "Bo" } });
              const at = {STATE};
              show({
                state: { status: "IN_SESSION", next: [], quorum: { present: 4 }, ...at, ...(at.lectern && { lectern: { ...began(at.lectern), ...at.more } }) },
                done: { closed: [], consent: [], decided: false, taken: [] }, item: null, coming: null, listed: true, ...known,
                can: (act) => can.includes(act),
              });
              const main = document.querySelector("[data-part=main]");
              let does = "nothing";
              const act = async (name, fields) => { does = [name, ...Object.values(fields)].join(" "); };
              if (!main.disabled) press(act, (form) => { does = `form ${form}`; });
              const says = document.querySelector("[data-part=main-words]").textContent;
              forms.forEach((form) => form.remove());
              return { says, does };
            }
            """;

    private static final String NEXT = "next: [{ id: '1', name: 'Ann' }]";

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page floor;

    @BeforeAll
    static void open() {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        floor = browser.laptop();
        Browser.signIn(floor, rostrum, "/clerk/meetings/" + rostrum.card().getString("meeting") + "/floor");
        assertThat(floor.locator("[data-part=main]")).isEnabled();
        // What the server tells of another meeting would show its own key.
        floor.context().setOffline(true);
    }

    @AfterAll
    static void close() {
        browser.close();
        rostrum.close();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            before the order          | status: 'PLANNED'                                | can: ['callToOrder'] | Call the meeting to order | callToOrder
            of a later day            | status: 'CONTINUED', lectern: 'PAUSED'           | can: ['callToOrder'] | Call the meeting to order | callToOrder
            nobody on the roll        | quorum: { present: 0 }                           | coming: {} | Call the roll | form rollCall
            consent agenda            |                                                  | coming: {}, done: { closed: [], consent: ['3'] } | Decide the consent agenda | form motion
            an item to come           |                                                  | coming: {} | Open the item | openItem
            no item left              |                                                  | | Adjourn the meeting | adjourn
            motion between two items  | motion: { stage: 'MOVED' }                       | coming: {} | Second the motion | form second
            hearing not opened        | item: {}                                         | item: { hearing: { id: '7' } } | Open the hearing | openHearing
            hearing with a line       | item: {}, hearing: '7', NEXT                     | | Call Ann | call 1
            line ended                | item: {}, hearing: '7'                           | | Close the hearing | closeHearing
            stage ended               | item: {}, hearing: '7', nextStage: 'Rebuttal'    | | Next stage: Rebuttal | nextStage
            called                    | hearing: '7', lectern: 'CALLED', NEXT            | | Begin: Bo | begin
            called, to be sworn       | hearing: '7', lectern: 'CALLED', oath: true      | | Take the oath of Bo | oath 2
            called, sworn             | lectern: 'CALLED', oath: true, more: { speaker: { id: '2', name: 'Bo', sworn: true } } | | Begin: Bo | begin
            speaking                  | hearing: '7', lectern: 'SPEAKING', NEXT          | | End, then call Ann | call 1
            over time                 | hearing: '7', lectern: 'SPEAKING', NEXT, more: { allottedSeconds: 60, usedBeforeSeconds: 99 } | | End, then call Ann | call 1
            speaking, the last        | hearing: '7', lectern: 'SPEAKING'                | | End this turn | end
            paused                    | hearing: '7', lectern: 'PAUSED', NEXT            | | Go on | resumeTurn
            paused by a question      | lectern: 'PAUSED', NEXT, more: { aside: { kind: 'QUESTION' } } | | Go on | resumeTurn
            paused by a reply         | lectern: 'PAUSED', NEXT, more: { aside: { kind: 'REPLY' } } | | Go on | resumeTurn
            motion while one waits    | hearing: '7', motion: { stage: 'SECONDED' }, NEXT | | Call Ann | call 1
            hearing closed            | item: {}                                         | item: { hearing: '7' }, done: { closed: ['7'], consent: [] } | Make a motion | form motion
            item without a hearing    | item: {}                                         | item: {} | Make a motion | form motion
            moved                     | item: {}, motion: { stage: 'MOVED' }             | item: {} | Second the motion | form second
            seconded                  | item: {}, motion: { stage: 'SECONDED' }          | item: {} | Take the vote | form vote
            voted                     | item: {}, motion: { stage: 'VOTED' }             | item: {} | Declare the result | form declare
            decided                   | item: {}                                         | item: {}, done: { closed: [], consent: [], decided: true } | Close the item | closeItem
            recess                    | status: 'RECESS', hearing: '7', NEXT             | can: ['resume'] | Go on | resume
            recess in a turn          | status: 'RECESS', hearing: '7', lectern: 'PAUSED' | can: ['resume'] | Go on | resume
            recess of one called      | status: 'RECESS', hearing: '7', lectern: 'CALLED' | can: ['resume'] | Go on | resume
            closed session            | status: 'CLOSED_SESSION', hearing: '7', NEXT     | can: ['openSession'] | Open the session again | openSession
            closed in a turn          | status: 'CLOSED_SESSION', lectern: 'PAUSED'      | can: ['openSession'] | Open the session again | openSession
            moved behind doors        | status: 'CLOSED_SESSION', motion: { stage: 'MOVED' } | | Second the motion | form second
            seconded behind doors     | status: 'CLOSED_SESSION', motion: { stage: 'SECONDED' } | | Take the vote | form vote
            adjourned                 | status: 'ADJOURNED', NEXT                        | | Nothing to do now | nothing
            not told yet what may be  | item: {}, hearing: '7', NEXT                     | listed: false | Nothing to do now | nothing
            """)
    void says_what_it_does_and_does_what_it_says(
            String when, @Nullable String state, @Nullable String rest, String says, String does) {
        var pressed = PRESSED.replace("STATE", state == null ? "" : state.replace("NEXT", NEXT))
                .replace("REST", rest == null ? "" : rest);
        assertThat((Map<?, ?>) floor.evaluate(pressed)).as(when).isEqualTo(Map.of("says", says, "does", does));
    }

    @Test
    void leads_through_a_meeting_whatever_happens_in_it() throws Exception {
        var evening = publish();
        for (var name : List.of("Ann Able", "Bo Baker", "Cy Cole")) {
            evening.signUp(name, "FOR");
        }
        var desk = Desk.at(evening, browser);
        desk.main("Call the meeting to order");
        desk.main("Call the roll");
        assertThat(desk.page().locator("[data-part=members] input:checked")).hasCount(2);
        assertThat(desk.page().locator("[data-part=members] input").first()).isFocused();
        desk.keys("Enter");
        desk.main("Open the item");
        desk.main("Open the hearing");
        desk.main("Back to the floor");
        desk.awaitFloor();
        hear(desk);
        desk.main("Close the hearing");
        decide(desk, evening);
        desk.main("Close the item");
        desk.main("Adjourn the meeting");
        assertThat(desk.page().locator("[data-part=main-words]")).hasText("Nothing to do now");
        assertThat(desk.page().locator("[data-part=main]")).isDisabled();
    }

    private static void hear(Desk desk) {
        desk.main("Call Ann Able");
        desk.keys("r");
        desk.recorded("Recess");
        desk.main("Go on");
        desk.recorded("The meeting went on");
        desk.main("Begin: Ann Able");
        desk.recorded("Ann Able began");
        desk.keys("q", "Tab", "Enter");
        desk.recorded("Question by");
        desk.keys("l");
        desk.recorded("Reply");
        desk.main("Go on");
        desk.recorded("Ann Able went on");
        desk.keys("i");
        desk.recorded("Recess");
        desk.main("Go on");
        desk.recorded("The meeting went on");
        desk.main("Go on");
        desk.recorded("Ann Able went on");
        assertThat(desk.page().locator("[data-part=turn]")).hasAttribute("data-clock", "over");
        desk.main("End, then call Bo Baker");
        desk.main("Begin: Bo Baker");
        desk.recorded("Bo Baker began");
        desk.keys("x");
        desk.recorded("The line was closed");
        desk.main("End, then call Cy Cole");
        desk.keys("a");
        desk.recorded("Cy Cole was absent when called");
        desk.main("Call Cy Cole");
        desk.main("Begin: Cy Cole");
        desk.main("End this turn");
        desk.recorded("Cy Cole ended");
    }

    /** In closed session and in open, with a motion before the body. */
    private static void decide(Desk desk, EveningWithRules evening) throws Exception {
        assertThat(desk.page().locator("[data-part=main-words]")).hasText("Make a motion");
        act(evening, "closedSession", "");
        desk.main("Open the session again");
        desk.recorded("The session is open again");
        desk.main("Make a motion");
        assertThat(desk.page().locator("#text")).isFocused();
        act(evening, "motion", ",\"text\":\"To open it.\",\"mover\":\"" + MEMBER + "\"");
        desk.keys("Escape");
        desk.main("Second the motion");
        act(evening, "second", ",\"member\":\"" + OTHER_MEMBER + "\"");
        desk.keys("Escape");
        desk.main("Take the vote");
        act(
                evening,
                "vote",
                ",\"method\":\"VOICE\",\"ballots\":{\"" + MEMBER + "\":\"AYE\",\"" + OTHER_MEMBER + "\":\"AYE\"}");
        desk.keys("Escape");
        desk.main("Declare the result");
        act(evening, "declare", ",\"result\":\"CARRIED\"");
        desk.keys("Escape");
    }

    private static void act(EveningWithRules evening, String act, String more) throws Exception {
        var answer = evening.act(act, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static EveningWithRules publish() throws Exception {
        return EveningWithRules.ofPlan(rostrum, """
                {"title":"A short evening","body":"City Council","date":"2099-01-02","place":"City Hall","zone":"UTC",
                 "seats":2,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},
                 "members":[{"id":"%s","name":"Max Chair","role":"Mayor","presides":true},
                            {"id":"%s","name":"Una Member","role":"Member"}],
                 "items":[{"number":"1","title":"The park at night","summary":"Shall it be open?",
                  "hearing":{"rules":{"seconds":10,"arrangement":"AS_SIGNED_UP"},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2099-01-01T00:00:00Z","exhibits":[]}}]}""".formatted(MEMBER, OTHER_MEMBER));
    }
}

package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("Every key that a page of the clerk's lists")
@Order(2)
class EveryKeyIT {
    private static final String MEMBER = "0000000000100";
    private static final String OTHER_MEMBER = "0000000000101";
    private static final int ROWS_OF_A_PAGE = 50;

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page page;

    private EveningWithRules evening;

    @BeforeAll
    static void open() {
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
        page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk/meetings/" + rostrum.card().getString("meeting") + "/floor");
    }

    @AfterAll
    static void close() {
        browser.close();
        rostrum.close();
    }

    @Test
    void does_on_the_floor_what_stands_on_it() throws Exception {
        evening = publish("""
                "sideSeconds":1200,"cededSeconds":240,"givers":1,"groups":{"seconds":300,"members":2},
                "onTheFloor":{"secondSeconds":60,"evidence":{"oath":true}}""");
        var ann = inGroup("Ann Able", "Friends of the park");
        var code = EveningWithRules.object(
                        rostrum.get("/api/speakers/" + ann.getString("key")).body())
                .getJsonObject("inGroup")
                .getString("code");
        inGroup("Bo Baker", code);
        var others = List.of(evening.signUp("Cy Cole", "AGAINST"), evening.signUp("Di Drew", "FOR"));
        var keys = new KeyWalk(page, "floor");
        act("note", "words", "The doors are open.");
        keys.press(evening, "", "m secondRound", "w withdraw");
        openHearing();
        keys.makeStale("r");
        keys.press(evening, "", "m secondRound", "w withdraw");
        act("closeLine");
        keys.press(evening, "", "m secondRound", "w withdraw");
        act("openLine");
        act("undo");
        keys.press(evening, "", "m secondRound", "w withdraw");
        act("redo");
        call(ann);
        keys.press(evening, "", "w withdraw");
        act("oath", "speakers", id(ann));
        act("begin");
        keys.press(evening, "", "w withdraw");
        act("pause");
        keys.press(evening, "", "w withdraw");
        act("end");
        for (var speaker : others) {
            call(speaker);
            act("yield");
        }
        keys.press(evening, "", "w withdraw");
        act("secondRound", "seconds", 60);
        keys.press(evening, "");
        evening = publish("""
                "onTheFloor":{"stages":[{"name":"Opponents","who":"AGAINST"},{"name":"Others","who":"EVERYONE"}]}""");
        openHearing();
        keys.press(evening, "");
        keys.assertAllPressed();
    }

    @Test
    void does_on_the_page_of_votes_what_stands_on_it() throws Exception {
        evening = publish("\"onTheFloor\":{\"warnSeconds\":30}");
        var keys = new KeyWalk(page, "votes");
        keys.press(evening, "");
        openMeeting();
        keys.makeStale("n");
        keys.press(evening, "");
        act("undo");
        keys.press(evening, "");
        act("redo");
        act("depart", "member", OTHER_MEMBER);
        keys.press(evening, "");
        act("arrive", "member", OTHER_MEMBER);
        act("openItem", "item", evening.item());
        keys.press(evening, "");
        act("openHearing", "hearing", evening.hearing());
        keys.press(evening, "");
        act("closeHearing");
        act("motion", "text", "To open it.", "mover", MEMBER);
        keys.press(evening, "");
        act("second", "member", OTHER_MEMBER);
        keys.press(evening, "");
        evening.act(
                "vote",
                ",\"method\":\"VOICE\",\"ballots\":{\"%s\":\"AYE\",\"%s\":\"AYE\"}".formatted(MEMBER, OTHER_MEMBER));
        keys.press(evening, "");
        act("declare", "result", "CARRIED");
        act("closedSession");
        keys.press(evening, "");
        keys.assertAllPressed();
    }

    @Test
    void does_on_the_page_of_evidence_what_stands_on_it() throws Exception {
        evening = publish("\"onTheFloor\":{\"evidence\":{\"oath\":true}}");
        var one = evening.signUp("Ann Able", "FOR");
        var other = evening.signUp("Cy Cole", "AGAINST");
        var keys = new KeyWalk(page, "evidence");
        openHearing();
        keys.makeStale("l", "Tab", "I", "Enter");
        keys.press(evening, "");
        act("undo");
        keys.press(evening, "");
        act("redo");
        act("appear", "speaker", id(one), "capacity", "APPLICANT");
        act("appear", "speaker", id(other), "capacity", "OPPONENT", "claim", "Lives next door.");
        act("offerExhibit", "by", id(one), "title", "A map");
        keys.press(evening, "");
        call(one);
        act("oath", "speakers", id(one));
        act("begin");
        act("end");
        keys.press(evening, "");
        keys.assertAllPressed();
    }

    @Test
    void does_on_the_page_of_the_record_what_stands_on_it() throws Exception {
        evening = publish("\"onTheFloor\":{\"warnSeconds\":30}");
        var keys = new KeyWalk(page, "record");
        openMeeting();
        act("closedSession");
        int doors = EveningWithRules.object(rostrum.get("/api/meetings/" + evening.meeting() + "/floor")
                        .body())
                .getInt("head");
        act("openSession");
        for (int at = 0; at < ROWS_OF_A_PAGE; at++) {
            act("note", "words", "Somebody came in.");
        }
        act("adjourn");
        keys.press(evening, "#entry-" + doors);
        keys.press(evening, "?page=1");
        keys.assertAllPressed();
    }

    @Test
    void does_on_the_page_of_the_agenda_what_stands_on_it() throws Exception {
        evening = publish("\"onTheFloor\":{\"warnSeconds\":30}");
        var keys = new KeyWalk(page, "items");
        keys.press(evening, "");
        keys.press(evening, "#item-" + items().getLast());
        openMeeting();
        keys.press(evening, "");
        keys.assertAllPressed();
    }

    private void openHearing() throws Exception {
        openMeeting();
        act("openItem", "item", evening.item());
        act("openHearing", "hearing", evening.hearing());
    }

    private void openMeeting() throws Exception {
        act("callToOrder");
        evening.act("rollCall", ",\"members\":{\"%s\":\"PRESENT\",\"%s\":\"PRESENT\"}".formatted(MEMBER, OTHER_MEMBER));
    }

    private JsonObject inGroup(String name, String group) throws Exception {
        return EveningWithRules.object(
                evening.signUp(name, "FOR", ",\"group\":\"" + group + "\"").body());
    }

    private List<String> items() throws Exception {
        return EveningWithRules.object(
                        rostrum.get("/api/meetings/" + evening.meeting()).body())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(EveryKeyIT::id)
                .toList();
    }

    private void call(JsonObject speaker) throws Exception {
        act("call", "speaker", id(speaker));
    }

    private static String id(JsonObject of) {
        return of.getString("id");
    }

    private void act(String act, Object... fields) throws Exception {
        var more = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            var value = fields[at + 1] instanceof String text ? "\"" + text + "\"" : fields[at + 1].toString();
            more.append(",\"%s\":%s".formatted(fields[at], fields[at].equals("speakers") ? "[" + value + "]" : value));
        }
        var answer = evening.act(act, more.toString());
        assertThat(answer.statusCode()).as(act + " " + answer.body()).isEqualTo(201);
    }

    private static EveningWithRules publish(String rules) throws Exception {
        return EveningWithRules.ofPlan(rostrum, """
                {"title":"An evening of all keys","body":"City Council","date":"2099-01-02","place":"City Hall","zone":"UTC",
                 "seats":2,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},
                 "members":[{"id":"%s","name":"Max Chair","role":"Mayor","presides":true},
                            {"id":"%s","name":"Una Member","role":"Member"}],
                 "items":[{"number":"1","title":"The park at night","summary":"Shall it be open?",
                  "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP",%s},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2099-01-01T00:00:00Z","exhibits":[]}},
                  {"number":"2","title":"The minutes","summary":"Of April.","consent":true}]}""".formatted(MEMBER, OTHER_MEMBER, rules));
    }
}

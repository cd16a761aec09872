package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rostrum.archive.PlayedEvening.member;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.minutes.Edition;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Words;

@DisplayName("A meeting as an event of Open Civic Data")
class CivicEventTest {
    private static final PlayedEvening OVER = PlayedEvening.over();

    @Test
    void says_when_it_was_and_that_it_is_over() {
        var event = event(OVER);
        assertThat(event.getString("status")).isEqualTo("passed");
        assertThat(event.getString("start_date")).startsWith("2018-04-16T19:0").endsWith("-04:00");
        assertThat(event.getString("end_date")).startsWith("2018-04-1").endsWith("-04:00");
        assertThat(event.getJsonObject("location").getString("name"))
                .isEqualTo(PlayedEvening.EVENING.plan().place());
    }

    @Test
    void has_a_day_alone_before_it_is_called_to_order() {
        var published = OVER.entries().subList(0, 1);
        assertThat(new CivicEvent(published, Optional.empty(), path -> path)
                        .json()
                        .getString("start_date"))
                .isEqualTo("2018-04-16");
    }

    @Test
    void goes_on_until_it_is_adjourned_and_again_when_that_is_taken_back() {
        var played = PlayedEvening.inTheHearing();
        assertThat(event(played).getString("status")).isEqualTo("confirmed");
        assertThat(event(played).get("end_date")).isEqualTo(JsonValue.NULL);
        var taken = PlayedEvening.over().then(new CorrectionAct.Undo());
        assertThat(taken.state().sitting().status().goesOn()).isTrue();
        assertThat(event(taken).get("end_date")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void tells_of_each_day_of_a_meeting_that_was_continued() {
        var played = PlayedEvening.inTheHearing()
                .then(new MeetingAct.ContinueTo(
                        LocalDate.of(2018, 4, 18), Words.of("Library"), Optional.of(LocalTime.of(20, 30))));
        var event = event(played);
        assertThat(event.getString("start_date")).startsWith("2018-04-16");
        assertThat(event.getString("end_date")).isEqualTo("2018-04-18");
        assertThat(event.getJsonObject("location").getString("name")).isEqualTo("Library");
        assertThat(list(event.getJsonObject("extras"), "days"))
                .extracting(day -> day.getString("start_date"), day -> day.getString("location"))
                .hasSize(2)
                .endsWith(tuple("2018-04-18T20:30-04:00", "Library"));
        var undone = event(played.then(new CorrectionAct.Undo()));
        assertThat(undone.get("end_date")).isEqualTo(JsonValue.NULL);
        assertThat(list(undone.getJsonObject("extras"), "days")).hasSize(1);
    }

    @Test
    void has_the_body_and_the_members_who_were_here() {
        var roll = new HashMap<Id, Presence>();
        PlayedEvening.EVENING.plan().members().forEach(one -> roll.put(one.id(), Presence.PRESENT));
        roll.put(member(3), Presence.ABSENT);
        var early = PlayedEvening.called(new MeetingAct.RollCall(roll));
        assertThat(list(event(early), "participants"))
                .extracting(one -> one.getString("entity_type"), one -> one.getString("note"))
                .contains(tuple("organization", "host"), tuple("person", "chair"));
        assertThat(names(early)).hasSize(5).doesNotContain(name(3));
        assertThat(names(early.then(new MeetingAct.Arrive(member(3), false)))).contains(name(3));
        assertThat(names(early.then(new MeetingAct.Depart(member(3))))).contains(name(3));
    }

    @Test
    void names_on_an_item_who_was_heard_and_its_votes_as_the_votes_do() {
        var related = list(hearing(event(OVER)), "related_entities");
        assertThat(related)
                .filteredOn(one -> one.getString("note").equals("speaker"))
                .hasSize(OVER.state()
                        .line(PlayedEvening.HEARING)
                        .orElseThrow()
                        .inOrder()
                        .size());
        var votes = new TreeSet<String>();
        list(new Popolo(OVER.entries(), path -> path).json(), "vote_events")
                .forEach(one -> votes.add(one.getString("id")));
        assertThat(related)
                .filteredOn(one -> one.getString("entity_type").equals("vote_event"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(votes).contains(one.getString("id")))
                .allSatisfy(one -> assertThat(one.getString("note")).isEqualTo("pass"));
    }

    @Test
    void has_a_sign_up_nobody_heard_on_no_item() {
        assertThat(list(hearing(event(PlayedEvening.inTheHearing())), "related_entities"))
                .isEmpty();
    }

    @Test
    void links_to_the_minutes_once_there_are_any_and_says_how_far_they_have_come() {
        assertThat(documents(new CivicEvent(OVER.entries(), Optional.empty(), path -> path)))
                .containsExactly("Agenda", "Public notice");
        var adopted = new CivicEvent(OVER.entries(), Optional.of(Edition.State.ADOPTED), path -> "https://x" + path);
        assertThat(documents(adopted)).contains("Minutes, adopted");
        assertThat(list(list(adopted.json(), "documents").getLast(), "links"))
                .extracting(one -> one.getString("media_type"), one -> one.getString("url"))
                .hasSize(5)
                .contains(tuple(
                        "application/pdf",
                        "https://x/api/meetings/" + PlayedEvening.EVENING.plan().meeting() + "/minutes.pdf"));
    }

    private static JsonObject event(PlayedEvening played) {
        return new CivicEvent(played.entries(), Optional.of(Edition.State.DRAFT), path -> path).json();
    }

    private static JsonObject hearing(JsonObject event) {
        return list(event, "agenda").stream()
                .filter(item -> item.getJsonArray("classification").getString(0).equals("hearing"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> documents(CivicEvent event) {
        return list(event.json(), "documents").stream()
                .map(one -> one.getString("note"))
                .toList();
    }

    private static List<String> names(PlayedEvening played) {
        return list(event(played), "participants").stream()
                .filter(one -> one.getString("entity_type").equals("person"))
                .map(one -> one.getString("name"))
                .toList();
    }

    private static String name(int member) {
        return PlayedEvening.EVENING.plan().members().get(member).name();
    }

    private static List<JsonObject> list(JsonObject of, String name) {
        return of.getJsonArray(name).getValuesAs(JsonObject.class);
    }
}

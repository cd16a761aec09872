package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rostrum.archive.PlayedEvening.member;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.DeclaredCount;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Result;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Tally;
import org.rostrum.proceedings.Words;

@DisplayName("A meeting as open data")
class OpenDataTest {
    private static final PlayedEvening OVER = PlayedEvening.over();

    @Test
    void counts_the_vote_as_the_state_does() {
        var event = popolo(OVER).getJsonArray("vote_events").getJsonObject(0);
        var tally = OVER.state().motions().done().getFirst().tally();
        assertThat(counts(event)).containsEntry("yes", tally.ayes()).containsEntry("no", tally.noes());
        assertThat(event.getString("result")).isEqualTo("pass");
        assertThat(event.getString("start_date")).startsWith("2018-04-17T");
    }

    @Test
    void lists_as_heard_who_has_given_a_second_turn_up() {
        assertThat(read(Tables.speakers(PlayedEvening.gaveUpSecondTurn().state())))
                .extracting(row -> row.get("state"))
                .contains("HEARD")
                .doesNotContain("YIELDED");
    }

    @Test
    void knows_the_seven_options_of_open_civic_data() {
        var event = popolo(voted(Ballot.NO)).getJsonArray("vote_events").getJsonObject(0);
        assertThat(counts(event))
                .isEqualTo(Map.of(
                        "yes", 1, "no", 1, "absent", 1, "abstain", 1, "not voting", 1, "paired", 0, "excused", 1));
        assertThat(event.getJsonArray("votes").getValuesAs(JsonObject.class))
                .extracting(vote -> vote.getString("voter_name"), vote -> vote.getString("option"))
                .contains(tuple("Noor Calloway", "yes"), tuple("Owen Pell", "excused"));
    }

    @Test
    void names_only_persons_motions_and_bodies_that_it_lists() {
        var all = popolo(OVER);
        var persons = ids(all, "persons");
        var event = all.getJsonArray("vote_events").getJsonObject(0);
        assertThat(event.getJsonArray("votes").getValuesAs(JsonObject.class))
                .allMatch(vote -> persons.contains(vote.getString("voter_id")));
        assertThat(ids(all, "motions")).contains(event.getString("motion_id"));
        assertThat(ids(all, "organizations")).containsExactly(event.getString("organization_id"));
    }

    @Test
    void says_what_was_declared_beside_what_was_counted() {
        var event = popolo(voted(Ballot.NO).because("The chair misheard.", new DecisionAct.Declare(Result.CARRIED)))
                .getJsonArray("vote_events")
                .getJsonObject(0);
        assertThat(event.getString("result")).isEqualTo("pass");
        assertThat(event.getJsonObject("extras").getString("counted")).isEqualTo("fail");
        assertThat(event.getJsonObject("extras").getString("declared")).isEqualTo("pass");
    }

    @Test
    void has_the_count_as_it_was_declared_beside_that_of_the_ballots() {
        var said = new DecisionAct.Declare(Result.CARRIED, Optional.of(new DeclaredCount(3, 0, Optional.of(1))));
        var played = voted(Ballot.AYE).because("The chair misheard.", said);
        var count = popolo(played)
                .getJsonArray("vote_events")
                .getJsonObject(0)
                .getJsonObject("extras")
                .getJsonObject("declared_count");
        assertThat(count.getInt("yes")).isEqualTo(3);
        assertThat(count.getInt("abstain")).isEqualTo(1);
        assertThat(read(Tables.ballots(played.entries())))
                .allSatisfy(row -> assertThat(row.get("declared_ayes")).isEqualTo("3"));
    }

    @Test
    void counts_no_vote_that_was_taken_back_and_one_to_which_nobody_objected_without_ballots() {
        var played = voted(Ballot.NO).then(new CorrectionAct.Undo(), new DecisionAct.WithoutObjection());
        assertThat(VoteEvent.of(played.entries()))
                .singleElement()
                .satisfies(event -> assertThat(event.method()).isEmpty())
                .satisfies(event -> assertThat(event.result()).isEqualTo(Result.CARRIED));
        assertThat(read(Tables.ballots(played.entries())))
                .singleElement()
                .satisfies(row -> assertThat(row.get("method")).isEqualTo("WITHOUT_OBJECTION"));
    }

    @Test
    void has_no_result_for_a_motion_that_was_reconsidered_and_then_tabled() {
        var played = voted(Ballot.AYE).then(new DecisionAct.Declare(Result.CARRIED));
        move(played, MotionKind.RECONSIDER);
        assertThat(result(played)).isEqualTo(JsonValue.NULL);
        move(played, MotionKind.TABLE);
        assertThat(result(played)).isEqualTo(JsonValue.NULL);
        assertThat(popolo(played).getJsonArray("vote_events").getJsonObject(0).getString("result"))
                .isEqualTo("pass");
    }

    private static void move(PlayedEvening played, MotionKind kind) {
        played.then(
                new DecisionAct.Motion(Words.of("So moved."), member(0), Optional.of(kind), Optional.empty()),
                new DecisionAct.Second(member(1)),
                new DecisionAct.WithoutObjection());
    }

    private static JsonValue result(PlayedEvening played) {
        return popolo(played).getJsonArray("motions").getJsonObject(0).get("result");
    }

    @Test
    void has_a_row_for_each_ballot() {
        var rows = read(Tables.ballots(OVER.entries()));
        assertThat(rows).hasSize(6).allMatch(row -> row.get("ballot").equals("AYE"));
        var counted = Tally.of(
                rows.stream().map(row -> Ballot.valueOf(row.get("ballot"))).toList());
        assertThat(counted).isEqualTo(OVER.state().motions().done().getFirst().tally());
        assertThat(rows.getFirst().get("seconder")).isEqualTo("Ines Halden");
    }

    @Test
    void has_a_row_for_each_sign_up_and_the_time_that_the_line_gives_it() {
        var rows = read(Tables.speakers(OVER.state()));
        var line = OVER.state().line(PlayedEvening.HEARING).orElseThrow();
        assertThat(rows).hasSize(50);
        assertThat(rows).allSatisfy(row -> {
            var speaker = line.speakers()
                    .values()
                    .filter(found -> found.reference().equals(row.get("reference")))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.get("name")).isEqualTo(speaker.name().text(Locale.ENGLISH));
            assertThat(row.get("used")).isEqualTo(String.valueOf(speaker.used().toSeconds()));
            assertThat(row.get("state")).isEqualTo(Speaker.State.HEARD.name());
        });
    }

    @Test
    void gives_who_was_heard_the_time_she_had_and_who_waits_the_time_now() {
        var played = PlayedEvening.inTheHearing()
                .then(
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new FloorAct.AddTime(30),
                        new FloorAct.End(),
                        new HearingAct.Shorten(60));
        var rows = read(Tables.speakers(played.state()));
        assertThat(rows)
                .filteredOn(row -> row.get("state").equals("HEARD"))
                .allMatch(row -> row.get("allotted").equals("150"));
        assertThat(rows)
                .filteredOn(row -> row.get("state").equals("WAITING"))
                .allMatch(row -> row.get("allotted").equals("60"));
    }

    @Test
    void gives_no_name_to_a_sign_up_that_was_disowned() {
        var played = PlayedEvening.inTheHearing();
        var first =
                played.state().line(PlayedEvening.HEARING).orElseThrow().next().orElseThrow();
        played.then(new HearingAct.Disown(first.id()));
        assertThat(Tables.speakers(played.state()).toString())
                .contains(first.reference())
                .doesNotContain(first.name().text(Locale.ENGLISH));
    }

    @Test
    void says_of_a_sign_up_that_does_not_count_which_does_instead() {
        var played = PlayedEvening.inTheHearing();
        var waiting = played.state().line(PlayedEvening.HEARING).orElseThrow().waiting().stream()
                .sorted(Comparator.comparingLong(Speaker::entry))
                .toList();
        var first = waiting.getFirst();
        var last = waiting.getLast();
        played.then(new HearingAct.Confirm(first.id()), new HearingAct.Confirm(last.id(), Optional.of(first.id())));
        var table = Tables.speakers(played.state());
        assertThat(table.toString().lines().findFirst().orElseThrow()).endsWith("used,counts_instead");
        assertThat(read(table))
                .filteredOn(row -> !row.get("counts_instead").isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(row.get("reference")).isEqualTo(first.reference()))
                .satisfies(row -> assertThat(row.get("counts_instead")).isEqualTo(last.reference()));
    }

    @Test
    void lets_no_name_pass_for_a_formula() {
        var played = PlayedEvening.inTheHearing();
        var first =
                played.state().line(PlayedEvening.HEARING).orElseThrow().next().orElseThrow();
        played.then(
                new HearingAct.Change(
                        first.id(),
                        first.position(),
                        first.channel(),
                        120,
                        Words.of("=HYPERLINK(\"http://example.org\")"),
                        Optional.empty(),
                        Optional.empty()),
                new FloorAct.Call(Optional.empty()));
        assertThat(read(Tables.speakers(played.state())))
                .extracting(row -> row.get("name"))
                .contains("'=HYPERLINK(\"http://example.org\")")
                .noneMatch(name -> name.startsWith("="));
    }

    private static PlayedEvening voted(Ballot second) {
        var ballots = new HashMap<Id, Ballot>(Map.of(
                member(0), Ballot.AYE,
                member(1), second,
                member(2), Ballot.ABSTAIN,
                member(3), Ballot.ABSENT,
                member(4), Ballot.NOT_VOTING,
                member(5), Ballot.RECUSED));
        return PlayedEvening.inTheHearing()
                .then(
                        new DecisionAct.Motion(Words.of("Adopt it."), member(0)),
                        new DecisionAct.Second(member(1)),
                        new DecisionAct.Vote(Method.ROLL_CALL, Map.copyOf(ballots)));
    }

    private static JsonObject popolo(PlayedEvening played) {
        return new Popolo(played.entries(), path -> "https://hearings.example.gov" + path).json();
    }

    private static Map<String, Integer> counts(JsonObject event) {
        var counts = new HashMap<String, Integer>();
        event.getJsonArray("counts")
                .getValuesAs(JsonObject.class)
                .forEach(count -> counts.put(count.getString("option"), count.getInt("value")));
        return counts;
    }

    private static List<String> ids(JsonObject all, String list) {
        return all.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("id"))
                .toList();
    }

    private static List<CSVRecord> read(Csv table) {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table.toString()))) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

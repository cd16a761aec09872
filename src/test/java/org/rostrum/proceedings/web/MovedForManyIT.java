package org.rostrum.proceedings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.RunningRostrum;

/** One story on two nodes: everyone is told once, whatever comes between. */
@DisplayName("Several hundred who signed up for a meeting that is moved")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovedForManyIT {
    private static final int MANY = 350;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PLAN = """
            {"title":"An evening for many","body":"The moved board","date":"2099-01-05","begins":"19:00","place":"City Hall",
             "zone":"America/New_York","seats":3,"quorum":2,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},
             "members":[{"name":"Ada Marlowe","role":"Member"},{"name":"Ben Okoro","role":"Member"}],
             "items":[{"number":"1","title":"The park","summary":"Shall it be open?","hearing":{
              "rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},"opens":"2020-01-01T00:00:00Z",
              "closesInclusive":"2099-01-05T17:00:00Z","exhibits":[]}}]}""";
    private static RunningRostrum rostrum;
    private static RunningRostrum beside;
    private static String meeting;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.start("demo");
        var published = ByToken.of(rostrum).send("/api/meetings", PLAN);
        meeting = published.getString("id");
        var hearing = published
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonObject("hearing")
                .getString("id");
        IntStream.range(0, MANY).parallel().forEach(at -> signUp(hearing, at));
    }

    @AfterAll
    static void stop() {
        if (beside != null) {
            beside.close();
        }
        rostrum.close();
    }

    private static void signUp(String hearing, int at) {
        try {
            ByToken.of(rostrum)
                    .send(
                            "/api/hearings/" + hearing + "/speakers",
                            "{\"name\":\"Resident %1$d\",\"position\":\"FOR\",\"channel\":\"ROOM\",\"email\":\"r%1$d@example.org\"}"
                                    .formatted(at));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    @Order(1)
    void are_told_once_each_by_two_nodes() throws Exception {
        beside = rostrum.startBeside();
        move("\"date\":\"2099-01-07\",\"place\":\"Gymnasium\"");
        awaitAllTold();
        assertThat(letters("")).isEqualTo(MANY);
        assertThat(people("")).isEqualTo(MANY);
        beside.close();
        beside = null;
    }

    @Test
    @Order(2)
    void are_told_again_of_a_move_taken_back_only_where_they_were_told_of_it() throws Exception {
        move("\"date\":\"2099-01-08\",\"place\":\"Library\"");
        awaitSomeTold();
        ByToken.of(rostrum).act(meeting, "undo", "");
        awaitAllTold();
        long away = letters("and body like '%Library%'");
        assertThat(away).isPositive();
        assertThat(letters("")).as("as many back to the Gymnasium").isEqualTo(MANY + 2 * away);
        assertThat(people("and body like '%Library%'")).isEqualTo(away);
    }

    @Test
    @Order(3)
    void are_told_once_each_also_where_the_program_is_killed_meanwhile() throws Exception {
        move("\"date\":\"2099-01-09\",\"place\":\"Theatre\"");
        awaitSomeTold();
        rostrum.kill();
        rostrum.startAgain();
        awaitAllTold();
        assertThat(letters("and body like '%Theatre%'")).isEqualTo(MANY);
        assertThat(people("and body like '%Theatre%'")).isEqualTo(MANY);
    }

    private static void move(String where) throws Exception {
        ByToken.of(rostrum).act(meeting, "reschedule", "," + where);
    }

    private static long letters(String which) throws Exception {
        return rostrum.number("select count(*) from mail where occasion = 'moved' " + which);
    }

    private static long people(String which) throws Exception {
        return rostrum.number("select count(distinct about) from mail where occasion = 'moved' " + which);
    }

    private static void awaitAllTold() throws Exception {
        await("select case when count(*) = 0 then 1 else 0 end from move");
    }

    private static void awaitSomeTold() throws Exception {
        await("select case when count(*) = 0 or max(reached) > 0 then 1 else 0 end from move");
    }

    private static void await(String isSo) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (rostrum.number(isSo) == 0) {
            assertThat(Instant.now()).as(isSo).isBefore(end);
            Thread.sleep(5);
        }
    }
}

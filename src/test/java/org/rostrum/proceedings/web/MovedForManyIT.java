package org.rostrum.proceedings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.rostrum.RunningRostrum;
import org.rostrum.platform.Id;

/**
 * One story on two nodes: everyone is told once, whatever comes between. What is to come between is held in the database until it
 * does.
 */
@DisplayName("Several hundred who signed up for a meeting that is moved")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ResourceLock(RunningRostrum.TO_BREAK)
@Order(10)
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
    private static String hearing;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.sharedToBreak();
        beside = rostrum.startBeside();
        var published = ByToken.of(rostrum).send("/api/meetings", PLAN);
        meeting = published.getString("id");
        hearing = published
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonObject("hearing")
                .getString("id");
        IntStream.range(0, MANY).parallel().forEach(at -> signUp(at % 2 == 0 ? rostrum : beside, "r" + at));
    }

    @AfterAll
    static void stop() {
        if (beside != null) {
            beside.close();
        }
        rostrum.close();
    }

    @Test
    @Order(1)
    void are_told_once_each_by_two_nodes() throws Exception {
        assumeTrue(
                rostrum.number("select count(distinct (id >> 12) & 1023) from speaker where hearing_id = "
                                + row(hearing))
                        == 2,
                "the nodes drew two numbers for their ids");
        try (var held = hold(speaker(50))) {
            move("\"date\":\"2099-01-07\",\"place\":\"Gymnasium\"");
            // One has begun to tell the first hundred, the other is behind it.
            await(() -> waiting() >= 2);
            held.rollback();
        }
        awaitAllTold();
        assertThat(letters("")).isEqualTo(MANY);
        assertThat(people("")).isEqualTo(MANY);
        assertThat(rostrum.number("select count(distinct (id >> 12) & 1023) from mail where occasion = 'moved'"))
                .as("nodes that told some")
                .isEqualTo(2);
        beside.close();
        beside = null;
    }

    @Test
    @Order(2)
    void are_told_again_of_a_move_taken_back_only_where_they_were_told_of_it() throws Exception {
        CompletableFuture<Void> undone;
        try (var held = hold(speaker(150))) {
            move("\"date\":\"2099-01-08\",\"place\":\"Library\"");
            await(() -> waiting() >= 1);
            undone = meanwhile(() -> ByToken.of(rostrum).act(meeting, "undo", ""));
            await(() -> waiting() >= 2);
            held.rollback();
        }
        undone.join();
        awaitAllTold();
        long away = letters("and body like '%Library%'");
        assertThat(away).isBetween(100L, MANY - 1L);
        assertThat(letters("")).as("as many back to the Gymnasium").isEqualTo(MANY + 2 * away);
        assertThat(people("and body like '%Library%'")).isEqualTo(away);
    }

    @Test
    @Order(3)
    void are_told_once_each_also_where_the_program_is_killed_meanwhile() throws Exception {
        move("\"date\":\"2099-01-09\",\"place\":\"Theatre\"");
        await(() ->
                rostrum.number("select case when count(*) = 0 or max(reached) > 0 then 1 else 0 end from move") == 1);
        rostrum.kill();
        rostrum.startAgain();
        awaitAllTold();
        assertThat(letters("and body like '%Theatre%'")).isEqualTo(MANY);
        assertThat(people("and body like '%Theatre%'")).isEqualTo(MANY);
    }

    @Test
    @Order(4)
    void are_told_too_whose_sign_up_is_written_while_it_is_moved() throws Exception {
        CompletableFuture<Void> signedUp;
        try (var held = hold("select id from hearing where id = " + row(hearing))) {
            signedUp = meanwhile(() -> signUp(rostrum, "early"));
            await(() -> waiting() >= 1);
            move("\"date\":\"2099-01-09\",\"place\":\"Armory\"");
            awaitAllTold();
            held.rollback();
        }
        signedUp.join();
        await(() -> letters("and recipient = 'early@example.org' and body like '%Armory%'") > 0);
        awaitAllTold();
        assertThat(letters("and recipient = 'early@example.org'")).isEqualTo(1);
    }

    @Test
    @Order(5)
    void are_told_once_where_the_sign_up_is_sent_while_the_move_is_written() throws Exception {
        CompletableFuture<Void> signedUp;
        CompletableFuture<Void> moved;
        try (var held = hold("select id from meeting where id = " + row(meeting))) {
            moved = meanwhile(() -> move("\"date\":\"2099-01-12\",\"place\":\"Depot\""));
            await(() -> waiting() >= 1);
            signedUp = meanwhile(() -> signUp(rostrum, "late"));
            await(() -> waiting() >= 2);
            held.rollback();
        }
        moved.join();
        signedUp.join();
        await(() -> letters("and recipient = 'late@example.org' and body like '%Depot%'") > 0);
        awaitAllTold();
        assertThat(letters("and recipient = 'late@example.org'")).isEqualTo(1);
    }

    private static void signUp(RunningRostrum node, String name) {
        try {
            new ByToken(node, ByToken.of(rostrum).token())
                    .send(
                            "/api/hearings/" + hearing + "/speakers",
                            "{\"name\":\"%1$s\",\"position\":\"FOR\",\"channel\":\"ROOM\",\"email\":\"%1$s@example.org\"}"
                                    .formatted(name));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
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

    private static long row(String id) {
        return Id.parse(id).value();
    }

    /** Finds the row of a sign-up by how many were before it. */
    private static String speaker(int before) throws Exception {
        return "select id from speaker where id = "
                + rostrum.number("select id from speaker where hearing_id = %s order by id limit 1 offset %d"
                        .formatted(row(hearing), before));
    }

    /** Whoever wants to write this row, or to refer to it, waits until what is answered is rolled back. */
    private static Connection hold(String row) throws Exception {
        var connection = rostrum.connection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.executeQuery(row + " for update");
        }
        return connection;
    }

    /** How many statements wait, by how long they take; the account of a program may not ask for what. */
    private static long waiting() throws Exception {
        return rostrum.number("select count(*) from information_schema.processlist where db = database()"
                + " and command in ('Query', 'Execute') and time >= 1 and id <> connection_id()");
    }

    private interface Step {
        void take() throws Exception;
    }

    private static CompletableFuture<Void> meanwhile(Step step) {
        return CompletableFuture.runAsync(() -> {
            try {
                step.take();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    private static void awaitAllTold() throws Exception {
        await(() -> rostrum.number("select count(*) from move") == 0);
    }

    private static void await(Callable<Boolean> isSo) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!isSo.call()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(5);
        }
    }
}

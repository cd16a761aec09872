package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Id;
import org.rostrum.platform.Sha256;

@DisplayName("More sign-ups than a rush leaves to be sealed")
class SealingIT {
    private static final int MANY = 1101;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void are_sealed_whole_in_the_order_in_which_they_came() throws Exception {
        try (var rostrum = RunningRostrum.shared()) {
            var meeting = Id.parse(rostrum.card().getString("meeting"));
            long before = entries(rostrum, meeting);
            leaveUnsealed(rostrum, meeting, Id.parse(rostrum.card().getString("hearing")));
            for (var end = Instant.now().plus(SOON);
                    unsealed(rostrum, meeting) > 0 && Instant.now().isBefore(end); ) {
                Thread.sleep(200);
            }
            assertThat(unsealed(rostrum, meeting)).isZero();
            assertThat(proved(rostrum, meeting)).isEqualTo("{\"whole\":true,\"entries\":%d}".formatted(before + MANY));
            assertThat(rostrum.number(
                            "select count(*) from entry later join entry sooner on sooner.meeting_id = later.meeting_id"
                                    + " where later.meeting_id = %1$s and sooner.sequence = later.sequence - 1 and sooner.id > later.id"
                                            .formatted(meeting.value())))
                    .as("those that came sooner and stand behind")
                    .isZero();
        }
    }

    @Test
    void do_not_wait_for_an_act_that_holds_the_meeting() throws Exception {
        try (var rostrum = RunningRostrum.shared()) {
            var meeting = Id.parse(rostrum.card().getString("meeting"));
            long before = entries(rostrum, meeting);
            try (var act = rostrum.connection();
                    var held = act.createStatement()) {
                act.setAutoCommit(false);
                held.executeQuery(
                        "select * from proceedings_head where meeting_id = %d for update".formatted(meeting.value()));
                assertThat(signedUp(rostrum)).isEqualTo(201);
                assertThat(unsealed(rostrum, meeting)).isEqualTo(1);
            }
            for (var end = Instant.now().plus(SOON);
                    unsealed(rostrum, meeting) > 0 && Instant.now().isBefore(end); ) {
                Thread.sleep(200);
            }
            assertThat(proved(rostrum, meeting)).isEqualTo("{\"whole\":true,\"entries\":%d}".formatted(before + 1));
        }
    }

    private static int signedUp(RunningRostrum rostrum) throws Exception {
        var path = "/api/hearings/" + rostrum.card().getString("hearing") + "/speakers";
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rostrum.address().resolve(path))
                                .header("Content-Type", "application/json")
                                .timeout(SOON)
                                .POST(BodyPublishers.ofString("{\"name\":\"Ada Quick\",\"position\":\"FOR\"}"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** As a loss of power between a rush and its sealing leaves them. */
    private static void leaveUnsealed(RunningRostrum rostrum, Id meeting, Id hearing) throws Exception {
        long newest = rostrum.number("select max(id) from entry");
        long now = Instant.now().toEpochMilli() * 1000;
        try (var connection = rostrum.connection();
                var insert = connection.prepareStatement(
                        "insert into entry (id, meeting_id, occurred_at, recorded_at, actor, act, facts, words, salt,"
                                + " words_digest) values (?, ?, ?, ?, 'resident', 'signUp', ?, ?, 'salt', ?)")) {
            for (int number = 1; number <= MANY; number++) {
                var written = ActCodec.write(signUp(hearing, number));
                var words = CanonicalJson.write(written.words());
                insert.setLong(1, newest + number);
                insert.setLong(2, meeting.value());
                insert.setLong(3, now);
                insert.setLong(4, now);
                insert.setString(5, CanonicalJson.write(written.facts()));
                insert.setString(6, words);
                insert.setString(7, Sha256.hex("salt", words));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Act signUp(Id hearing, int number) {
        return new HearingAct.SignUp(
                new Id(number),
                hearing,
                "Z%04d".formatted(number),
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of("Invented “Speaker” \\ Nº %d 🏛".formatted(number)),
                Optional.empty(),
                Optional.empty());
    }

    private static long entries(RunningRostrum rostrum, Id meeting) throws Exception {
        return rostrum.number("select count(*) from entry where meeting_id = " + meeting.value());
    }

    private static long unsealed(RunningRostrum rostrum, Id meeting) throws java.io.IOException, SQLException {
        return rostrum.number("select count(*) from entry where sequence is null and meeting_id = " + meeting.value());
    }

    private static String proved(RunningRostrum rostrum, Id meeting) throws Exception {
        var answer = rostrum.get("/api/meetings/" + meeting + "/verify").body();
        try (var reader = Json.createReader(new StringReader(answer))) {
            return Json.createObjectBuilder(reader.readObject())
                    .remove("head")
                    .build()
                    .toString();
        }
    }
}

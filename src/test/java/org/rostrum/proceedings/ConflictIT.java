package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;

/** The conflicts are those of a cluster, told by a trigger; what counts them is in no transaction. */
@DisplayName("What the database breaks off since another node wrote the same")
class ConflictIT {
    private static final Id PUBLISHED = new Id(System.currentTimeMillis());

    private RunningRostrum rostrum;
    private Id meeting;
    private long before;

    @BeforeAll
    static void askWhoseDatabaseItIs() {
        assumeTrue(RunningRostrum.hasOwnDatabase(), "it takes the right to make triggers");
    }

    @BeforeEach
    void prepare() throws Exception {
        rostrum = RunningRostrum.shared();
        meeting = Id.parse(rostrum.card().getString("meeting"));
        before = entries();
        rostrum.change("create table conflicts (still int not null) engine = MyISAM");
        rostrum.change("insert into conflicts values (0)");
        rostrum.change("""
                create trigger conflict before insert on entry for each row
                begin
                  if new.meeting_id in (%d, %d) and (select still from conflicts) > 0 then
                    update conflicts set still = still - 1;
                    signal sqlstate '40001' set mysql_errno = 1213, message_text = 'Deadlock found';
                  end if;
                end""".formatted(meeting.value(), PUBLISHED.value()));
    }

    @AfterEach
    void clear() throws Exception {
        rostrum.change("drop trigger conflict");
        rostrum.change("drop table conflicts");
        rostrum.close();
    }

    @Test
    void is_an_act_that_is_done_again_and_recorded_once() throws Exception {
        conflicts(3);
        assertThat(act("").statusCode()).isEqualTo(201);
        assertThat(rostrum.number("select still from conflicts")).isZero();
        assertWholeWith(before + 1);
    }

    @Test
    void is_an_act_with_a_key_that_is_recorded_once_however_often_it_is_sent() throws Exception {
        conflicts(3);
        var first = act("once-only");
        assertThat(first.statusCode()).isEqualTo(201);
        conflicts(3);
        assertThat(act("once-only").statusCode()).isEqualTo(201);
        assertWholeWith(before + 1);
    }

    @Test
    void is_a_meeting_that_is_published_once() throws Exception {
        conflicts(3);
        var plan = """
                {"meeting":"%s","title":"Again","body":"Another","date":"2019-01-02","place":"Hall","zone":"America/New_York",
                 "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},"members":[],
                 "items":[{"number":"1","title":"A text","summary":"Its words"}]}""".formatted(PUBLISHED);
        var answer = send(byClerk("/api/meetings", plan));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(rostrum.number("select count(*) from entry where meeting_id = " + PUBLISHED.value()))
                .isEqualTo(1);
    }

    /** The row that another writes holds both up until both stand before it. */
    @Test
    void is_a_meeting_file_that_two_bring_at_once_and_that_both_are_told_is_kept() throws Exception {
        var evening = new DurhamEvening(LocalDate.of(2015, 3, 2), System.currentTimeMillis() * 4096);
        var id = evening.plan().meeting();
        var entry = Chain.append(
                Chain.Head.NONE,
                Entry.Draft.now(
                        "clerk", Instant.now(), evening.acts().getFirst().act()),
                Secret.random().value());
        var file = "{\"entries\":[%s]}".formatted(EntryJson.whole(entry));
        try (var both = Executors.newFixedThreadPool(2);
                var other = rostrum.connection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .executeUpdate(
                            "insert into meeting (id, version, body_name, title, held_on) values (%d, 1, 'X', 'X', '2015-03-02')"
                                    .formatted(id.value()));
            var one = both.submit(() -> bring(file));
            var two = both.submit(() -> bring(file));
            awaitBoth(id);
            other.rollback();
            assertThat(List.of(one.get(), two.get())).containsExactly(201, 201);
        }
        assertThat(rostrum.number("select count(*) from entry where meeting_id = " + id.value()))
                .isEqualTo(1);
    }

    @Test
    void is_a_sign_up_that_is_done_again_and_kept_once() throws Exception {
        conflicts(3);
        assertThat(signUp().statusCode()).isEqualTo(201);
        assertThat(rostrum.number("select still from conflicts")).isZero();
        assertThat(speakers()).isEqualTo(1);
        assertWholeWith(before + 1);
    }

    @Test
    void is_told_to_come_again_where_that_never_ends_and_leaves_nothing_behind() throws Exception {
        conflicts(1000);
        assertThat(act("").statusCode()).isEqualTo(503);
        assertThat(signUp().statusCode()).isEqualTo(503);
        conflicts(0);
        assertThat(speakers()).isZero();
        assertWholeWith(before);
        assertThat(act("").statusCode()).isEqualTo(201);
    }

    private void conflicts(int many) throws Exception {
        rostrum.change("update conflicts set still = " + many);
    }

    private int bring(String file) throws Exception {
        return send(byClerk("/api/meetings/import", file)).statusCode();
    }

    /** Others publish meetings of their own meanwhile. */
    private void awaitBoth(Id meeting) throws Exception {
        var until = Instant.now().plusSeconds(30);
        while (waiting(meeting) < 2) {
            assertThat(Instant.now()).as("both wait by").isBefore(until);
            Thread.sleep(20);
        }
    }

    private long waiting(Id meeting) throws Exception {
        return rostrum.number(
                "select count(*) from information_schema.processlist where info like 'insert into meeting %%%d%%'"
                        .formatted(meeting.value()));
    }

    private long entries() throws Exception {
        return rostrum.number("select count(*) from entry where meeting_id = " + meeting.value());
    }

    private long speakers() throws Exception {
        return rostrum.number("select count(*) from speaker where hearing_id = "
                + Id.parse(rostrum.card().getString("hearing")).value() + " and idempotency_key is not null and id > "
                + "(select max(id) from entry where meeting_id = %d and sequence = %d)"
                        .formatted(meeting.value(), before));
    }

    /** Sealed or not, none is there twice. */
    private void assertWholeWith(long entries) throws Exception {
        assertThat(entries()).isEqualTo(entries);
        assertThat(rostrum.get("/api/meetings/" + meeting + "/verify").body()).startsWith("{\"whole\":true,");
    }

    private HttpResponse<String> act(String key) throws Exception {
        var request = byClerk(
                "/api/meetings/" + meeting + "/acts", "{\"act\":\"callToOrder\",\"basis\":%d}".formatted(before));
        return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder byClerk(String path, String body) throws Exception {
        return request(path, body)
                .header(
                        "Authorization",
                        "Bearer " + rostrum.card().getJsonObject("clerk").getString("token"));
    }

    private HttpResponse<String> signUp() throws Exception {
        var path = "/api/hearings/" + rostrum.card().getString("hearing") + "/speakers";
        return send(
                request(path, "{\"name\":\"Ada Once\",\"position\":\"FOR\"}").header("Idempotency-Key", "once"));
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}

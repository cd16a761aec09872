package org.rostrum.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * How many residents can sign up in a second over 64 connections, each answered when speaker and journal entry are
 * durable, beside what Connector/J alone commits on the same database as transactions of two rows in two tables of the
 * same shape. The two take turns.
 */
final class SignupBench implements Bench.Measurement {
    private static final int TOGETHER = 64;
    private static final int TURNS = 3;
    // Two cores take some two minutes until the compiler has seen enough of the server.
    private static final int WARM_UP_TURNS = 12;
    private static final Duration TURN = Duration.ofSeconds(10);

    /** What came of the turns of one kind, and what they took of the processor. */
    private record Turns(List<Load.Done> done, Spent spent) {
        static final Turns NONE = new Turns(List.of(), Spent.NOTHING);

        Turns and(Started rostrum, Turn turn) throws Exception {
            var before = Spent.upToNow(rostrum);
            var one = turn.take();
            return new Turns(
                    Stream.concat(done.stream(), Stream.of(one)).toList(),
                    spent.plus(Spent.upToNow(rostrum).minus(before)));
        }

        Figures perSecond() {
            return Figures.of(done.stream().map(Load.Done::perSecond).toList());
        }

        String row(String name) {
            var rates = perSecond();
            var last = done.getLast().millis();
            long many =
                    done.stream().mapToLong(one -> one.millis().rising().size()).sum();
            return "| %s | %.0f (%.0f to %.0f) | %.1f ms | %.1f ms | %s |"
                    .formatted(
                            name,
                            rates.median(),
                            rates.least(),
                            rates.most(),
                            last.median(),
                            last.share(0.99),
                            spent.ofEach(many));
        }
    }

    private interface Turn {
        Load.Done take() throws Exception;
    }

    @Override
    public List<String> take() throws Exception {
        try (var data = Folder.fresh();
                var rostrum = Started.rostrum(Started.SERVE, "demo", data.path());
                var wires = new Wires(rostrum.port());
                var rows = new TwoRows(data.path())) {
            Turn signUps = () -> signUps(rostrum, wires, data.path());
            Turn commits = () -> new Load(TOGETHER, TURN).run((who, round) -> rows.commit(who));
            var first = Turns.NONE.and(rostrum, signUps);
            for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
                signUps.take();
            }
            commits.take();
            var ours = Turns.NONE;
            var theirs = Turns.NONE;
            for (int turn = 0; turn < TURNS; turn++) {
                ours = ours.and(rostrum, signUps);
                theirs = theirs.and(rostrum, commits);
            }
            return List.of(
                    "| | per second, median (least to most) | half within | 99 in 100 within | program | database | load |",
                    "| --- | --- | --- | --- | --- | --- | --- |",
                    ours.row("sign-ups"),
                    first.row("sign-ups in the first ten seconds after a start"),
                    theirs.row("two rows by Connector/J"),
                    "",
                    "Ratio of the medians: %.2f."
                            .formatted(ours.perSecond().median()
                                    / theirs.perSecond().median()));
        }
    }

    private static Load.Done signUps(Started rostrum, Wires wires, Path data) throws Exception {
        var hearing = AnyHearing.publish(rostrum, data);
        return new Load(TOGETHER, TURN)
                .run((who, round) -> hearing.signUp(wires.of(who), hearing.hearing() + "-" + who + "-" + round));
    }

    /** The connections over which residents sign up. */
    private static final class Wires implements AutoCloseable {
        private final List<Wire> wires = new ArrayList<>();

        Wires(int port) {
            for (int who = 0; who < TOGETHER; who++) {
                wires.add(new Wire(port));
            }
        }

        Wire of(int who) {
            return wires.get(who);
        }

        @Override
        public void close() throws IOException {
            for (var wire : wires) {
                wire.close();
            }
        }
    }

    /** The baseline: two tables like those of the program, without their foreign keys, and a connection for each. */
    private static final class TwoRows implements AutoCloseable {
        private final List<Connection> connections = new ArrayList<>();
        private final AtomicLong ids = new AtomicLong();

        TwoRows(Path data) throws Exception {
            var address = new Properties();
            address.load(new StringReader(Files.readString(data.resolve("database.properties"))));
            for (int who = 0; who < TOGETHER; who++) {
                var connection = DriverManager.getConnection(address.getProperty("url"), address);
                connection.setAutoCommit(false);
                connections.add(connection);
            }
            try (var statement = connections.getFirst().createStatement()) {
                statement.execute("create table bench_speaker like speaker");
                statement.execute("create table bench_entry like entry");
            }
        }

        void commit(int who) throws SQLException {
            var connection = connections.get(who);
            long id = ids.incrementAndGet();
            String digest = "%064d".formatted(id);
            try (var speaker = connection.prepareStatement(
                            "insert into bench_speaker (id, version, hearing_id, reference, key_digest, idempotency_key,"
                                    + " request_digest, link_salt, signed_up_at) values (?, 1, 1, ?, ?, ?, ?, ?, 1)");
                    var entry = connection.prepareStatement(
                            "insert into bench_entry (id, meeting_id, occurred_at, recorded_at, actor, act, facts, words,"
                                    + " salt, words_digest) values (?, 1, 1, 1, 'resident', 'signUp', ?, ?, ?, ?)")) {
                speaker.setLong(1, id);
                speaker.setString(2, Long.toString(id, Character.MAX_RADIX));
                for (int at = 3; at <= 6; at++) {
                    speaker.setString(at, digest);
                }
                speaker.executeUpdate();
                entry.setLong(1, id);
                entry.setString(2, "{\"channel\":\"ROOM\",\"position\":\"FOR\",\"speaker\":\"%s\"}".formatted(digest));
                entry.setString(3, "{\"name\":\"Speaker %d\"}".formatted(id));
                entry.setString(4, digest);
                entry.setString(5, digest);
                entry.executeUpdate();
            }
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            for (var connection : connections) {
                connection.close();
            }
        }
    }
}

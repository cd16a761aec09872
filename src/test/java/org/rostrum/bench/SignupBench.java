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

    @Override
    public List<String> take() throws Exception {
        try (var data = Folder.fresh();
                var rostrum = Started.rostrum(Started.SERVE, "demo", data.path());
                var wires = new Wires(rostrum.port());
                var rows = new TwoRows(data.path())) {
            var first = signUps(rostrum, wires, data.path());
            for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
                signUps(rostrum, wires, data.path());
            }
            commits(rows);
            var ours = new ArrayList<Load.Done>();
            var theirs = new ArrayList<Load.Done>();
            var refused = new ArrayList<Load.Done>();
            for (int turn = 0; turn < TURNS; turn++) {
                ours.add(signUps(rostrum, wires, data.path()));
                theirs.add(commits(rows));
                refused.add(refusals(rostrum, wires, data.path()));
            }
            return List.of(
                    "| | per second, median (least to most) | half within | 99 in 100 within |",
                    "| --- | --- | --- | --- |",
                    row("sign-ups", ours),
                    row("sign-ups in the first ten seconds after a start", List.of(first)),
                    row("sign-ups refused before anything is read or written", refused),
                    row("two rows by Connector/J", theirs),
                    "",
                    "Ratio of the medians: %.2f; of those that are refused at once: %.2f."
                            .formatted(
                                    perSecond(ours).median() / perSecond(theirs).median(),
                                    perSecond(refused).median()
                                            / perSecond(theirs).median()));
        }
    }

    private static Load.Done commits(TwoRows rows) throws Exception {
        return new Load(TOGETHER, TURN).run((who, round) -> rows.commit(who));
    }

    private static Load.Done signUps(Started rostrum, Wires wires, Path data) throws Exception {
        var hearing = AnyHearing.publish(rostrum, data);
        return new Load(TOGETHER, TURN)
                .run((who, round) -> hearing.signUp(wires.of(who), hearing.hearing() + "-" + who + "-" + round));
    }

    /** What the server takes for the call alone. */
    private static Load.Done refusals(Started rostrum, Wires wires, Path data) throws Exception {
        var hearing = AnyHearing.publish(rostrum, data);
        return new Load(TOGETHER, TURN).run((who, round) -> hearing.signUpInVain(wires.of(who)));
    }

    private static Figures perSecond(List<Load.Done> turns) {
        return Figures.of(turns.stream().map(Load.Done::perSecond).toList());
    }

    private static String row(String name, List<Load.Done> turns) {
        var rates = perSecond(turns);
        var last = turns.getLast().millis();
        return "| %s | %.0f (%.0f to %.0f) | %.1f ms | %.1f ms |"
                .formatted(name, rates.median(), rates.least(), rates.most(), last.median(), last.share(0.99));
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

package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;

/**
 * Two clerks run one hearing as fast as they can, while viewers watch over lines that break, and while the server and its
 * database are killed. A small evening each time; {@code -Drostrum.soak=SPEAKERS,VIEWERS,KILLS,PACE} makes it a large one, on
 * which each clerk waits PACE milliseconds between two acts, more or less.
 */
@DisplayName("An evening on which everything breaks")
@Order(4)
class SoakIT {
    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final String[] SIZES =
            System.getProperty("rostrum.soak", "40,20,3,0").split(",", -1);
    private static final int SPEAKERS = Integer.parseInt(SIZES[0]);
    static final int VIEWERS = Integer.parseInt(SIZES[1]);
    private static final int KILLS = Integer.parseInt(SIZES[2]);
    static final int PACE_MILLIS = Integer.parseInt(SIZES[3]);

    private final Random random = new Random(20180416);

    @Test
    void loses_and_doubles_no_act_and_shows_everyone_the_fold_of_the_journal() throws Exception {
        assumeTrue(RunningRostrum.hasOwnDatabase(), "the database is another's and cannot be killed");
        try (var rostrum = RunningRostrum.start("demo");
                var threads = Executors.newCachedThreadPool()) {
            var meeting = SoakMeeting.publish(rostrum, SPEAKERS);
            var viewers = IntStream.range(0, VIEWERS)
                    .mapToObj(at -> new SoakViewer(meeting.live(), at))
                    .toList();
            viewers.forEach(threads::execute);
            try {
                tellSize(play(rostrum, meeting, threads));
                var last = meeting.requireTheFold();
                viewers.forEach(viewer -> assertThat(viewer.endsWith(last))
                        .as("viewer %s", viewer)
                        .isTrue());
            } finally {
                viewers.forEach(SoakViewer::stop);
                threads.shutdownNow();
            }
        }
    }

    /** Beside the other reports of the build. */
    private static void tellSize(Map<String, String> size) throws IOException {
        Files.writeString(Path.of("target", "soak.txt"), size + "\n");
    }

    /** Plays it and gives how large it was. */
    private Map<String, String> play(RunningRostrum rostrum, SoakMeeting meeting, ExecutorService threads)
            throws Exception {
        var clerks =
                List.of(new SoakClerk(meeting, "a", random.nextLong()), new SoakClerk(meeting, "b", random.nextLong()));
        var work = start(threads, clerks);
        int kills = 0;
        while (kills < KILLS && !done(work)) {
            breakSomething(rostrum, kills++);
            meeting.requireTheFold();
        }
        for (var each : work) {
            each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(kills).as("kills before the evening was over").isEqualTo(KILLS);
        return Map.of("kills", "" + kills, "acts", "" + requireEachOnce(meeting, clerks));
    }

    private static List<Future<Void>> start(ExecutorService threads, List<SoakClerk> clerks) {
        var work = new ArrayList<Future<Void>>();
        for (Callable<Void> clerk : clerks) {
            work.add(threads.submit(clerk));
        }
        return work;
    }

    private static boolean done(List<Future<Void>> work) {
        return work.stream().allMatch(Future::isDone);
    }

    /** In turn the database, the server, and both at once, each at a moment nobody has chosen. */
    private void breakSomething(RunningRostrum rostrum, int kill) throws Exception {
        TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(2500));
        switch (kill % 3) {
            case 0 -> rostrum.killDatabase();
            case 1 -> {
                rostrum.kill();
                rostrum.startAgain();
            }
            default -> {
                rostrum.killWithDatabase();
                rostrum.startAgain();
            }
        }
    }

    /** Every act that was answered stands once in the journal, and nothing stands there that no clerk has sent. */
    private static int requireEachOnce(SoakMeeting meeting, List<SoakClerk> clerks) throws Exception {
        var recorded = meeting.reasons();
        var answered =
                clerks.stream().flatMap(clerk -> clerk.recorded().stream()).toList();
        assertThat(recorded).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(answered);
        assertThat(answered).hasSizeGreaterThan(2 * SPEAKERS);
        return recorded.size();
    }

    static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}

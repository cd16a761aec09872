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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

/**
 * Two clerks run one hearing at sixty times the speed, over a line that is cut in the middle of what they ask and of what
 * they are answered, while viewers, a desk and a board watch over it, and while the server and its database are killed. A small
 * evening each time; {@code -Drostrum.soak=SPEAKERS,VIEWERS,KILLS,PACE} makes it a large one, on which each clerk waits PACE
 * milliseconds between two acts, more or less.
 */
@DisplayName("An evening on which everything breaks")
@Order(7)
class SoakIT {
    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final String[] SIZES =
            System.getProperty("rostrum.soak", "40,20,3,0").split(",", -1);
    private static final int SPEAKERS = Integer.parseInt(SIZES[0]);
    static final int VIEWERS = Integer.parseInt(SIZES[1]);
    private static final int KILLS = Integer.parseInt(SIZES[2]);
    static final int PACE_MILLIS = Integer.parseInt(SIZES[3]);

    /** How many seconds of the evening pass in a real one. */
    private static final int RATE = 60;
    /** One in so many pieces that are sent is cut on its way. */
    private static final int BREAKS_ONE_IN = 25;

    private final Random random = new Random(20180416);

    @Test
    void loses_and_doubles_no_act_and_shows_everyone_the_fold_of_the_journal() throws Exception {
        assumeTrue(RunningRostrum.hasOwnDatabase(), "the database is another's and cannot be killed");
        var clock = SoakClock.fromNow(RATE);
        try (var rostrum = RunningRostrum.start(clock.environment(), "demo");
                var browser = Browser.start();
                var line = BrokenLine.to(rostrum.address(), random.nextLong());
                var threads = Executors.newCachedThreadPool()) {
            var meeting = SoakMeeting.publish(rostrum, SPEAKERS, clock);
            var pages = SoakPages.open(rostrum, browser, meeting.over(line.address()));
            line.breakOneIn(BREAKS_ONE_IN);
            var viewers = IntStream.range(0, VIEWERS)
                    .mapToObj(at -> new SoakViewer(meeting.over(line.address()).live(), at))
                    .toList();
            viewers.forEach(threads::execute);
            try {
                tell(play(rostrum, meeting, line, threads));
                var last = meeting.requireTheFold();
                pages.requireThat(last);
                viewers.forEach(viewer -> assertThat(viewer.endsWith(last))
                        .as("viewer %s", viewer)
                        .isTrue());
                pages.goOn();
            } finally {
                viewers.forEach(SoakViewer::stop);
                threads.shutdownNow();
            }
        }
    }

    /** Beside the other reports of the build. */
    private static void tell(Map<String, String> size) throws IOException {
        Files.writeString(Path.of("target", "soak.txt"), size + "\n");
    }

    /** Plays it and gives how large it was. */
    private Map<String, String> play(
            RunningRostrum rostrum, SoakMeeting meeting, BrokenLine line, ExecutorService threads) throws Exception {
        var began = Instant.now();
        var clerks = Stream.of("a", "b")
                .map(name -> new SoakClerk(meeting.over(line.address()), name, random.nextLong()))
                .toList();
        var work = start(threads, clerks);
        int kills = 0;
        while (kills < KILLS && !done(work)) {
            breakSomething(rostrum, kills++);
            meeting.requireTheFold();
            requireStillTrue(meeting, clerks);
        }
        for (var each : work) {
            each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        var took = Duration.between(began, Instant.now());
        line.breakOneIn(0);
        assertThat(kills).as("kills before the evening was over").isEqualTo(KILLS);
        assertThat(line.cutAsking()).as("cuts before all was asked").isPositive();
        assertThat(line.cutAnswering()).as("cuts before the answer").isPositive();
        requireStillTrue(meeting, clerks);
        var size = new TreeMap<String, String>();
        size.put("acts", "" + requireEachOnce(meeting, clerks));
        size.put("cuts while asking", "" + line.cutAsking());
        size.put("cuts while answering", "" + line.cutAnswering());
        size.put("kills", "" + kills);
        size.put("evening in minutes", "" + took.multipliedBy(RATE).toMinutes());
        size.put("in real seconds", "" + took.toSeconds());
        return size;
    }

    /** What was spent of each turn, and all else that a clerk was told before a kill, is what the journal says after it. */
    private static void requireStillTrue(SoakMeeting meeting, List<SoakClerk> clerks) throws Exception {
        meeting.requireStillTrue(
                clerks.stream().flatMap(clerk -> clerk.takeSeen().stream()).toList());
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

package org.rostrum.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.platform.Time;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;

/**
 * Plays an evening before the visitors' eyes: every act goes through the one door at its time, on a clock that may run
 * faster. As soon as anyone else acts as the clerk, the evening is theirs and nothing more is played in it.
 */
@ApplicationScoped
class Player {
    private static final Logger LOG = Logger.getLogger(Player.class.getName());
    private static final LocalDate FIRST_EVENING = LocalDate.of(2018, 4, 16);
    private static final int IDS_OF_AN_EVENING = 1_000;
    private static final long FIRST_ID = 10_000;
    /** Real time for a visitor to open the pages before the meeting is called to order. */
    private static final Duration LEAD = Duration.ofSeconds(20);

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedScheduledExecutorService timer;

    @Inject
    Proceedings proceedings;

    @Inject
    Clock clock;

    @Inject
    Time time;

    /** A meeting that is played: how many acts of its script are done, and when the last of them was due. */
    private record Scene(Script script, int done, Instant last, Standing standing) {
        Id meeting() {
            return standing.meeting();
        }

        Optional<Script.Cue> next() {
            return script.next(done, standing.state());
        }
    }

    /** The evening to be played: the first that is not kept here yet, or that a stop broke off. */
    DurhamEvening choose() {
        return Stream.iterate(0, week -> week + 1)
                .map(week ->
                        DurhamEvening.open(FIRST_EVENING.plusWeeks(week), FIRST_ID + (long) week * IDS_OF_AN_EVENING))
                .filter(evening -> !proceedings.knows(evening.plan().meeting()) || isBrokenOff(evening))
                .findFirst()
                .orElseThrow();
    }

    private boolean isBrokenOff(DurhamEvening evening) {
        var script = Script.of(evening);
        var reached = script.reached(proceedings.entries(evening.plan().meeting()));
        return reached.isPresent() && reached.getAsInt() < script.acts().size();
    }

    /** Sets the clock to where the evening stands and plays on from there. */
    void play(DurhamEvening evening) {
        var script = Script.of(evening);
        var standing = proceedings.seal(evening.plan().meeting());
        var record = proceedings.entries(standing.meeting());
        var latest = record.getLast().occurredAt();
        int done = script.reached(record).orElseThrow();
        var early = script.begins().minus(LEAD.multipliedBy(time.rate()));
        time.set(done == 0 && latest.isBefore(early) ? early : latest);
        await(new Scene(script, done, done == 0 ? script.begins() : latest, standing));
    }

    private void await(Scene scene) {
        scene.next().ifPresent(cue -> {
            var due = scene.last().plus(cue.after());
            var real = Duration.between(clock.instant(), due).dividedBy(time.rate());
            var unused = timer.schedule(() -> act(scene, cue, due), Math.max(0, real.toNanos()), TimeUnit.NANOSECONDS);
        });
    }

    private void act(Scene scene, Script.Cue cue, Instant due) {
        var head = scene.standing().head().sequence();
        var wish = new Proceedings.Wish(OptionalLong.of(head), cue.act(), "clerk", Optional.empty(), Optional.empty());
        try {
            switch (proceedings.record(scene.meeting(), wish)) {
                case Recording.Recorded(var entry, var standing) ->
                    await(new Scene(scene.script(), scene.done() + (cue.planned() ? 1 : 0), due, standing));
                case Recording.Stale stale -> goOn(scene);
                case Recording.Refused(var verdict, var standing) -> LOG.warning("The play ends: " + verdict.words());
            }
        } catch (RuntimeException failed) {
            // What was recorded is known once the database answers again.
            LOG.log(Level.WARNING, "The play waits", failed);
            var unused = timer.schedule(() -> goOnOrWait(scene), 1, TimeUnit.SECONDS);
        }
    }

    private void goOnOrWait(Scene scene) {
        try {
            goOn(scene);
        } catch (RuntimeException failed) {
            var unused = timer.schedule(() -> goOnOrWait(scene), 1, TimeUnit.SECONDS);
        }
    }

    private void goOn(Scene scene) {
        var standing = proceedings.standing(scene.meeting());
        scene.script()
                .reached(proceedings.entries(scene.meeting()))
                .ifPresentOrElse(
                        done -> await(new Scene(scene.script(), done, clock.instant(), standing)),
                        () -> LOG.info("Someone else acts as the clerk; the play ends."));
    }
}

package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rostrum.platform.Id;
import org.rostrum.platform.RoundTimer;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;

/**
 * Tells those who signed up that the meeting was moved before it began, and those who are still to be heard that it goes on at
 * another time. With the act only that it was moved is kept; the letters are written behind it, a few at a time. Where that was
 * undone meanwhile, who was told is told again, and who was not is told nothing.
 */
@ApplicationScoped
class MovedLetters {
    private static final Logger LOG = Logger.getLogger(MovedLetters.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TOGETHER = 100;
    private static final int TRIES = 5;

    /** The meetings of which it was said that nobody can be told. */
    private final Set<Id> failing = ConcurrentHashMap.newKeySet();

    @Inject
    RoundTimer timer;

    @Inject
    Moves moves;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        timer.every(PAUSE, this::round);
    }

    void note(@Observes ActRecorded recorded) {
        if (moves(recorded)) {
            moves.begin(recorded.after().meeting(), NamedDay.of(recorded.before()));
        }
    }

    /**
     * Tells those too whose sign-up was committed behind a move and named the day before it. They are looked for behind the
     * commit, so that no sign-up waits for an act and no act for a sign-up.
     */
    void tellIfMovedSince(List<Standing> read) {
        read.forEach(this::tellIfMovedSince);
    }

    private void tellIfMovedSince(Standing read) {
        for (int left = TRIES; ; left--) {
            try {
                moves.beginIfMovedSince(read);
                return;
            } catch (RuntimeException failed) {
                if (left <= 1) {
                    LOG.log(
                            Level.WARNING,
                            failed,
                            () -> "Who just signed up for the meeting %s may not be told that it was moved"
                                    .formatted(read.meeting()));
                    return;
                }
            }
        }
    }

    /** Nobody moves the meeting by taking words out of the record, though its place may be among them. */
    static boolean moves(ActRecorded recorded) {
        var was = recorded.before().days().getLast();
        return !(recorded.act() instanceof CorrectionAct.Redact)
                && !recorded.after().days().getLast().equals(was);
    }

    void round() {
        try {
            moves.open().forEach(this::tell);
        } catch (RuntimeException later) {
            LOG.log(Level.FINE, "The database is gone: everyone is told in a later round", later);
        }
    }

    /** What keeps those of one meeting from being told keeps nobody else; the next round goes on where this one was. */
    private void tell(Id meeting) {
        try {
            moves.seal(meeting);
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = tellNext(meeting);
            }
            failing.remove(meeting);
        } catch (RuntimeException failed) {
            // Said once, and not every second for as long as it lasts.
            boolean isNews = !Proceedings.isConflict(failed) && failing.add(meeting);
            LOG.log(
                    isNews ? Level.WARNING : Level.FINE,
                    failed,
                    () -> "Those who signed up for the meeting %s cannot be told yet that it was moved"
                            .formatted(meeting));
        }
    }

    private boolean tellNext(Id meeting) {
        try {
            return moves.tellNext(meeting, TOGETHER);
        } catch (RuntimeException failed) {
            LOG.log(Level.FINE, "They are told one by one", failed);
            boolean more = true;
            for (int left = TOGETHER; more && left > 0; left--) {
                more = alone(meeting);
            }
            return more;
        }
    }

    /** Tells one, who may change her sign-up in this moment; who cannot be told at all keeps nobody behind her waiting. */
    private boolean alone(Id meeting) {
        long reached = moves.reached(meeting);
        for (int left = TRIES; ; left--) {
            try {
                return moves.tellNext(meeting, 1);
            } catch (RuntimeException failed) {
                if (left <= 1) {
                    if (Proceedings.isConflict(failed)) {
                        throw failed;
                    }
                    pass(meeting, reached, failed);
                    return true;
                }
            }
        }
    }

    private void pass(Id meeting, long reached, RuntimeException why) {
        moves.passNext(meeting, reached)
                .ifPresent(speaker -> LOG.log(
                        Level.WARNING,
                        why,
                        () -> "The sign-up %s for the meeting %s was not told that it was moved"
                                .formatted(speaker, meeting)));
    }
}

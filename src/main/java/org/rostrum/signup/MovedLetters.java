package org.rostrum.signup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.CorrectionAct;

/**
 * Tells those who signed up that the meeting was moved before it began, and those who are still to be heard that it goes on at
 * another time. With the act only that it was moved is kept; the letters are written behind it, a few at a time. Where that was
 * undone meanwhile, who was told is told again, and who was not is told nothing.
 */
@ApplicationScoped
class MovedLetters {
    private static final Logger LOG = Logger.getLogger(MovedLetters.class.getName());
    private static final int EVERY_MILLISECONDS = 1000;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedScheduledExecutorService timer;

    @Inject
    Moves moves;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        var unused = timer.scheduleWithFixedDelay(
                this::round, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    void note(@Observes ActRecorded recorded) {
        if (moves(recorded)) {
            moves.begin(recorded.after().meeting(), NamedDay.of(recorded.before()));
        }
    }

    /** Nobody moves the meeting by taking words out of the record, though its place may be among them. */
    static boolean moves(ActRecorded recorded) {
        var was = recorded.before().days().getLast();
        return !(recorded.act() instanceof CorrectionAct.Redact)
                && !recorded.after().days().getLast().equals(was);
    }

    private void round() {
        try {
            for (var meeting : moves.open()) {
                boolean more = true;
                while (more && !Thread.currentThread().isInterrupted()) {
                    more = moves.tellNext(meeting);
                }
            }
        } catch (RuntimeException later) {
            // Someone changed her sign-up in this moment, or the database is gone: the next round goes on where this
            // one was.
            LOG.log(Level.FINE, "Someone is told in the next round", later);
        }
    }
}

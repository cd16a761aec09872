package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rostrum.platform.RoundTimer;
import org.rostrum.proceedings.MeetingChanged;
import org.rostrum.proceedings.Proceedings;

/**
 * Sees to it that who moves up from a wait list is told, and who has no seat in a full room, or has one again. Both need
 * nobody to come about: they follow from the journal each time the line is asked for.
 */
@ApplicationScoped
class MovingUp {
    private static final Logger LOG = Logger.getLogger(MovingUp.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    RoundTimer timer;

    @Inject
    Proceedings proceedings;

    @Inject
    WaitList waitList;

    @Inject
    OutsideLetters outside;

    private final HearingsToTell hearings = new HearingsToTell();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        timer.every(PAUSE, this::round);
        // A stop may have come between a change in a place or a seat and the letter that tells of it, even the first
        // one.
        timer.once(() -> {
            hearings.note(waitList.hearings());
            hearings.note(outside.hearings());
        });
    }

    void note(@Observes MeetingChanged news) {
        hearings.note(news.standing().state().lines());
    }

    private void round() {
        for (var hearing : hearings.taken()) {
            try {
                var standing = proceedings.ofHearing(hearing);
                waitList.tell(standing, hearing);
                outside.tell(standing, hearing);
            } catch (RuntimeException later) {
                LOG.log(Level.FINE, "Someone is told in the next round", later);
                hearings.again(hearing);
            }
        }
    }
}

package org.rostrum.signup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.MeetingChanged;
import org.rostrum.proceedings.Proceedings;

/**
 * Sees to it that who moves up from a wait list is told, and who has no seat in a full room, or has one again. Both need
 * nobody to come about: they follow from the journal each time the line is asked for.
 */
@ApplicationScoped
class MovingUp {
    private static final Logger LOG = Logger.getLogger(MovingUp.class.getName());
    private static final int EVERY_MILLISECONDS = 1000;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedScheduledExecutorService timer;

    @Inject
    Proceedings proceedings;

    @Inject
    WaitList waitList;

    @Inject
    Seating seating;

    private final Set<Id> changed = ConcurrentHashMap.newKeySet();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        var unused = timer.scheduleWithFixedDelay(
                this::round, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        // A stop may have come between a place that was freed and the letter that tells of it.
        timer.execute(() -> {
            changed.addAll(waitList.hearings());
            changed.addAll(seating.hearings());
        });
    }

    void note(@Observes MeetingChanged news) {
        var state = news.standing().state();
        state.lines().forEach((hearing, line) -> {
            if (line.rules().isCapped() || line.delegates().rules().isPresent()) {
                changed.add(hearing);
            }
        });
    }

    private void round() {
        for (var hearing : List.copyOf(changed)) {
            changed.remove(hearing);
            try {
                var standing = proceedings.ofHearing(hearing);
                waitList.tell(standing, hearing);
                seating.tell(standing, hearing);
            } catch (RuntimeException later) {
                LOG.log(Level.FINE, "Someone is told in the next round", later);
                changed.add(hearing);
            }
        }
    }
}

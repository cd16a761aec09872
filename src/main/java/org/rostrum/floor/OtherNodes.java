package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rostrum.platform.Id;
import org.rostrum.platform.RoundTimer;
import org.rostrum.proceedings.Proceedings;

/**
 * Sees to it that who watches a meeting here is told within a second what was recorded at another node on the same database. One
 * question goes to the database for all meetings that are watched, and none while nobody watches (decision 0062).
 */
@ApplicationScoped
class OtherNodes {
    private static final Logger LOG = Logger.getLogger(OtherNodes.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    RoundTimer timer;

    @Inject
    Proceedings proceedings;

    @Inject
    LiveChannel channel;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        timer.every(PAUSE, this::round);
    }

    /** The timer would stop for good at what is thrown; the next round asks again. */
    void round() {
        var told = channel.told();
        if (told.isEmpty()) {
            return;
        }
        try {
            proceedings.behind(told).forEach(this::announce);
        } catch (RuntimeException later) {
            LOG.log(Level.FINE, "Other nodes are asked again in the next round", later);
        }
    }

    private void announce(Id meeting) {
        try {
            proceedings.announce(meeting);
        } catch (RuntimeException later) {
            LOG.log(Level.FINE, "What another node recorded is told in the next round", later);
        }
    }
}

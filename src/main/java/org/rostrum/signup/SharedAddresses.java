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
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingChanged;
import org.rostrum.proceedings.Proceedings;

/**
 * Sees to it that of the sign-ups which nobody has confirmed one of each address counts. How many are left out stands in the
 * journal, so that the counts agree wherever the meeting is kept; which they are does not, since that would tell everyone
 * whose address they bear (decision 0031).
 */
@ApplicationScoped
class SharedAddresses {
    private static final Logger LOG = Logger.getLogger(SharedAddresses.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SIGN_UPS = 50_000;

    @Inject
    RoundTimer timer;

    @Inject
    Proceedings proceedings;

    @Inject
    RegisterRows rows;

    private final SeenSignUps seen = new SeenSignUps(SIGN_UPS);
    private final Set<Id> changed = ConcurrentHashMap.newKeySet();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        timer.every(PAUSE, this::round);
    }

    /** Looks soon who of a hearing shares an address, since one was changed, or someone said that two are two people. */
    void look(Id hearing) {
        changed.add(hearing);
    }

    void note(@Observes MeetingChanged news) {
        news.standing().state().lines().forEach((hearing, line) -> {
            if (seen.isNews(hearing, line.speakers())) {
                changed.add(hearing);
            }
        });
    }

    private void round() {
        for (var hearing : List.copyOf(changed)) {
            changed.remove(hearing);
            try {
                leaveOut(hearing);
            } catch (RuntimeException later) {
                LOG.log(Level.FINE, "They are counted in the next round", later);
                changed.add(hearing);
            }
        }
    }

    /** Another node may have been first, or a sign-up have come meanwhile: the one is refused, the other looked at again. */
    private void leaveOut(Id hearing) {
        var groups = rows.ofSharedAddresses(hearing);
        var standing = proceedings.ofHearing(hearing);
        var line = standing.state().line(hearing).orElseThrow();
        if (groups.isEmpty() && line.leftOut().isEmpty()) {
            return;
        }
        var left = new OncePerAddress(line, rows.keptApart(hearing)).leftOut(groups);
        if (!left.equals(line.leftOut())) {
            proceedings.record(
                    standing.meeting(), Proceedings.Wish.now(new HearingAct.LeaveOut(hearing, left), "system"));
        }
    }
}

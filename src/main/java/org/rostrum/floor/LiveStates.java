package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.platform.Time;
import org.rostrum.proceedings.Standing;

/** The live state of the meetings as everyone is told it; of the same state it is reckoned once for all who are told together. */
@ApplicationScoped
public class LiveStates {
    /** Of more meetings than so many only what was told in this moment is kept. */
    private static final int MOST = 20;

    private static final Duration TOGETHER = Duration.ofMillis(100);

    private record Told(Standing standing, Instant at, JsonObject json) {
        // Every act makes another standing, and to compare what is in two would cost more than to tell it again.
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Standing other, Instant now) {
            return standing == other && !isOver(now);
        }

        boolean isOver(Instant now) {
            var since = Duration.between(at, now);
            return since.isNegative() || since.compareTo(TOGETHER) >= 0;
        }
    }

    private final Map<Id, Told> latest = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    @Inject
    Time time;

    /** The state at this moment, by whose {@code now} a page may set its clock. */
    public JsonObject now(Standing standing) {
        return json(standing, clock.instant());
    }

    /** The state as others were told it a moment ago, or else as it is now. */
    public JsonObject told(Standing standing) {
        var at = clock.instant();
        var told = latest.compute(standing.meeting(), (meeting, known) -> told(standing, at, known));
        if (latest.size() > MOST) {
            latest.values().removeIf(each -> each.isOver(at));
        }
        return told.json();
    }

    /** Of how many meetings the state is kept that was told last. */
    int size() {
        return latest.size();
    }

    private Told told(Standing standing, Instant at, @Nullable Told known) {
        return known != null && known.isOf(standing, at) ? known : new Told(standing, at, json(standing, at));
    }

    private JsonObject json(Standing standing, Instant at) {
        return new FloorView(standing, at, time.rate()).json();
    }
}

package org.rostrum.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands out ids that sort by the time they were made: 41 bits of milliseconds since 1970, 10 bits of this node and 12
 * of a count. Two nodes clash only if they drew the same number and count the same in the same millisecond; the
 * primary key then refuses the second and its transaction is repeated.
 */
@ApplicationScoped
public class IdSource {
    private static final int COUNT_BITS = 12;
    private static final int NODE_BITS = 10;

    private final long node = new SecureRandom().nextInt(1 << NODE_BITS);
    private final AtomicLong last = new AtomicLong();
    private final Clock clock = Clock.systemUTC();

    /** The next id, greater than every one handed out before by this node. */
    public Id next() {
        long tick = last.accumulateAndGet(clock.millis() << COUNT_BITS, (before, now) -> Math.max(before + 1, now));
        long time = tick >>> COUNT_BITS << (NODE_BITS + COUNT_BITS);
        return new Id(time | (node << COUNT_BITS) | (tick & ((1 << COUNT_BITS) - 1)));
    }
}

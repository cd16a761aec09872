package org.rostrum.hearing;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.rostrum.platform.Id;

/** Bodies for tests of other rooms. */
public final class AnyBody {
    private AnyBody() {}

    /** A mayor who presides, one member who does in her absence, and a vacant seat. */
    public static Body ofThreeSeats() {
        var last = new AtomicLong(500);
        var chairs = List.of(
                chair("Mayor", Optional.of("Noor Calloway"), 1),
                chair("Ward 1", Optional.of("Sam Ridley"), 2),
                chair("Ward 2", Optional.empty(), 3));
        return new Body(
                new Id(500),
                Charter.of("City Council", ZoneId.of("America/New_York"), chairs),
                () -> new Id(last.incrementAndGet()));
    }

    private static Charter.Chair chair(String title, Optional<String> member, int presiding) {
        return new Charter.Chair(Optional.empty(), title, member, Optional.of(presiding), Optional.empty());
    }
}

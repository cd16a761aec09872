package org.rostrum.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the figures were taken on, without which they say nothing. */
final class Machine {
    private Machine() {}

    static String inWords() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s: %d cores, %s, Java %s, load %.1f when it was written"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        system.getAvailableProcessors(),
                        system.getName(),
                        Runtime.version().feature(),
                        system.getSystemLoadAverage());
    }
}

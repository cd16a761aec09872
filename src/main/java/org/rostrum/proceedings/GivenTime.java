package org.rostrum.proceedings;

import java.time.Duration;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Stage;
import org.rostrum.platform.IdMap;

/** The time that each speaker of a line is given: by its rules, its stage, a shortening, gifts, an interpreter and a group. */
record GivenTime(Line line) {
    /** What a speaker would be given if called now; who speaks for a group has that of a spokesperson. */
    Duration allotted(Speaker speaker) {
        long own = speaker.seconds();
        long time = line.spokespersons().speaksFor(speaker.id()) == 0 ? own : Math.max(own, asSpokesperson(speaker));
        return Duration.ofSeconds(time * each(speaker.position()) / line.rules().seconds());
    }

    /** What was given, in all rounds, to who was called; to who waits, what would be given now. */
    Duration of(Speaker speaker) {
        return speaker.granted()
                .filter(given -> !speaker.waiting())
                .map(Speaker.Granted::had)
                .orElseGet(() -> allotted(speaker));
    }

    /** The usual time of each of a side: that of its stage where this has one, and no longer than all were shortened to. */
    private int each(Position side) {
        return line.stages()
                .of(side)
                .flatMap(Stage::each)
                .map(time -> Math.min(time, line.shortened().orElse(time)))
                .orElseGet(this::each);
    }

    /** The factor of an interpreter is kept, as it stands in her own time without what she was given. */
    private long asSpokesperson(Speaker speaker) {
        int given = line.gifts().to(speaker.id()).stream()
                .mapToInt(Speaker::seconds)
                .sum();
        return line.rules()
                .groups()
                .map(group -> (long) group.seconds()
                        * (speaker.seconds() - given)
                        / line.rules().seconds())
                .orElse(0L);
    }

    /** The usual time of each speaker now, in seconds. */
    int each() {
        var rules = line.rules();
        return line.shortened()
                .orElseGet(() -> rules.tiers().isEmpty()
                        ? rules.seconds()
                        : rules.secondsAt(line.arranged().speaking()));
    }

    /**
     * The speakers with the time that they have under other rules. It is a share of that of the rules, also for those who do not
     * wait: they may wait again, or get back what they gave. What was given at the lectern stands apart from it.
     */
    IdMap<Speaker> under(SpeakingRules next) {
        var timed = line.speakers();
        for (var speaker : line.speakers().values().toList()) {
            timed = timed.with(
                    speaker.id(),
                    speaker.allotted(
                            speaker.seconds() * next.seconds() / line.rules().seconds()));
        }
        return timed;
    }
}

package org.rostrum.proceedings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;

/** The time that some of a line gave to others. */
public record Gifts(Line line) {
    /** Those who gave their time to a speaker, in the order of sign-up. */
    public List<Speaker> to(Id speaker) {
        return line.speakers()
                .values()
                .filter(giver -> giver.gaveTo().filter(speaker::equals).isPresent())
                .sorted(Comparator.comparingLong(Speaker::entry))
                .toList();
    }

    /** The time of one speaker is the other's. */
    Line with(FloorAct.Cede gift) {
        int given = line.speakers().find(gift.from()).map(Speaker::seconds).orElse(0);
        return line.change(gift.from(), speaker -> speaker.giving(Optional.of(gift.to())))
                .change(gift.to(), speaker -> speaker.given(given));
    }

    /**
     * Who leaves before she was called leaves the time she was given to those who gave it: they wait where they stood. In a
     * second round she has spoken in it before, and keeps what she said.
     */
    Line withdrawn(Id id) {
        boolean unused = isUnused(id);
        var left = line.change(id, Speaker::withdrawn);
        return unused ? returned(left, id) : left;
    }

    /** Whether a change of the sign-up gives back what was given: she no longer speaks, or for another position. */
    boolean endWith(HearingAct.Change change) {
        boolean givesUp = line.speakers()
                .find(change.speaker())
                .filter(before -> !change.channel().speaks() || before.position() != change.position())
                .isPresent();
        return givesUp && isUnused(change.speaker()) && !to(change.speaker()).isEmpty();
    }

    /** Those who gave to a speaker wait where they stood. */
    Line returned(Id id) {
        return returned(line, id);
    }

    /** The change of a sign-up that still counts in what was given; left is what the rules give, if no more was said. */
    HearingAct.Change without(HearingAct.Change change) {
        int given = to(change.speaker()).stream().mapToInt(Speaker::seconds).sum();
        int least = change.channel().speaks() ? line.rules().seconds() : 0;
        return change.lasting(Math.min(change.seconds(), Math.max(least, change.seconds() - given)));
    }

    private boolean isUnused(Id id) {
        return line.speakers()
                .find(id)
                .filter(speaker -> speaker.waiting() && speaker.used().isZero() && !speaker.wasHeard())
                .isPresent();
    }

    private Line returned(Line left, Id id) {
        var now = left;
        for (var giver : to(id)) {
            now = now.change(giver.id(), speaker -> speaker.giving(Optional.empty()));
        }
        return now;
    }
}

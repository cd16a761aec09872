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
        boolean unused = line.speakers()
                .find(id)
                .filter(speaker -> speaker.waiting() && speaker.used().isZero() && !speaker.wasHeard())
                .isPresent();
        var left = line.change(id, Speaker::withdrawn);
        for (var giver : unused ? to(id) : List.<Speaker>of()) {
            left = left.change(giver.id(), speaker -> speaker.giving(Optional.empty()));
        }
        return left;
    }
}

package org.rostrum.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Sitting;

/** What stands at the head of a sheet: when the meeting was called to order, who was there, and when the hearing opened. */
public record PaperHead(Optional<Instant> called, Optional<Roll> roll, Optional<Opened> opened) {
    /** A sheet that begins with a turn. */
    public static final PaperHead NOTHING = new PaperHead(Optional.empty(), Optional.empty(), Optional.empty());

    /** How each member attended; one who is not named was absent. */
    public record Roll(Instant at, Map<Id, Presence> members) {}

    /** When a hearing was opened, with its item. */
    public record Opened(Instant at, Id item, Id hearing) {}

    /** The acts that open the meeting, the item and the hearing, as far as the record does not have them. */
    List<PaperTurn.Timed> opening(Sitting record) {
        var acts = new ArrayList<PaperTurn.Timed>();
        called.filter(at -> !record.status().goesOn())
                .ifPresent(at -> acts.add(new PaperTurn.Timed(at, new MeetingAct.CallToOrder())));
        opened.ifPresent(opening -> {
            if (record.item().filter(opening.item()::equals).isEmpty()) {
                acts.add(new PaperTurn.Timed(opening.at(), new MeetingAct.OpenItem(opening.item())));
            }
            acts.add(new PaperTurn.Timed(opening.at(), new HearingAct.OpenHearing(opening.hearing())));
        });
        return acts;
    }

    /** The act of the roll call. */
    Optional<PaperTurn.Timed> rollCall() {
        return roll.map(taken -> new PaperTurn.Timed(taken.at(), new MeetingAct.RollCall(taken.members())));
    }
}

package org.rostrum.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Words;

/** What paper says happened beside the turns, in one {@code row} of it; {@code words} is empty where none were written. */
public record PaperEvent(int row, Kind kind, Instant at, String words) {
    /** What happened. */
    public enum Kind {
        NOTE,
        RECESS,
        RESUME,
        CLOSE_HEARING,
        ADJOURN;

        /** Whether nobody speaks after it. */
        boolean closes() {
            return this == CLOSE_HEARING || this == ADJOURN;
        }
    }

    /** The acts that say so; what was written beside a recess or an end is a note of that hour. */
    List<PaperTurn.Timed> acts() {
        var acts = new ArrayList<PaperTurn.Timed>();
        act().ifPresent(act -> acts.add(new PaperTurn.Timed(at, act)));
        if (!words.isBlank()) {
            acts.add(
                    kind == Kind.ADJOURN ? 0 : acts.size(),
                    new PaperTurn.Timed(at, new MeetingAct.Note(Words.of(words))));
        }
        return acts;
    }

    private Optional<Act> act() {
        return switch (kind) {
            case NOTE -> Optional.empty();
            case RECESS -> Optional.of(new MeetingAct.Recess(false, Optional.empty()));
            case RESUME -> Optional.of(new MeetingAct.Resume());
            case CLOSE_HEARING -> Optional.of(new HearingAct.CloseHearing());
            case ADJOURN -> Optional.of(new MeetingAct.Adjourn());
        };
    }
}

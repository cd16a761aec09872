package org.rostrum.floor.web;

import org.rostrum.floor.PaperEvent;
import org.rostrum.floor.PaperEvents;
import org.rostrum.platform.Id;

/**
 * One row of what else happened on the page; {@code about} is the member or the paper that was chosen, {@code trouble} says
 * what is to mend in it, empty where it is right.
 */
public record EventRow(
        int number,
        String at,
        PaperEvent.Kind kind,
        String about,
        String until,
        String words,
        AskedReason reason,
        String trouble) {
    static EventRow of(PaperEvents.Written row, AskedReason reason, String trouble) {
        return new EventRow(
                row.row(),
                row.at(),
                row.kind(),
                row.member().or(row::exhibit).map(Id::toString).orElse(""),
                row.until(),
                row.words(),
                reason,
                trouble);
    }
}

package org.rostrum.minutes;

import java.util.List;
import org.rostrum.minutes.MinutesDocument.Cast;
import org.rostrum.minutes.MinutesDocument.Row;

/** What stands in the tables of the minutes and below them, so that every format prints the same words. */
record Printed(MinutesDocument document) {
    Phrases phrases() {
        return new Phrases(
                document.form().language(),
                document.form().zone(),
                document.form().style());
    }

    String language() {
        return document.form().language().getLanguage();
    }

    String say(String key) {
        return phrases().say(key);
    }

    List<String> speakerColumns() {
        return List.of(say("table.number"), say("table.speaker"), say("table.position"), say("table.heard"));
    }

    List<String> ballotColumns() {
        return List.of(say("table.member"), say("table.ballot"));
    }

    String position(Row row) {
        return say("position." + row.speaker().position());
    }

    /** When someone was heard, if the style of the house says so, and for how long. */
    String heard(Row row) {
        var time = phrases().time(row.heardAt()) + ", ";
        return (document.form().style().times() ? time : "") + length(row);
    }

    String length(Row row) {
        return phrases().length(row.speaker().used());
    }

    String ballot(Cast cast) {
        if (!cast.named().isEmpty()) {
            return phrases()
                    .say(
                            "ballot.twice",
                            say("ballot." + cast.named().getFirst()),
                            say("ballot." + cast.named().getLast()));
        }
        return say(cast.silent() ? "ballot.silent" : "ballot." + cast.ballot());
    }

    /** What the minutes were made from, with the hash of the head. */
    String made() {
        var basis = document.basis();
        return phrases().say("made", basis.entries(), basis.hash());
    }
}

package org.rostrum.floor.web;

import java.util.Map;
import java.util.Optional;
import org.rostrum.floor.PaperMotion;
import org.rostrum.floor.PaperMotions;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;

/**
 * One motion on the page; what was not chosen is empty, {@code trouble} says what is to mend in it, empty where it is right.
 *
 * @param known the sequence of the entry that made it, where it is open in the record; else empty
 */
public record MotionRow(
        int number,
        String known,
        String moved,
        MotionKind kind,
        String words,
        PaperMotions.Found found,
        String mover,
        String seconder,
        String outcome,
        String decided,
        Method method,
        Map<Id, Ballot> ballots,
        AskedReason reason,
        String trouble) {
    static MotionRow of(PaperMotions.Written typed, Optional<Motion> known, AskedReason reason, String trouble) {
        return new MotionRow(
                typed.number(),
                known.map(open -> String.valueOf(open.entry())).orElse(""),
                typed.moved(),
                known.map(Motion::kind).orElseGet(typed::kind),
                known.map(open -> open.text().text()).orElseGet(typed::text),
                typed.found(),
                known.map(Motion::mover).or(typed::mover).map(Id::toString).orElse(""),
                known.flatMap(Motion::seconder)
                        .or(typed::seconder)
                        .map(Id::toString)
                        .orElse(""),
                typed.outcome().map(PaperMotion.Outcome::name).orElse(""),
                typed.decided(),
                typed.method(),
                typed.ballots(),
                reason,
                trouble);
    }

    /** A motion that is open in the record, of which paper has what came of it. */
    static MotionRow of(int number, Motion open) {
        return new MotionRow(
                number,
                String.valueOf(open.entry()),
                "",
                open.kind(),
                open.text().text(),
                PaperMotions.Found.NOTHING,
                open.mover().toString(),
                open.seconder().map(Id::toString).orElse(""),
                "",
                "",
                Method.ROLL_CALL,
                open.ballots(),
                new AskedReason("", ""),
                "");
    }

    /** Whether the record has it, so that it is shown and not typed. */
    public boolean isKnown() {
        return !known.isEmpty();
    }

    /** Whether facts or conclusions were typed, so that their fields are shown. */
    public boolean finds() {
        return kind == MotionKind.FINDINGS || !found.isEmpty();
    }

    /** The field to begin with. */
    String first() {
        return (isKnown() ? "decided-" : "moved-") + key();
    }

    /** What it is called in the names of its fields. */
    public String key() {
        return "m" + number;
    }

    /** How a member voted; empty where that was not chosen. */
    public String ballot(Id member) {
        return ballots.containsKey(member) ? ballots.get(member).name() : "";
    }
}

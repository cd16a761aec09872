package org.rostrum.proceedings;

/** Acts upon the record itself; none of them can be undone and none erases an entry. */
public sealed interface CorrectionAct extends Act {
    @Override
    default boolean canBeTakenBack() {
        return false;
    }

    /** Takes the clerk's last standing act back. What residents did since stays; both entries stay in the journal. */
    record Undo() implements CorrectionAct {}

    /**
     * Puts back what the last undo took back, as if it had never been taken back; what residents did since stays, and all
     * three entries stay in the journal. Refused once another act that can be undone has followed, when a rule would
     * refuse that act now, and when what residents did since would come out otherwise: do the act anew then.
     */
    record Redo() implements CorrectionAct {}

    /** Says what is wrong in an entry; the minutes show both. Refused for an entry that does not exist. */
    record Correct(long entry, Words what) implements CorrectionAct {}

    /**
     * Takes the words of an entry out, by law; their digest stays, so that the chain stays whole. Refused for
     * an entry that does not exist. The journal is read anew afterwards.
     */
    record Redact(long entry, Words why) implements CorrectionAct {}

    /**
     * Makes public what was recorded in the closed session that an entry began; {@code why} names the decision of the body, or
     * the law, by which it may be known now. Refused for a session that goes on still, and for one that is public already.
     */
    record Release(long entry, Words why) implements CorrectionAct {}
}

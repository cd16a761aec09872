package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
     * Takes the words of an entry out, by law; their digest stays, so that the chain stays whole. {@code also} are other entries
     * from which the same law or order takes them: all of them go or none. Refused for an entry that does not exist, and
     * for entries of which some are public and others behind closed doors. The journal is read anew afterwards.
     */
    record Redact(long entry, Optional<List<Long>> also, Words why) implements CorrectionAct {
        /** Takes the words of one entry out. */
        public Redact(long entry, Words why) {
            this(entry, Optional.empty(), why);
        }

        /** Takes the words of several entries out, of which there is one at least. */
        public static Redact of(List<Long> entries, Words why) {
            var others = entries.subList(1, entries.size());
            return new Redact(entries.getFirst(), Optional.of(others).filter(some -> !some.isEmpty()), why);
        }

        /** All entries whose words it takes out, each once and in their order. */
        public List<Long> entries() {
            return Stream.concat(Stream.of(entry), also.stream().flatMap(List::stream))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * Makes public what was recorded in the closed session that an entry began; {@code why} names the decision of the body, or
     * the law, by which it may be known now. Refused for a session that goes on still, and for one that is public already.
     */
    record Release(long entry, Words why) implements CorrectionAct {}
}

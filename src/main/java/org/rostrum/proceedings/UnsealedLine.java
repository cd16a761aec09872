package org.rostrum.proceedings;

import java.time.Instant;
import org.rostrum.platform.CanonicalJson;

/** What the database keeps of an act that has no place in the chain yet. */
record UnsealedLine(
        long id,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String act,
        String facts,
        String salt,
        String words) {
    /** EclipseLink finds no other. */
    public UnsealedLine {}

    /** Those of a meeting, as they came; read apart from the lines, which are sealed behind the back of JPA. */
    static final String OF_MEETING =
            "select new org.rostrum.proceedings.UnsealedLine(l.id, l.occurredAt, l.recordedAt, l.actor, l.act, l.facts,"
                    + " l.salt, l.words) from JournalLine l where l.meeting = :meeting and l.sequence is null order by l.id";

    /** The entry that it becomes behind the head. */
    Entry behind(Chain.Head head) {
        return Entry.of(
                head,
                Entry.facts(occurredAt, recordedAt, actor, act, CanonicalJson.readObject(facts)),
                new Wording.Kept(salt, words));
    }
}

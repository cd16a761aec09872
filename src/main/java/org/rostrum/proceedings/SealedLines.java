package org.rostrum.proceedings;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rostrum.platform.CanonicalJson;

/**
 * Lines that were given their places in the chain together. They are written by one statement, since a rush of sign-ups is
 * sealed by dozens and each statement of its own costs the database as much as the sign-up did.
 */
final class SealedLines {
    private static final String WRITE = """
            update entry join json_table(?1, '$[*]' columns (
            id bigint path '$.id', sequence bigint path '$.sequence', facts longtext path '$.facts',
            previous varchar(64) path '$.previous', hash varchar(64) path '$.hash')) sealed on entry.id = sealed.id
            set entry.sequence = sealed.sequence, entry.facts = sealed.facts, entry.previous = sealed.previous,
            entry.hash = sealed.hash""";
    private static final int TOGETHER = 500;

    private final List<Map<String, Object>> lines = new ArrayList<>();

    /** Adds what a line that waited became. */
    void add(UnsealedLine line, Entry entry) {
        lines.add(Map.of(
                "id", Long.toString(line.id()),
                "sequence", entry.sequence(),
                "facts", entry.facts(),
                "previous", entry.previous(),
                "hash", entry.hash()));
    }

    /** Keeps them in the transaction of the caller. */
    void write(EntityManager entities) {
        for (int from = 0; from < lines.size(); from += TOGETHER) {
            entities.createNativeQuery(WRITE)
                    .setParameter(1, CanonicalJson.write(lines.subList(from, Math.min(lines.size(), from + TOGETHER))))
                    .executeUpdate();
        }
    }
}

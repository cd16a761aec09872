package org.rostrum.proceedings;

import org.rostrum.platform.Sha256;

/** The journal as a chain: each entry names the hash of the one before, so that no past byte changes unseen. */
public final class Chain {
    private Chain() {}

    /** Where a chain stands: the number of its last entry and that entry's hash. */
    public record Head(long sequence, String hash) {
        /** The head of a chain without entries. */
        public static final Head NONE = new Head(0, "0".repeat(64));
    }

    /** What was found when a chain was proved. */
    public sealed interface Verification {
        /** Every entry follows from the one before. */
        record Whole(long entries, String head) implements Verification {}

        /** The first entry that does not, and why. */
        record Broken(long sequence, String why) implements Verification {}
    }

    /** The next entry; the salt is random, at least 16 bytes, and never used again. */
    public static Entry append(Head head, Entry.Draft draft, String salt) {
        return Entry.of(head, draft, salt);
    }

    /** The same entry without its words; its place in the chain is untouched. */
    public static Entry redact(Entry entry) {
        var gap = new Wording.TakenOut(entry.wording().digest());
        return Entry.restore(entry.facts(), gap, entry.previous(), entry.hash());
    }

    /** Proves entries in the order of their sequence, from the first. */
    public static Verification verify(Iterable<Entry> entries) {
        var head = Head.NONE;
        for (var entry : entries) {
            if (entry.sequence() != head.sequence() + 1) {
                return new Verification.Broken(head.sequence() + 1, "An entry is missing here.");
            }
            if (!entry.previous().equals(head.hash())) {
                return new Verification.Broken(entry.sequence(), "It does not follow the entry before.");
            }
            if (!entry.hash().equals(Entry.hash(entry.previous(), entry.facts(), entry.wording()))) {
                return new Verification.Broken(entry.sequence(), "Its content is not what was recorded.");
            }
            if (!readsBack(entry)) {
                return new Verification.Broken(entry.sequence(), "Its parts differ from what was hashed.");
            }
            head = entry.head();
        }
        return new Verification.Whole(head.sequence(), head.hash());
    }

    private static boolean readsBack(Entry entry) {
        try {
            return Entry.restore(entry.facts(), entry.wording(), entry.previous(), entry.hash())
                    .equals(entry);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The digest under which words stand in the chain; for those who prove one without this program. */
    public static String digestOfWords(String salt, String words) {
        return Sha256.hex(salt, words);
    }
}

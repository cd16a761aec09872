package org.rostrum.proceedings;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Id;
import org.rostrum.platform.Sha256;

/**
 * One line of the journal. {@code facts} is the canonical JSON that is hashed: it holds sequence, times, actor, the name
 * of the act and its facts, so that none of them can change unseen. {@code hash} is SHA-256 of previous hash, facts and
 * digest of the words, each as text.
 */
public record Entry(
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        Act act,
        Optional<Words> reason,
        String facts,
        Wording wording,
        String previous,
        String hash) {
    private static final String REASON = "reason";

    /** What is about to be recorded; {@code reason} where a rule was overridden. */
    public record Draft(String actor, Instant occurredAt, Instant recordedAt, Act act, Optional<Words> reason) {
        /** Something that happens now and needs no reason. */
        public static Draft now(String actor, Instant now, Act act) {
            return new Draft(actor, now, now, act, Optional.empty());
        }
    }

    static Entry of(Chain.Head head, Draft draft, String salt) {
        var written = ActCodec.write(draft.act());
        var words = new TreeMap<String, Object>(written.words());
        draft.reason().ifPresent(reason -> words.put(REASON, reason.text()));
        var facts = facts(draft.occurredAt(), draft.recordedAt(), draft.actor(), written.act(), written.facts());
        return of(head, facts, new Wording.Kept(salt, CanonicalJson.write(words)));
    }

    /** What is hashed of an entry but its place in the chain. */
    static Map<String, @Nullable Object> facts(
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String act,
            Map<String, ? extends @Nullable Object> ofAct) {
        var facts = new TreeMap<String, @Nullable Object>(ofAct);
        facts.put("occurredAt", occurredAt.toString());
        facts.put("recordedAt", recordedAt.toString());
        facts.put("actor", actor);
        facts.put("act", act);
        return facts;
    }

    /** The entry of an act that was taken apart before, behind the head. */
    static Entry of(Chain.Head head, Map<String, @Nullable Object> facts, Wording.Kept wording) {
        var all = new TreeMap<String, @Nullable Object>(facts);
        all.put("sequence", head.sequence() + 1);
        String text = CanonicalJson.write(all);
        return restore(text, wording, head.hash(), hash(head.hash(), text, wording));
    }

    /**
     * Reads an entry as it was stored; whether it fits the chain says {@link Chain#verify}.
     *
     * @throws IllegalArgumentException if the texts are not those of an entry
     */
    public static Entry restore(String facts, Wording wording, String previous, String hash) {
        var fields = new HashMap<String, @Nullable Object>(CanonicalJson.readObject(facts));
        long sequence = (Long) take(fields, "sequence", Long.class);
        var occurredAt = instant(fields, "occurredAt");
        var recordedAt = instant(fields, "recordedAt");
        var actor = (String) take(fields, "actor", String.class);
        var name = (String) take(fields, "act", String.class);
        var reason = Optional.<Words>empty();
        Act act;
        if (wording instanceof Wording.Kept kept) {
            var words = new HashMap<String, @Nullable Object>(CanonicalJson.readObject(kept.text()));
            reason = Optional.ofNullable(words.remove(REASON)).map(given -> Words.of(given.toString()));
            fields.putAll(words);
            act = ActCodec.readKept(name, fields);
        } else {
            act = ActCodec.readWithoutWords(name, fields);
        }
        return new Entry(sequence, occurredAt, recordedAt, actor, act, reason, facts, wording, previous, hash);
    }

    static String hash(String previous, String facts, Wording wording) {
        return Sha256.hex(previous, facts, wording.digest());
    }

    /** The words that it holds, and the reason that came with it: what goes when they are taken out of the journal. */
    public List<String> words() {
        if (!(wording instanceof Wording.Kept(var salt, var text))) {
            return List.of();
        }
        return CanonicalJson.readObject(text).values().stream()
                .flatMap(value -> value instanceof Collection<?> several ? several.stream() : Stream.of(value))
                .map(String::valueOf)
                .toList();
    }

    /** Whether it is this act; where its words were taken out, by what is left of it. */
    boolean is(Act sent) {
        var written = ActCodec.write(sent);
        return wording instanceof Wording.Kept
                ? act.equals(sent)
                : act.equals(ActCodec.readWithoutWords(written.act(), written.facts()));
    }

    /** Whether the clerk did it. */
    boolean byClerk() {
        return actor.equals("clerk");
    }

    /** Whether {@code undo} may take it back; what a resident did is not the clerk's to undo. */
    boolean canBeTakenBack() {
        return act.canBeTakenBack() && !actor.equals("resident");
    }

    /**
     * Whether what a clerk decided before she saw this entry still holds. Someone who checks in at the door changes nothing
     * that is decided at the desk, but for what is decided upon her not being there. What another clerk did is never taken
     * back unseen.
     */
    boolean leaves(Act wanted, MeetingState now) {
        if (canBeTakenBack() && (wanted instanceof CorrectionAct.Undo || wanted instanceof CorrectionAct.Redo)) {
            return false;
        }
        return (act instanceof FloorAct.CheckIn(var speaker) && !byClerk())
                ? !supposesAbsent(wanted, now, speaker)
                : act.comesByTheWay();
    }

    private static boolean supposesAbsent(Act wanted, MeetingState now, Id speaker) {
        return switch (wanted) {
            case FloorAct.NotHere missing ->
                now.lectern()
                        .turn()
                        .filter(turn -> turn.speaker().equals(speaker))
                        .isPresent();
            case FloorAct.Withdraw(var gone) -> gone.equals(speaker);
            case Act other -> false;
        };
    }

    /** Where the chain stands after this entry. */
    public Chain.Head head() {
        return new Chain.Head(sequence, hash);
    }

    private static Object take(Map<String, @Nullable Object> fields, String name, Class<?> type) {
        Object value = fields.remove(name);
        if (value == null || !type.isInstance(value)) {
            throw new FieldRefused(name, "This field is missing or wrong.");
        }
        return value;
    }

    private static Instant instant(Map<String, @Nullable Object> fields, String name) {
        try {
            return Instant.parse((String) take(fields, name, String.class));
        } catch (java.time.DateTimeException e) {
            throw new FieldRefused(name, "This is no instant.");
        }
    }
}

package org.rostrum.proceedings;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;

/**
 * The meeting file, as the export writes it and the import reads it; whoever has one can prove its journal without the server
 * that wrote it.
 */
public final class MeetingFile {
    private static final int FILE_LIMIT = 64 << 20;
    private static final int MOST_ENTRIES = 1_000_000;
    private static final int MOST_VERSIONS = 10_000;
    private static final long FORMAT = 1;
    private static final String MINUTES = "minutes";

    private MeetingFile() {}

    /**
     * What a file holds.
     *
     * @param minutes the versions that were kept; empty in a file from before it held any
     */
    public record Content(List<Entry> entries, Optional<List<FiledMinutes>> minutes) {}

    /** Writes a file, with what else goes into it, such as the written statements. */
    public static JsonObject write(Content content, JsonObjectBuilder beside) {
        var entries = Json.createArrayBuilder();
        content.entries().forEach(entry -> entries.add(EntryJson.whole(entry)));
        var minutes = Json.createArrayBuilder();
        content.minutes().orElse(List.of()).forEach(version -> minutes.add(version.json()));
        if (!(content.entries().getFirst().act() instanceof MeetingAct.Publish(var plan))) {
            throw new IllegalArgumentException("A meeting begins with its publication.");
        }
        return Json.createObjectBuilder()
                .add("rostrum", FORMAT)
                .add("meeting", plan.meeting().toString())
                .add("entries", entries)
                .add(MINUTES, minutes)
                .addAll(beside)
                .build();
    }

    /**
     * Reads a file.
     *
     * @throws Refusal naming what is wrong in it
     */
    public static Content read(InputStream file) {
        var fields = Fields.read(file, FILE_LIMIT);
        var entries = fields.list("entries", MOST_ENTRIES).stream()
                .map(EntryJson::read)
                .toList();
        var minutes = minutes(fields);
        fields.check();
        return new Content(entries, fields.has(MINUTES) ? Optional.of(minutes) : Optional.empty());
    }

    private static List<FiledMinutes> minutes(Fields fields) {
        return fields.list(MINUTES, MOST_VERSIONS).stream()
                .map(FiledMinutes::read)
                .toList();
    }

    /**
     * Proves the journal in a file and says in one line what was found.
     *
     * @return the exit value: 0 where every entry follows from the one before, otherwise 1
     */
    public static int prove(InputStream file, Consumer<String> say) {
        var parts = parts(file);
        return parts.isPresent() ? proved(parts.get(), say) : noMeeting(say);
    }

    /** The meeting that a file names, its entries, not yet read, and its minutes if it has any. */
    private record Parts(Id meeting, List<Fields> lines, Optional<List<FiledMinutes>> minutes) {}

    private static Optional<Parts> parts(InputStream file) {
        try {
            var fields = Fields.read(file, FILE_LIMIT);
            var minutes = fields.has(MINUTES) ? Optional.of(minutes(fields)) : Optional.<List<FiledMinutes>>empty();
            var parts = new Parts(fields.id("meeting"), fields.list("entries", MOST_ENTRIES), minutes);
            boolean known = fields.optionalNumber("rostrum").orElse(0) == FORMAT;
            fields.check();
            return Optional.of(parts).filter(some -> known && !some.lines().isEmpty());
        } catch (Refusal other) {
            return Optional.empty();
        }
    }

    private static int proved(Parts parts, Consumer<String> say) {
        var entries = new ArrayList<Entry>();
        for (var line : parts.lines()) {
            try {
                entries.add(EntryJson.read(line));
            } catch (Refusal | IllegalArgumentException unreadable) {
                // What stands before it may be broken earlier.
                return broken(entries, say, "It cannot be read.");
            }
        }
        int broken = proved(parts.meeting(), entries, say);
        return broken == 0 && parts.minutes().isPresent()
                ? proved(entries, parts.minutes().get(), say)
                : broken;
    }

    private static int noMeeting(Consumer<String> say) {
        say.accept("This is no meeting file. Get one by GET /api/meetings/{meeting}/export.");
        return 1;
    }

    private static int broken(List<Entry> before, Consumer<String> say, String why) {
        return switch (Chain.verify(before)) {
            case Chain.Verification.Broken(var sequence, var reason) -> broken(sequence, reason, say);
            case Chain.Verification.Whole(var whole, var head) -> broken(whole + 1, why, say);
        };
    }

    private static int broken(long sequence, String why, Consumer<String> say) {
        say.accept("The journal is broken at entry %d: %s".formatted(sequence, why));
        return 1;
    }

    private static int proved(Id meeting, List<Entry> entries, Consumer<String> say) {
        return switch (Chain.verify(entries)) {
            case Chain.Verification.Broken(var sequence, var why) -> broken(sequence, why, say);
            case Chain.Verification.Whole(var many, var head) -> {
                if (!(entries.getFirst().act() instanceof MeetingAct.Publish(var plan))
                        || !plan.meeting().equals(meeting)) {
                    yield broken(1, "It does not publish the meeting that the file names.", say);
                }
                say.accept(
                        "The journal of meeting %s is whole: %d entries%s. Its head is %s; minutes name the head that they were made from."
                                .formatted(meeting, many, takenOut(entries), head));
                yield 0;
            }
        };
    }

    /** A file from before it held minutes proves nothing of them. */
    private static int proved(List<Entry> entries, List<FiledMinutes> minutes, Consumer<String> say) {
        var objection = MinutesAsGivenOut.objection(entries, minutes);
        say.accept(objection.orElseGet(() -> MinutesAsGivenOut.found(entries, minutes)));
        return objection.isPresent() ? 1 : 0;
    }

    /** How many entries have their words no more, and of how many of them no act says why. */
    private static String takenOut(List<Entry> entries) {
        var told = new HashSet<Long>();
        entries.forEach(entry -> {
            if (entry.act() instanceof CorrectionAct.Redact redact) {
                told.addAll(redact.entries());
            }
        });
        var gaps = entries.stream()
                .filter(entry -> entry.wording() instanceof Wording.TakenOut)
                .map(Entry::sequence)
                .toList();
        long untold = gaps.stream().filter(gap -> !told.contains(gap)).count();
        return gaps.isEmpty()
                ? ", all with their words"
                : ", %d without their words (%d of them by an act in it)".formatted(gaps.size(), gaps.size() - untold);
    }
}

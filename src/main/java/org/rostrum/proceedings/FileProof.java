package org.rostrum.proceedings;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rostrum.platform.Bounded;
import org.rostrum.platform.Fields;
import org.rostrum.platform.JsonStream;
import org.rostrum.platform.Refusal;

/** A meeting file that is proved as it is read: of the minutes only their digests are kept meanwhile. */
final class FileProof {
    private static final int TOO_LARGE = 413;

    private final Consumer<String> say;
    private final List<Entry> entries = new ArrayList<>();
    private final List<FiledMinutes.Known> versions = new ArrayList<>();
    private long lines;

    FileProof(Consumer<String> say) {
        this.say = say;
    }

    /**
     * Says what was found.
     *
     * @return 0 where all of it is whole, otherwise 1
     */
    int prove(InputStream file) {
        try {
            var rest = JsonStream.read(
                    MeetingFile.inParts(new Bounded(file, MeetingFile.MOST_BYTES, MeetingFile.tooLarge())),
                    MeetingFile.HELD,
                    Map.of(
                            MeetingFile.ENTRIES,
                            this::entry,
                            MeetingFile.MINUTES,
                            version -> versions.add(FiledMinutes.read(version).known())));
            return MeetingFile.isKnown(rest) && lines > 0 ? proved(rest) : noMeeting("");
        } catch (Refusal other) {
            return other.problem().status() == TOO_LARGE ? tooLarge() : noMeeting(reason(other));
        }
    }

    /** What stands before an entry that nobody can read may be broken earlier, and what stands behind it proves nothing. */
    private void entry(Fields line) {
        if (entries.size() == lines++) {
            try {
                entries.add(EntryJson.read(line));
            } catch (Refusal | IllegalArgumentException unreadable) {
                // It is missing in the list, which is told once all is read.
            }
        }
    }

    private static String reason(Refusal refusal) {
        return refusal.problem().errors().stream()
                .findFirst()
                .map(error -> " In the field " + error.field() + ": " + error.message())
                .orElse("");
    }

    private int tooLarge() {
        say.accept(
                "This file is too large: a meeting file that is read here has at most %d MiB, its entries together at most %d MiB, and so has each version or statement. Verify it where the meeting is kept, by GET /api/meetings/{meeting}/verify."
                        .formatted(MeetingFile.MOST_BYTES >> 20, MeetingFile.MOST_BYTES_HELD >> 20));
        return 1;
    }

    private int noMeeting(String why) {
        say.accept("This is no meeting file." + why + " Get one by GET /api/meetings/{meeting}/export.");
        return 1;
    }

    private int proved(JsonObject rest) {
        return switch (Chain.verify(entries)) {
            case Chain.Verification.Broken(var sequence, var why) -> broken(sequence, why);
            case Chain.Verification.Whole(var many, var head) -> {
                if (many < lines) {
                    yield broken(many + 1, "It cannot be read.");
                }
                if (!MeetingFile.names(rest, entries)) {
                    yield broken(1, "It does not publish the meeting that the file names.");
                }
                say.accept(
                        "The journal of meeting %s is whole: %d entries%s. Its head is %s; minutes name the head that they were made from."
                                .formatted(rest.getString(MeetingFile.MEETING), many, takenOut(), head));
                yield rest.containsKey(MeetingFile.MINUTES) ? minutes() : 0;
            }
        };
    }

    private int broken(long sequence, String why) {
        say.accept("The journal is broken at entry %d: %s".formatted(sequence, why));
        return 1;
    }

    private int minutes() {
        var objection = MinutesAsGivenOut.objection(entries, versions);
        say.accept(objection
                .map(MinutesAsGivenOut.Objection::why)
                .orElseGet(() -> MinutesAsGivenOut.found(entries, versions)));
        return objection.isPresent() ? 1 : 0;
    }

    /** How many entries have their words no more, and of how many of them no act says why. */
    private String takenOut() {
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

package org.rostrum.proceedings;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rostrum.platform.Bounded;
import org.rostrum.platform.Fields;
import org.rostrum.platform.JsonStream;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;

/**
 * The meeting file, as the export writes it and the import reads it; whoever has one can prove its journal without the server
 * that wrote it. It is written and read part by part, since it holds every text of the minutes and every file that was handed in.
 */
public final class MeetingFile {
    /** More than a file ever had: one gibibyte. */
    public static final long MOST_BYTES = 1L << 30;

    /** What of it is held at once: all entries together, and besides them one version, one statement with its files, or one field. */
    static final long MOST_BYTES_HELD = 64L << 20;

    static final String MEETING = "meeting";
    static final String ENTRIES = "entries";
    /** The versions of the minutes; a file from before it held any has no such list. */
    public static final String MINUTES = "minutes";

    private static final String ROSTRUM = "rostrum";
    /** What is looked at once all of it is read. */
    static final Set<String> HELD = Set.of(ROSTRUM, MEETING, ENTRIES);

    private static final int FORMAT = 1;

    private MeetingFile() {}

    /** A list that stands in a file beside the entries, such as the written statements. */
    public record Beside(String name, Stream<JsonObject> parts) {}

    /** Writes a file; the parts are asked for one after the other. */
    public static void write(OutputStream out, List<Entry> entries, List<Beside> beside) {
        if (!(entries.getFirst().act() instanceof MeetingAct.Publish(var plan))) {
            throw new IllegalArgumentException("no publication");
        }
        try (var file = Json.createGenerator(out)) {
            file.writeStartObject()
                    .write(ROSTRUM, FORMAT)
                    .write(MEETING, plan.meeting().toString());
            write(file, new Beside(ENTRIES, entries.stream().map(EntryJson::whole)));
            beside.forEach(list -> write(file, list));
            file.writeEnd();
        }
    }

    private static void write(JsonGenerator file, Beside list) {
        file.writeStartArray(list.name());
        list.parts().forEachOrdered(file::write);
        file.writeEnd();
    }

    /**
     * Reads the journal in a file.
     *
     * @throws Refusal naming what is wrong in it
     */
    public static List<Entry> entries(InputStream file) {
        var entries = new ArrayList<Entry>();
        var rest = JsonStream.read(inParts(file), HELD, Map.of(ENTRIES, line -> entries.add(EntryJson.read(line))));
        if (rest.containsKey(ROSTRUM) && !isKnown(rest)) {
            throw Refusal.input(ROSTRUM, "This file is of another form than this program reads. Use a newer one.");
        }
        if (rest.containsKey(MEETING) && !names(rest, entries)) {
            throw Refusal.input(MEETING, "The first entry must publish the meeting that the file names.");
        }
        return entries;
    }

    /** Hands on what else stands in a file, by the names of the lists. */
    public static void beside(InputStream file, Map<String, Consumer<Fields>> takers) {
        var unused = JsonStream.read(inParts(file), Set.of(), takers);
    }

    /** A file of which no part is read that is larger than what is held at once. */
    static Bounded inParts(InputStream file) {
        return new Bounded(file, MOST_BYTES_HELD, tooLarge());
    }

    static boolean isKnown(JsonObject rest) {
        return rest.get(ROSTRUM) instanceof JsonNumber number && number.isIntegral() && number.longValue() == FORMAT;
    }

    static boolean names(JsonObject rest, List<Entry> entries) {
        return !entries.isEmpty()
                && entries.getFirst().act() instanceof MeetingAct.Publish(var plan)
                && rest.get(MEETING) instanceof JsonString meeting
                && meeting.getString().equals(plan.meeting().toString());
    }

    /** What is said where a file or a part of it is larger than any that is read. */
    public static Refusal tooLarge() {
        return new Refusal(ProblemDocument.of(
                413,
                "The meeting file is too large",
                "A file that is taken over has at most %d MiB, its entries together at most %d MiB, and so has each version or statement. Nothing was taken over. Move the meeting with the whole database: ./rostrum backup there, ./rostrum restore here."
                        .formatted(MOST_BYTES >> 20, MOST_BYTES_HELD >> 20)));
    }

    /**
     * Proves the journal in a file and says in one line what was found.
     *
     * @return the exit value: 0 where every entry follows from the one before, otherwise 1
     */
    public static int prove(InputStream file, Consumer<String> say) {
        return new FileProof(say).prove(file);
    }
}

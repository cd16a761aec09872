package org.rostrum.minutes;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostrum.minutes.MinutesDocument.Cast;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Heard;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Question;
import org.rostrum.minutes.MinutesDocument.Reworded;
import org.rostrum.minutes.MinutesDocument.Row;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Source;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.minutes.MinutesDocument.Subject;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;

/** Reads the tree back from the JSON that {@link JsonMinutes} wrote; written again it is the same text. */
record JsonReading(JsonObject json) {
    static MinutesDocument read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return new JsonReading(reader.readObject()).document();
        }
    }

    private MinutesDocument document() {
        var proceedings = json.getJsonObject("proceedings");
        return new MinutesDocument(
                Id.parse(json.getString("meeting")),
                days(),
                form(),
                new MinutesDocument.Basis(
                        number(proceedings, "entries"), proceedings.getString("hash"), json.getBoolean("complete")),
                new Edition(json.getInt("number"), state(json.getString("version")), json.getString("edition")),
                json.getString("body"),
                json.getString("title"),
                sentences(json.getJsonArray("about")),
                json.getJsonArray("sections").getValuesAs(JsonReading::section),
                json.getJsonArray("entries").getValuesAs(JsonReading::source));
    }

    private List<LocalDate> days() {
        return json.containsKey(JsonMinutes.DAYS)
                ? json.getJsonArray(JsonMinutes.DAYS).getValuesAs(JsonString::getString).stream()
                        .map(LocalDate::parse)
                        .toList()
                : List.of(LocalDate.parse(json.getString("heldOn")));
    }

    private MinutesDocument.Form form() {
        var style = json.getJsonObject("style");
        return new MinutesDocument.Form(
                Profile.named(json.getString("profile")).orElseThrow(),
                Locale.forLanguageTag(json.getString("language")),
                ZoneId.of(json.getString("zone")),
                new HouseStyle(
                        style.getBoolean("titles"),
                        style.getBoolean("seconder"),
                        style.getBoolean("capitals"),
                        style.getBoolean("numbered"),
                        style.getBoolean("times")));
    }

    private static Edition.State state(String word) {
        return Edition.State.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static Section section(JsonObject section) {
        return new Section(
                Subject.valueOf(section.getString("subject")),
                section.getString("heading"),
                section.getJsonArray("parts").getValuesAs(JsonReading::part));
    }

    private static Part part(JsonObject part) {
        return switch (part.getString("part")) {
            case "heading" -> new Heading(sentence(part.getJsonObject("sentence")));
            case "paragraph" -> new Paragraph(sentences(part.getJsonArray("sentences")));
            case "speakers" -> new Speakers(part.getJsonArray("speakers").getValuesAs(JsonReading::row));
            default ->
                new Decision(
                        new Question(
                                number(part, "entry"),
                                MotionKind.valueOf(part.getString("kind")),
                                Motion.Stage.valueOf(part.getString("stage"))),
                        sentence(part.getJsonObject("moved")),
                        sentences(part.getJsonArray("course")),
                        part.getJsonArray("ballots").getValuesAs(JsonReading::cast));
        };
    }

    private static Row row(JsonObject row) {
        return new Row(
                row.getInt("number"),
                new Heard(
                        Id.parse(row.getString("id")),
                        row.getString("reference"),
                        row.getString("name"),
                        text(row, "organisation"),
                        Position.valueOf(row.getString("position")),
                        Channel.valueOf(row.getString("channel")),
                        Duration.ofSeconds(number(row, "usedSeconds"))),
                Instant.parse(row.getString("heardAt")),
                row.containsKey("endedAt") ? text(row, "endedAt").map(Instant::parse) : Optional.empty(),
                sentence(row));
    }

    private static Cast cast(JsonObject cast) {
        return new Cast(
                Id.parse(cast.getString("member")),
                cast.getString("name"),
                Ballot.valueOf(cast.getString("ballot")),
                cast.getBoolean("silent", false),
                cast.containsKey("named")
                        ? cast.getJsonArray("named")
                                .getValuesAs((JsonString column) -> Ballot.valueOf(column.getString()))
                        : List.of());
    }

    private static List<Sentence> sentences(JsonArray sentences) {
        return sentences.getValuesAs(JsonReading::sentence);
    }

    private static Sentence sentence(JsonObject sentence) {
        return new Sentence(
                sentence.getString("key"),
                sentence.getString("text"),
                sentence.getJsonArray("entries").getValuesAs(JsonNumber::longValue),
                sentence.containsKey("corrections") ? sentences(sentence.getJsonArray("corrections")) : List.of(),
                text(sentence, "drafted").map(drafted -> new Reworded(drafted, sentence.getBoolean("check"))));
    }

    /** The words behind an entry are in the journal alone, from which the law may take them out. */
    private static Source source(JsonObject source) {
        return new Source(
                number(source, "seq"),
                Instant.parse(source.getString("occurredAt")),
                source.getString("act"),
                source.getString("actor"),
                List.of(),
                source.getString("hash"));
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private static long number(JsonObject object, String name) {
        return object.getJsonNumber(name).longValueExact();
    }
}

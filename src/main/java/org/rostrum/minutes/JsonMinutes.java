package org.rostrum.minutes;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Cast;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Row;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Source;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.proceedings.Words;

/** The minutes as JSON: the tree as it is, with the entries that its sentences name. */
public record JsonMinutes(MinutesDocument document) {
    /** The document of {@code /api/meetings/{meeting}/minutes}. */
    public JsonObject json() {
        var basis = document.basis();
        return Json.createObjectBuilder()
                .add("meeting", document.meeting().toString())
                .add("profile", document.form().profile().word())
                .add("language", document.form().language().getLanguage())
                .add("zone", document.form().zone().getId())
                .add("version", "draft")
                .add("complete", basis.complete())
                .add(
                        "proceedings",
                        Json.createObjectBuilder()
                                .add("entries", basis.entries())
                                .add("hash", basis.hash()))
                .add("body", document.eyebrow())
                .add("title", document.title())
                .add("about", sentences(document.about()))
                .add("sections", array(document.sections().stream().map(JsonMinutes::section)))
                .add("entries", array(document.sources().stream().map(JsonMinutes::source)))
                .build();
    }

    private static JsonObject section(Section section) {
        return Json.createObjectBuilder()
                .add("heading", section.heading())
                .add("parts", array(section.parts().stream().map(JsonMinutes::part)))
                .build();
    }

    private static JsonObject part(Part part) {
        var json = Json.createObjectBuilder();
        switch (part) {
            case Paragraph(var sentences) -> json.add("part", "paragraph").add("sentences", sentences(sentences));
            case Speakers(var rows) ->
                json.add("part", "speakers").add("speakers", array(rows.stream().map(JsonMinutes::row)));
            case Decision(var moved, var course, var ballots) ->
                json.add("part", "motion")
                        .add("moved", sentence(moved))
                        .add("course", sentences(course))
                        .add("ballots", array(ballots.stream().map(JsonMinutes::cast)));
        }
        return json.build();
    }

    private static JsonObject row(Row row) {
        var speaker = row.speaker();
        return fields(row.who())
                .add("number", row.number())
                .add("id", speaker.id().toString())
                .add("reference", speaker.reference())
                .add("name", speaker.name().text())
                .add(
                        "organisation",
                        speaker.organisation()
                                .map(Words::text)
                                .<JsonValue>map(Json::createValue)
                                .orElse(JsonValue.NULL))
                .add("position", speaker.position().name())
                .add("channel", speaker.channel().name())
                .add("heardAt", row.heardAt().toString())
                .add("usedSeconds", speaker.used().toSeconds())
                .build();
    }

    private static JsonObject cast(Cast cast) {
        return Json.createObjectBuilder()
                .add("member", cast.member().toString())
                .add("name", cast.name())
                .add("ballot", cast.ballot().name())
                .build();
    }

    private static JsonArray sentences(List<Sentence> sentences) {
        return array(sentences.stream().map(JsonMinutes::sentence));
    }

    private static JsonObject sentence(Sentence sentence) {
        return fields(sentence).build();
    }

    private static JsonObjectBuilder fields(Sentence sentence) {
        var entries = Json.createArrayBuilder();
        sentence.entries().forEach(entries::add);
        var json = Json.createObjectBuilder().add("text", sentence.text()).add("entries", entries);
        return sentence.corrections().isEmpty() ? json : json.add("corrections", sentences(sentence.corrections()));
    }

    private static JsonObject source(Source source) {
        return Json.createObjectBuilder()
                .add("seq", source.sequence())
                .add("act", source.act())
                .add("occurredAt", source.occurredAt().toString())
                .add("actor", source.actor())
                .add("hash", source.hash())
                .build();
    }

    private static JsonArray array(Stream<JsonObject> objects) {
        return objects.collect(Json::createArrayBuilder, JsonArrayBuilder::add, JsonArrayBuilder::addAll)
                .build();
    }
}

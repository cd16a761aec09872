package org.rostrum.minutes;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Cast;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Row;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Source;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.platform.OrNull;
import org.rostrum.proceedings.Ballot;

/** The minutes as JSON: the tree as it is, with the entries that its sentences name. */
public record JsonMinutes(MinutesDocument document) {
    /** Where a meeting was continued: each of its days, of which {@code heldOn} is the first. */
    static final String DAYS = "days";

    /** The document of {@code /api/meetings/{meeting}/minutes}. */
    public JsonObject json() {
        var basis = document.basis();
        return days(Json.createObjectBuilder()
                        .add("meeting", document.meeting().toString())
                        .add("heldOn", document.heldOn().toString()))
                .add("profile", document.form().profile().word())
                .add("language", document.form().language().getLanguage())
                .add("zone", document.form().zone().getId())
                .add("style", style(document.form().style()))
                .add("version", document.edition().state().word())
                .add("number", document.edition().number())
                .add("complete", basis.complete())
                .add(
                        "proceedings",
                        Json.createObjectBuilder()
                                .add("entries", basis.entries())
                                .add("hash", basis.hash()))
                .add("body", document.eyebrow())
                .add("title", document.title())
                .add("edition", document.edition().words())
                .add("about", sentences(document.about()))
                .add("sections", array(document.sections().stream().map(this::section)))
                .add("made", printed().made())
                .add("entries", array(document.sources().stream().map(JsonMinutes::source)))
                .build();
    }

    private JsonObjectBuilder days(JsonObjectBuilder json) {
        var all = document.days();
        return all.size() == 1
                ? json
                : json.add(
                        DAYS,
                        Json.createArrayBuilder(
                                all.stream().map(LocalDate::toString).toList()));
    }

    private static JsonObject style(HouseStyle style) {
        return Json.createObjectBuilder()
                .add("titles", style.titles())
                .add("seconder", style.seconder())
                .add("capitals", style.capitals())
                .add("numbered", style.numbered())
                .add("times", style.times())
                .build();
    }

    private Printed printed() {
        return new Printed(document);
    }

    private JsonObject section(Section section) {
        return Json.createObjectBuilder()
                .add("subject", section.subject().name())
                .add("heading", section.heading())
                .add("parts", array(section.parts().stream().map(this::part)))
                .build();
    }

    private JsonObject part(Part part) {
        var json = Json.createObjectBuilder();
        switch (part) {
            case Paragraph(var sentences) -> json.add("part", "paragraph").add("sentences", sentences(sentences));
            case Heading(var sentence) -> json.add("part", "heading").add("sentence", sentence(sentence));
            case Speakers(var rows) ->
                json.add("part", "speakers")
                        .add("caption", printed().say("table.caption"))
                        .add("speakers", array(rows.stream().map(this::row)));
            case Decision(var question, var moved, var course, var ballots) ->
                json.add("part", "motion")
                        .add("entry", question.entry())
                        .add("kind", question.kind().name())
                        .add("stage", question.stage().name())
                        .add("moved", sentence(moved))
                        .add("caption", ballots.isEmpty() ? "" : printed().say("table.ballots"))
                        .add("ballots", array(ballots.stream().map(this::cast)))
                        .add("course", sentences(course));
        }
        return json.build();
    }

    private JsonObject row(Row row) {
        var speaker = row.speaker();
        var json = fields(row.who())
                .add("number", row.number())
                .add("id", speaker.id().toString())
                .add("reference", speaker.reference())
                .add("name", speaker.name())
                .add("organisation", OrNull.text(speaker.organisation()))
                .add("position", speaker.position().name())
                .add("positionWords", printed().position(row))
                .add("channel", speaker.channel().name())
                .add("heardAt", row.heardAt().toString())
                .add("usedSeconds", speaker.used().toSeconds())
                .add("heardWords", printed().heard(row));
        // Texts that were kept before it was are written again as they are.
        row.endedAt().ifPresent(at -> json.add("endedAt", at.toString()));
        return json.build();
    }

    private JsonObject cast(Cast cast) {
        var json = Json.createObjectBuilder()
                .add("member", cast.member().toString())
                .add("name", cast.name())
                .add("ballot", cast.ballot().name())
                .add("ballotWords", printed().ballot(cast));
        if (!cast.named().isEmpty()) {
            json.add(
                    "named",
                    Json.createArrayBuilder(
                            cast.named().stream().map(Ballot::name).toList()));
        }
        return (cast.silent() ? json.add("silent", true) : json).build();
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
        var json = Json.createObjectBuilder()
                .add("key", sentence.key())
                .add("text", sentence.text())
                .add("entries", entries);
        sentence.reworded()
                .ifPresent(reworded -> json.add("drafted", reworded.drafted()).add("check", reworded.toCheck()));
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

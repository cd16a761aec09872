package org.rostrum.archive.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.archive.Archive;
import org.rostrum.archive.Csv;
import org.rostrum.archive.FairnessAudit;
import org.rostrum.floor.FloorRecord;
import org.rostrum.platform.Id;

/** How fairly a hearing went, as data; {@code /api/hearings/{hearing}/audit}. */
@Path("hearings/{hearing}")
@RequestScoped
public class AuditResource {
    @Inject
    Archive archive;

    @PathParam("hearing")
    @SuppressWarnings("NullAway.Init")
    Id hearing;

    /** Sides, speakers and everything that departed from the plain course. */
    @GET
    @Path("audit")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How fairly a hearing went")
    public String audit() {
        var found = archive.audit(hearing);
        var sides = Json.createObjectBuilder();
        found.audit().sides().forEach(side -> sides.add(side.position().name(), side(side)));
        return Json.createObjectBuilder()
                .add("hearing", hearing.toString())
                .add("meeting", found.plan().meeting().toString())
                .add("title", found.item().title())
                .add("rule", found.audit().arrangement().name())
                .add("sides", sides)
                .add("speakers", speakers(found.audit()))
                .add("deviations", deviations(found.audit()))
                .build()
                .toString();
    }

    private static JsonObjectBuilder side(FairnessAudit.Side side) {
        return Json.createObjectBuilder()
                .add("signedUp", side.signedUp())
                .add("heard", side.heard())
                .add("notHere", side.notHere())
                .add("withdrew", side.withdrew())
                .add("gaveUp", side.gaveUp())
                .add("waiting", side.waiting())
                .add("medianWaitSeconds", side.medianWait().toSeconds())
                .add("longestWaitSeconds", side.longestWait().toSeconds())
                .add("allottedSeconds", side.allotted().toSeconds())
                .add("usedSeconds", side.used().toSeconds());
    }

    private static JsonArrayBuilder speakers(FairnessAudit audit) {
        var speakers = Json.createArrayBuilder();
        for (var passage : audit.passages()) {
            var speaker = passage.speaker();
            speakers.add(Json.createObjectBuilder()
                    .add("drawn", passage.drawn())
                    .add(
                            "called",
                            passage.called().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                    .add("reference", speaker.reference())
                    .add("name", passage.name(Locale.ENGLISH))
                    .add("position", speaker.position().name())
                    .add("channel", speaker.channel().name())
                    .add("state", speaker.state().name())
                    .add(
                            "waitSeconds",
                            passage.waited()
                                    .<JsonValue>map(wait -> Json.createValue(wait.toSeconds()))
                                    .orElse(JsonValue.NULL))
                    .add("allottedSeconds", passage.allotted().toSeconds())
                    .add("usedSeconds", passage.used().toSeconds()));
        }
        return speakers;
    }

    private static JsonArrayBuilder deviations(FairnessAudit audit) {
        var deviations = Json.createArrayBuilder();
        for (var deviation : audit.deviations()) {
            var told = deviation.told();
            var json = Json.createObjectBuilder()
                    .add("entry", told.sequence())
                    .add("at", told.at().toString())
                    .add("kind", deviation.kind().name())
                    .add("act", told.act())
                    .add("undone", told.undone());
            told.to(json);
            deviation.reason().ifPresent(reason -> json.add("reason", reason));
            deviations.add(json);
        }
        return deviations;
    }

    /** A row for each speaker. */
    @GET
    @Path("audit.csv")
    @Produces("text/csv")
    @Operation(summary = "Every speaker's wait and time as CSV")
    public Response table() {
        var file = new Csv(
                "drawn", "called", "reference", "name", "position", "channel", "state", "wait", "allotted", "used");
        archive.audit(hearing)
                .audit()
                .passages()
                .forEach(passage -> file.row(
                        passage.drawn(),
                        passage.called().<Object>map(called -> called).orElse(""),
                        passage.speaker().reference(),
                        passage.name(Locale.ENGLISH),
                        passage.speaker().position(),
                        passage.speaker().channel(),
                        passage.speaker().state(),
                        passage.waited().<Object>map(wait -> wait.toSeconds()).orElse(""),
                        passage.allotted().toSeconds(),
                        passage.used().toSeconds()));
        return Response.ok(file.toString(), Csv.TYPE).build();
    }

    /** A row for each departure from the plain course. */
    @GET
    @Path("deviations.csv")
    @Produces("text/csv")
    @Operation(summary = "Everything that departed from the plain course as CSV")
    public Response departures() {
        var file = new Csv("entry", "at", "kind", "act", "who", "what", "reason", "undone");
        for (var deviation : archive.audit(hearing).audit().deviations()) {
            var told = deviation.told();
            file.row(
                    told.sequence(),
                    told.at(),
                    deviation.kind(),
                    told.act(),
                    told.who().map(FloorRecord.Who::name).orElse(""),
                    told.what().orElse(""),
                    deviation.reason().orElse(""),
                    told.undone());
        }
        return Response.ok(file.toString(), Csv.TYPE).build();
    }
}

package org.rostrum.archive.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.archive.Archive;
import org.rostrum.archive.Csv;
import org.rostrum.archive.Season;
import org.rostrum.platform.Refusal;

/** A year of a body as data; {@code /api/bodies/{body}/season}. */
@Path("bodies/{body}")
@RequestScoped
public class SeasonResource {
    @Inject
    Archive archive;

    @PathParam("body")
    @SuppressWarnings("NullAway.Init")
    String body;

    /** The figures of each meeting and of all. */
    @GET
    @Path("season")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A year of a body")
    public String season(@QueryParam("year") @Nullable String year) {
        var season = found(year);
        var meetings = Json.createArrayBuilder();
        for (var row : season.rows()) {
            meetings.add(figures(row.sum())
                    .add("meeting", row.meeting().toString())
                    .add("date", row.date().toString())
                    .add(
                            "days",
                            Json.createArrayBuilder(
                                    row.days().stream().map(LocalDate::toString).toList()))
                    .add("title", row.title()));
        }
        return Json.createObjectBuilder()
                .add("body", season.body())
                .add("year", season.year())
                .add("meetings", meetings)
                .add("total", figures(season.total()))
                .build()
                .toString();
    }

    private static JsonObjectBuilder figures(Season.Sum sum) {
        return Json.createObjectBuilder()
                .add("signedUp", sum.signedUp())
                .add("heard", sum.heard())
                .add("waiting", sum.waiting())
                .add("notHere", sum.notHere())
                .add("withdrew", sum.withdrew())
                .add("gaveUp", sum.gaveUp())
                .add("medianWaitSeconds", sum.medianWait().toSeconds());
    }

    /** A row for each meeting. */
    @GET
    @Path("season.csv")
    @Produces("text/csv")
    @Operation(summary = "A year of a body as CSV")
    public Response table(@QueryParam("year") @Nullable String year) {
        var file = new Csv(
                "meeting",
                "date",
                "title",
                "signedUp",
                "heard",
                "waiting",
                "notHere",
                "withdrew",
                "gaveUp",
                "medianWait",
                "days");
        for (var row : found(year).rows()) {
            var sum = row.sum();
            file.row(
                    row.meeting(),
                    row.date(),
                    row.title(),
                    sum.signedUp(),
                    sum.heard(),
                    sum.waiting(),
                    sum.notHere(),
                    sum.withdrew(),
                    sum.gaveUp(),
                    sum.medianWait().toSeconds(),
                    row.days().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        }
        return Response.ok(file.toString(), Csv.TYPE).build();
    }

    private Season found(@Nullable String year) {
        try {
            return archive.season(body, Optional.ofNullable(year).map(Integer::valueOf));
        } catch (NumberFormatException wrong) {
            throw Refusal.input("year", "Write a year such as 2018.");
        }
    }
}

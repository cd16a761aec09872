package org.rostrum.signup.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.signup.ListFile;
import org.rostrum.signup.SpeakerLists;
import org.rostrum.signup.SpeakerLists.Judged;
import org.rostrum.signup.SpeakerLists.Preview;
import org.rostrum.signup.SpeakerLists.State;

/** A list of speakers as CSV or Excel; {@code /api/hearings/{hearing}/list}. */
@Path("hearings/{hearing}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ListResource {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    SpeakerLists lists;

    /**
     * Says of each row whether it can be signed up. With {@code ?take=ready} those are signed up for which nothing is wrong
     * and that look like nobody else; sent again, none is signed up twice.
     */
    @POST
    @Path("list")
    @Consumes({"text/csv", EXCEL})
    @Operation(summary = "Look at a list of speakers, or sign it up")
    public String list(@PathParam("hearing") Id hearing, @QueryParam("take") @Nullable String take, InputStream body)
            throws IOException {
        if (take != null && !take.equals("ready")) {
            throw Refusal.input("take", "Say ready, or leave it out to look at the list alone.");
        }
        return switch (ListFile.read(body)) {
            case ListFile.Reading.Unusable(var why) -> throw unusable(why);
            case ListFile.Reading.Table(var file) ->
                switch (lists.preview(hearing, file)) {
                    case Preview.Unusable(var why) -> throw unusable(why);
                    case Preview.Judgement judged -> answer(hearing, file, judged, take != null);
                };
        };
    }

    private String answer(Id hearing, ListFile file, Preview.Judgement judged, boolean taking) {
        var ready = judged.rows().stream()
                .filter(row -> row.state() == State.READY)
                .map(row -> row.speaker().row())
                .collect(Collectors.toSet());
        int taken = taking ? lists.take(hearing, file, ready) : 0;
        var rows = Json.createArrayBuilder();
        judged.rows().forEach(row -> rows.add(json(row)));
        return Json.createObjectBuilder()
                .add("taken", taken)
                .add("rows", rows)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(Judged row) {
        var errors = Json.createArrayBuilder();
        row.speaker()
                .wrong()
                .forEach(wrong -> errors.add(Json.createObjectBuilder()
                        .add("column", wrong.column().name())
                        .add("reason", wrong.reason().name())));
        var json = Json.createObjectBuilder()
                .add("row", row.speaker().row())
                .add("name", row.speaker().name())
                .add("state", row.state().name())
                .add("errors", errors);
        row.speaker().position().ifPresent(position -> json.add("position", position.name()));
        row.like().ifPresent(like -> json.add("like", like));
        return json;
    }

    private static Refusal unusable(ListFile.Trouble why) {
        return Refusal.input(
                "list",
                switch (why) {
                    case EMPTY -> "Nothing stands in this list. Send a file with a row of headings and a row for each.";
                    case TOO_LARGE -> "This file is too large. Send at most 2 MB.";
                    case TOO_MANY_ROWS -> "This list is too long. Send at most 5,000 rows at once.";
                    case OLD_EXCEL -> "This is Excel of before 2007. Save it as .xlsx or as CSV.";
                    case UNREADABLE -> "This file cannot be read. Save it as CSV in UTF-8.";
                    case NO_NAME -> "No row of headings has a column for the name. Name one \"Name\".";
                    case NO_SIDE -> "No column says the side. Name one \"Position\", with for, against or neutral.";
                });
    }
}

package org.rostrum.archive.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.archive.WholeMeetings;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Chain;

/** The file that holds a meeting whole, and its proof; {@code /api/meetings/{meeting}/export} and {@code …/verify}. */
@Path("meetings/{meeting}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeetingFileResource {
    @Inject
    WholeMeetings meetings;

    @PathParam("meeting")
    @SuppressWarnings("NullAway.Init")
    Id meeting;

    /** The meeting file. */
    @GET
    @Path("export")
    @Operation(summary = "The whole meeting as one file")
    public Response export() throws IOException {
        var file = meetings.file(meeting);
        StreamingOutput sent = out -> {
            try (file;
                    var all = file.read()) {
                all.transferTo(out);
            }
        };
        return Response.ok(sent)
                .header("Content-Disposition", "attachment; filename=\"meeting-" + meeting + ".json\"")
                .build();
    }

    /** Proves the journal whole with the minutes that it names, or names the first broken entry. */
    @GET
    @Path("verify")
    @Operation(summary = "Prove the journal, and the minutes by it")
    public String verify() {
        var json = Json.createObjectBuilder();
        switch (meetings.verify(meeting)) {
            case Chain.Verification.Whole(var entries, var head) ->
                json.add("whole", true).add("entries", entries).add("head", head);
            case Chain.Verification.Broken(var sequence, var why) ->
                json.add("whole", false).add("entry", sequence).add("why", why);
        }
        return json.build().toString();
    }
}

package org.rostrum.proceedings.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.BehindDoors;
import org.rostrum.proceedings.EntryJson;
import org.rostrum.proceedings.MeetingDocument;
import org.rostrum.proceedings.Proceedings;

/** One meeting: what was published, and its journal; {@code /api/meetings/{meeting}}. */
@Path("meetings/{meeting}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeetingResource {
    @Inject
    Proceedings proceedings;

    @Context
    @SuppressWarnings("NullAway.Init")
    SecurityContext caller;

    @PathParam("meeting")
    @SuppressWarnings("NullAway.Init")
    Id meeting;

    /** One meeting as it was published and as it stands. */
    @GET
    @Operation(summary = "One meeting")
    public String one() {
        return MeetingDocument.of(proceedings.standing(meeting)).toString();
    }

    /** The entries, one JSON document on each line; of those of a closed session everyone but the staff reads their hashes. */
    @GET
    @Path("proceedings")
    @Produces({"application/jsonl", "application/x-ndjson", MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(summary = "The journal as JSON lines")
    public Response journal() {
        var entries = proceedings.entries(meeting);
        var hidden = forStaff() ? Set.<Long>of() : BehindDoors.in(entries);
        var lines = entries.stream()
                .map(entry ->
                        (hidden.contains(entry.sequence()) ? EntryJson.shut(entry) : EntryJson.open(entry)) + "\n")
                .collect(Collectors.joining());
        return Response.ok(lines, "application/jsonl;charset=utf-8").build();
    }

    private boolean forStaff() {
        return caller.isUserInRole("clerk") || caller.isUserInRole("reader");
    }
}

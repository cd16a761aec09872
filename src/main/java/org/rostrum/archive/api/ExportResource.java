package org.rostrum.archive.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.archive.WholeMeetings;
import org.rostrum.platform.Id;

/** The file that holds a meeting whole; {@code /api/meetings/{meeting}/export}. */
@Path("meetings/{meeting}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {
    @Inject
    WholeMeetings meetings;

    /** The meeting file. */
    @GET
    @Path("export")
    @Operation(summary = "The whole meeting as one file")
    public Response export(@PathParam("meeting") Id meeting) {
        return Response.ok(meetings.file(meeting).toString())
                .header("Content-Disposition", "attachment; filename=\"meeting-" + meeting + ".json\"")
                .build();
    }
}

package org.rostrum.archive.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.archive.WholeMeetings;
import org.rostrum.proceedings.MeetingDocument;

/** Meeting files from elsewhere; {@code /api/meetings/import}. */
@Path("meetings/import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeetingFilesResource {
    @Inject
    WholeMeetings meetings;

    /** Takes a meeting file over, with the same entries and hashes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Import a meeting file")
    public Response takeOver(InputStream body) throws IOException {
        return Response.status(Response.Status.CREATED)
                .entity(MeetingDocument.of(meetings.takeOver(body)).toString())
                .build();
    }
}

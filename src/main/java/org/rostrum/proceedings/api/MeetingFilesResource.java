package org.rostrum.proceedings.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.platform.Fields;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.EntryJson;
import org.rostrum.proceedings.Proceedings;

/** Meeting files from elsewhere; {@code /api/meetings/import}. */
@Path("meetings/import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeetingFilesResource {
    private static final int FILE_LIMIT = 64 << 20;
    private static final int MOST_ENTRIES = 1_000_000;

    @Inject
    Proceedings proceedings;

    /** Takes a meeting file over, with the same entries and hashes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Import a meeting file")
    public Response takeOver(InputStream body) {
        var fields = Fields.read(body, FILE_LIMIT);
        var entries = new ArrayList<Entry>();
        fields.list("entries", MOST_ENTRIES).forEach(entry -> entries.add(EntryJson.read(entry)));
        fields.check();
        return Response.status(Response.Status.CREATED)
                .entity(MeetingsResource.whole(proceedings.takeOver(entries)).toString())
                .build();
    }
}

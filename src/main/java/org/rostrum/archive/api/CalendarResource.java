package org.rostrum.archive.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.archive.News;

/** All meetings for a calendar; {@code /api/calendar.ics}. */
@Path("calendar.ics")
@RequestScoped
public class CalendarResource {
    /** What a calendar is on the wire. */
    static final String TYPE = "text/calendar;charset=utf-8";

    @Inject
    News news;

    /** The newest fifty meetings. */
    @GET
    @Produces("text/calendar")
    @Operation(summary = "The meetings for a calendar")
    public Response calendar() {
        return Response.ok(news.calendar(), TYPE).build();
    }
}

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
import org.rostrum.archive.CivicEvent;
import org.rostrum.archive.Csv;
import org.rostrum.archive.News;
import org.rostrum.archive.Popolo;
import org.rostrum.archive.Tables;
import org.rostrum.minutes.Minutes;
import org.rostrum.platform.Id;
import org.rostrum.platform.PublicAddress;
import org.rostrum.proceedings.Proceedings;

/** A meeting as open data; {@code /api/meetings/{meeting}/votes} and its neighbours. */
@Path("meetings/{meeting}")
@RequestScoped
public class OpenDataResource {
    @Inject
    Proceedings proceedings;

    @Inject
    Minutes minutes;

    @Inject
    News news;

    @Inject
    PublicAddress address;

    @PathParam("meeting")
    @SuppressWarnings("NullAway.Init")
    Id meeting;

    /** The decisions as Popolo and Open Civic Data name them. */
    @GET
    @Path("votes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The decisions as Popolo vote events")
    public String votes() {
        return new Popolo(proceedings.openEntries(meeting), address::of).json().toString();
    }

    /** The meeting as Open Civic Data names it. */
    @GET
    @Path("event")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The meeting as an Open Civic Data event")
    public String event() {
        return new CivicEvent(proceedings.openEntries(meeting), minutes.stand(meeting), address::of)
                .json()
                .toString();
    }

    /** A row for each member in each vote. */
    @GET
    @Path("ballots.csv")
    @Produces("text/csv")
    @Operation(summary = "Every ballot as CSV")
    public Response ballots() {
        return file(Tables.ballots(proceedings.openEntries(meeting)));
    }

    /** A row for each sign-up. */
    @GET
    @Path("speakers.csv")
    @Produces("text/csv")
    @Operation(summary = "Every sign-up as CSV")
    public Response speakers() {
        return file(Tables.speakers(proceedings.standing(meeting).state()));
    }

    /** The meeting for a calendar. */
    @GET
    @Path("calendar.ics")
    @Produces("text/calendar")
    @Operation(summary = "The meeting for a calendar")
    public Response calendar() {
        return Response.ok(news.calendar(meeting), CalendarResource.TYPE).build();
    }

    private static Response file(Csv table) {
        return Response.ok(table.toString(), Csv.TYPE).build();
    }
}

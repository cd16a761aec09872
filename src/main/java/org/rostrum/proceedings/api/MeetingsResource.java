package org.rostrum.proceedings.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.DrawSecrets;
import org.rostrum.order.Draw;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.platform.SentJson;
import org.rostrum.proceedings.FieldRefused;
import org.rostrum.proceedings.HouseRules;
import org.rostrum.proceedings.MeetingDocument;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingSummary;
import org.rostrum.proceedings.PlanDocument;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Summaries;

/** All meetings, and the door through which a new one is published; {@code /api/meetings}. */
@Path("meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeetingsResource {
    private static final int PAGE = 50;

    @Inject
    Proceedings proceedings;

    @Inject
    Summaries summaries;

    @Inject
    IdSource ids;

    @Inject
    HouseRules houseRules;

    @Inject
    DrawSecrets draws;

    /** Coming and past meetings, newest first. */
    @GET
    @Operation(summary = "Coming and past meetings, newest first")
    public Response all(@QueryParam("after") @Nullable String after) {
        var found = summaries.newest(
                Optional.ofNullable(after).filter(id -> !id.isEmpty()).map(this::known), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var list = Json.createArrayBuilder();
        page.forEach(meeting -> list.add(summary(meeting)));
        var json = Json.createObjectBuilder().add("meetings", list);
        if (page.size() == found.size()) {
            return Response.ok(json.addNull("next").build().toString()).build();
        }
        var next = "/api/meetings?after=" + page.getLast().meeting();
        return Response.ok(json.add("next", next).build().toString())
                .header("Link", "<" + next + ">; rel=\"next\"")
                .build();
    }

    private Id known(String after) {
        try {
            var meeting = Id.parse(after);
            if (proceedings.knows(meeting)) {
                return meeting;
            }
        } catch (IllegalArgumentException notAnId) {
            // Told as one that is not known.
        }
        throw Refusal.input("after", "There is no such meeting. Follow the link next of the page before.");
    }

    /**
     * Publishes a meeting with its items, hearings, rules and exhibits; ids that are left out are given, and a majority or a
     * procedure that is left out is that of the body.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Publish a meeting",
            description = "Where majority or procedure is left out, the rules of order of the body so named are taken")
    public Response publish(InputStream body) {
        var secrets = new HashMap<Id, Secret>();
        var plan = plan(SentJson.text(body, Fields.USUAL_LIMIT), hearing -> sealed(hearing, secrets));
        var standing = proceedings.publish(plan, "clerk", () -> draws.keep(secrets));
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/meetings/" + standing.meeting())
                .entity(MeetingDocument.of(standing).toString())
                .build();
    }

    /** The hash of a secret that is kept here until sign-up has closed; the same where one is kept for this hearing already. */
    private Optional<String> sealed(Id hearing, Map<Id, Secret> secrets) {
        var secret = draws.of(hearing).orElseGet(() -> secrets.computeIfAbsent(hearing, held -> Secret.random()));
        return Optional.of(new Draw(secret.value()).commitment());
    }

    private MeetingPlan plan(String text, Function<Id, Optional<String>> seal) {
        try {
            SentJson.object(text);
            return PlanDocument.read(houseRules.complete(SentJson.values(text)), ids::next, seal);
        } catch (FieldRefused refused) {
            throw Refusal.input(refused.field(), String.valueOf(refused.getMessage()));
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            throw Refusal.input("plan", String.valueOf(wrong.getMessage()));
        }
    }

    private static JsonObject summary(MeetingSummary meeting) {
        var plan = meeting.plan();
        return Json.createObjectBuilder()
                .add("id", meeting.meeting().toString())
                .add("title", plan.title())
                .add("body", plan.body())
                .add("date", meeting.day().date().toString())
                .add("place", meeting.day().place())
                .add("days", MeetingDocument.days(meeting.days()))
                .add("status", meeting.status().name())
                .add("link", "/api/meetings/" + meeting.meeting())
                .build();
    }
}

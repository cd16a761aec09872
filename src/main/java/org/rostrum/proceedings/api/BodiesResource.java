package org.rostrum.proceedings.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Body;
import org.rostrum.hearing.Charter;
import org.rostrum.hearing.Seat;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Fields;
import org.rostrum.platform.SentJson;
import org.rostrum.proceedings.FieldRefused;
import org.rostrum.proceedings.HouseRules;
import org.rostrum.proceedings.RulesOfOrder;

/** The bodies that meet: {@code /api/bodies}. */
@Path("bodies")
@RequestScoped
public class BodiesResource {
    private static final int MOST_SEATS = 1000;

    @Inject
    HouseRules rules;

    @Inject
    Clock clock;

    /** Sets up a body; 201 with the ids of its seats and members. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set up a body",
            description =
                    "name, timeZone (such as America/New_York), seats: [{title, member}]; no member is a vacancy; "
                            + "rules: {majority, procedure}, its rules of order where they are not the usual ones")
    public Response establish(InputStream body) {
        var text = SentJson.text(body, Fields.USUAL_LIMIT);
        var fields = Fields.of(SentJson.object(text));
        var name = fields.text("name", 200);
        var zone = zone(fields);
        var chairs = chairs(fields);
        var order = order(fields, SentJson.values(text).get("rules"));
        fields.check();
        var established = rules.establish(Charter.of(name, zone, chairs), order);
        return Response.status(Response.Status.CREATED)
                .entity(json(established, LocalDate.ofInstant(clock.instant(), zone), order)
                        .toString())
                .build();
    }

    private static ZoneId zone(Fields fields) {
        try {
            return ZoneId.of(fields.text("timeZone", 64));
        } catch (DateTimeException unknown) {
            fields.wrong("timeZone", "This time zone is not known. Use a name such as America/New_York.");
            return ZoneOffset.UTC;
        }
    }

    private static List<Charter.Chair> chairs(Fields fields) {
        var chairs = new ArrayList<Charter.Chair>();
        for (var seat : fields.list("seats", MOST_SEATS)) {
            chairs.add(Charter.Chair.of(seat.text("title", 200), seat.optionalText("member", 200)));
        }
        return chairs;
    }

    private static RulesOfOrder order(Fields fields, @Nullable Object sent) {
        try {
            if (sent instanceof Map<?, ?> map) {
                return HouseRulesResource.read(named(map));
            }
            if (sent != null) {
                fields.wrong("rules", "Give an object with majority and procedure, or leave it out.");
            }
        } catch (FieldRefused refused) {
            fields.wrong("rules." + refused.field(), String.valueOf(refused.getMessage()));
        }
        return RulesOfOrder.USUAL;
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> map) {
        var object = new HashMap<String, @Nullable Object>();
        map.forEach((name, value) -> object.put(String.valueOf(name), value));
        return object;
    }

    private static JsonObject json(Body body, LocalDate day, RulesOfOrder order) {
        var seats = Json.createArrayBuilder();
        body.seats().forEach(seat -> seats.add(json(seat, day)));
        return Json.createObjectBuilder()
                .add("id", body.id().toString())
                .add("name", body.name())
                .add("timeZone", body.timeZone().getId())
                .add("seats", seats)
                .add("rules", SentJson.object(CanonicalJson.write(order.write())))
                .build();
    }

    private static JsonObject json(Seat seat, LocalDate day) {
        return Json.createObjectBuilder()
                .add("id", seat.id().toString())
                .add("title", seat.title())
                .add(
                        "member",
                        seat.holder(day)
                                .<JsonValue>map(member -> Json.createObjectBuilder()
                                        .add("id", member.id().toString())
                                        .add("name", member.name())
                                        .build())
                                .orElse(JsonValue.NULL))
                .build();
    }
}

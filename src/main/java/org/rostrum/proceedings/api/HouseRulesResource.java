package org.rostrum.proceedings.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Bodies;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.SentJson;
import org.rostrum.proceedings.FieldRefused;
import org.rostrum.proceedings.HouseRules;
import org.rostrum.proceedings.RulesOfOrder;

/** The rules of order that a body publishes its meetings with: {@code /api/bodies/{body}/rules}. */
@Path("bodies/{body}/rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HouseRulesResource {
    @Inject
    Bodies bodies;

    @Inject
    HouseRules rules;

    @PathParam("body")
    @SuppressWarnings("NullAway.Init")
    Id body;

    /** The rules in force. */
    @GET
    @Operation(summary = "The rules of order of a body")
    public String inForce() {
        return CanonicalJson.write(rules.of(known()).write());
    }

    /** Takes other rules; meetings that are published keep theirs. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a body rules of order",
            description =
                    "majority {base, share} and procedure, as a meeting is published with; what is left out is as usual. "
                            + "A meeting published from now on has them where it says nothing else; earlier ones keep theirs")
    public String take(InputStream sent) {
        var known = known();
        var values = SentJson.values(SentJson.text(sent, Fields.USUAL_LIMIT));
        try {
            rules.take(known, read(values));
        } catch (FieldRefused refused) {
            throw Refusal.input(refused.field(), String.valueOf(refused.getMessage()));
        }
        return inForce();
    }

    /** Rules as they are sent, in which what is left out is as usual. */
    static RulesOfOrder read(Map<String, ? extends @Nullable Object> values) {
        return RulesOfOrder.read(RulesOfOrder.USUAL.complete(values));
    }

    private Id known() {
        return bodies.find(body)
                .orElseThrow(() -> Refusal.notFound("This body"))
                .id();
    }
}

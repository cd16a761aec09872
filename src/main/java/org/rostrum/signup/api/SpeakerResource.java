package org.rostrum.signup.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Secret;
import org.rostrum.signup.Signups;
import org.rostrum.signup.Speaker;

/** The sign-up behind a private link; {@code /api/speakers/{key}}. */
@Path("speakers/{key}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpeakerResource {
    @Inject
    Signups signups;

    @PathParam("key")
    @SuppressWarnings("NullAway.Init")
    String key;

    static Speaker.Aside aside(Fields fields) {
        var email = fields.optionalText("email", 320);
        if (email.filter(address -> !address.matches("[^@\\s]+@[^@\\s]+")).isPresent()) {
            fields.wrong("email", "Write an address such as name@example.org, or leave it out.");
        }
        return new Speaker.Aside(
                email,
                fields.optionalText("language", 35),
                fields.optionalText("needs", 1000),
                fields.optionalText("statement", 20_000));
    }

    /** Where the speaker stands. */
    @GET
    @Operation(summary = "The place behind a private link")
    public Response place() {
        return answer(signups.place(new Secret(key)));
    }

    /** Changes what only the clerk is told. */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change email, language, needs or statement")
    public Response change(InputStream body) {
        var before = signups.place(new Secret(key)).speaker().aside();
        var fields = Fields.read(body, Fields.USUAL_LIMIT);
        var sent = aside(fields);
        for (var field : fields.object().keySet()) {
            if (!java.util.Set.of("email", "language", "needs", "statement").contains(field)) {
                fields.wrong(field, "This cannot be changed. Withdraw and sign up again, or tell the clerk.");
            }
        }
        fields.check();
        var after = new Speaker.Aside(
                fields.has("email") ? sent.email() : before.email(),
                fields.has("language") ? sent.language() : before.language(),
                fields.has("needs") ? sent.needs() : before.needs(),
                fields.has("statement") ? sent.statement() : before.statement());
        return answer(signups.change(new Secret(key), after));
    }

    /** Withdraws; 204, or 409 when there is nothing left to withdraw. */
    @DELETE
    @Operation(summary = "Withdraw")
    public void withdraw() {
        signups.withdraw(new Secret(key));
    }

    private static Response answer(Signups.Place place) {
        return Response.ok(json(place).toString())
                .header("Cache-Control", "no-store")
                .build();
    }

    private static JsonObject json(Signups.Place place) {
        return Json.createObjectBuilder()
                .add("id", place.speaker().id().toString())
                .add("hearing", place.speaker().hearing().toString())
                .add("reference", place.speaker().reference())
                .add("place", place.before().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                .add(
                        "expected",
                        place.expected()
                                .<JsonValue>map(window -> Json.createObjectBuilder()
                                        .add("from", window.fromInclusive().toString())
                                        .add("to", window.toInclusive().toString())
                                        .build())
                                .orElse(JsonValue.NULL))
                .add("state", place.state())
                .build();
    }
}

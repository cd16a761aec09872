package org.rostrum.signup.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.Words;
import org.rostrum.signup.Sending;
import org.rostrum.signup.Signups;
import org.rostrum.signup.Speaker;

/** Sign-ups and the private links that lead back to them. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpeakersResource {
    private static final int LONGEST_KEY = 200;

    private enum Interpreter {
        CONSECUTIVE,
        SIMULTANEOUS
    }

    @Inject
    Signups signups;

    /** Signs up; 201 with the private link, the same answer for the same Idempotency-Key. */
    @POST
    @Path("hearings/{hearing}/speakers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sign up for a hearing")
    public CompletionStage<Response> signUp(
            @PathParam("hearing") Id hearing,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context SecurityContext caller,
            InputStream body) {
        var text = Fields.text(body, Fields.USUAL_LIMIT);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Refusal.input("Idempotency-Key", "Use between 1 and 200 characters.");
        }
        var form = form(Fields.of(Fields.object(text)));
        return signups.signUp(hearing, form, Sending.of(Optional.ofNullable(key), text), caller.isUserInRole("clerk"))
                .thenApply(SpeakersResource::created);
    }

    private static Signups.Form form(Fields fields) {
        var name = fields.text("name", 200);
        var sayAs = fields.optionalText("sayAs", 200).map(Words::of);
        var organisation = fields.optionalText("organisation", 200).map(Words::of);
        var position = fields.choice("position", Position.class);
        var channel = fields.optionalChoice("channel", Channel.class).orElse(Channel.ROOM);
        var interpreter = fields.optionalChoice("interpreter", Interpreter.class);
        var aside = aside(fields);
        fields.check();
        return new Signups.Form(
                Words.of(name),
                sayAs,
                organisation,
                position.orElseThrow(),
                channel,
                interpreter.filter(Interpreter.CONSECUTIVE::equals).isPresent(),
                aside);
    }

    private static Speaker.Aside aside(Fields fields) {
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

    private static Response created(Signups.Receipt receipt) {
        var link = "/api/speakers/" + receipt.link().value();
        return Response.status(Response.Status.CREATED)
                .header("Location", link)
                .header("Cache-Control", "no-store")
                .entity(Json.createObjectBuilder()
                        .add("id", receipt.speaker().toString())
                        .add("reference", receipt.reference())
                        .add("hearing", receipt.hearing().toString())
                        .add("key", receipt.link().value())
                        .add("manage", link)
                        .add("page", "/place/" + receipt.link().value())
                        .build()
                        .toString())
                .build();
    }

    /** Where the speaker stands. */
    @GET
    @Path("speakers/{key}")
    @Operation(summary = "The place behind a private link")
    public Response place(@PathParam("key") String key) {
        return answer(signups.place(new Secret(key)));
    }

    /** Changes what only the clerk is told. */
    @PATCH
    @Path("speakers/{key}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change email, language, needs or statement")
    public Response change(@PathParam("key") String key, InputStream body) {
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
    @Path("speakers/{key}")
    @Operation(summary = "Withdraw")
    public void withdraw(@PathParam("key") String key) {
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

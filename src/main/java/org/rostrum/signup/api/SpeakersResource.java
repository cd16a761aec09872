package org.rostrum.signup.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.rostrum.proceedings.Words;
import org.rostrum.signup.Sending;
import org.rostrum.signup.Signups;

/** Sign-ups for one hearing; {@code /api/hearings/{hearing}/speakers}. */
@Path("hearings/{hearing}")
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
    @Path("speakers")
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
        var aside = SpeakerResource.aside(fields);
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
}

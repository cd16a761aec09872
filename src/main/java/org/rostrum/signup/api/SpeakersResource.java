package org.rostrum.signup.api;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.signup.Sending;
import org.rostrum.signup.Signups;

/** Sign-ups for one hearing; {@code /api/hearings/{hearing}/speakers}. */
@Path("hearings/{hearing}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpeakersResource {
    private static final int LONGEST_KEY = 200;

    @Inject
    Signups signups;

    /**
     * Signs up; 201 with the private link, the same answer for the same Idempotency-Key. With a clerk's token {@code
     * warnings} names the rules that would have refused a resident.
     */
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
        var sent = Fields.object(text);
        boolean byClerk = caller.isUserInRole("clerk");
        var sending = Sending.of(Optional.ofNullable(key), text);
        return signups.signUp(hearing, SignupFields.read(Fields.of(sent)), sending, byClerk)
                .thenApply(receipt -> created(receipt, byClerk, SignupFields.unknown(sent)));
    }

    private static Response created(Signups.Receipt receipt, boolean byClerk, List<String> unknown) {
        var link = "/api/speakers/" + receipt.link().value();
        var body = Json.createObjectBuilder()
                .add("id", receipt.speaker().toString())
                .add("reference", receipt.reference())
                .add("hearing", receipt.hearing().toString())
                .add("key", receipt.link().value())
                .add("manage", link)
                .add("page", "/place/" + receipt.link().value());
        if (byClerk) {
            body.add("warnings", Json.createArrayBuilder(receipt.warnings()));
        }
        // What is not asked for is not kept; a mistyped name must not get lost unseen.
        if (!unknown.isEmpty()) {
            body.add("ignored", Json.createArrayBuilder(unknown));
        }
        return Response.status(Response.Status.CREATED)
                .header("Location", link)
                .header("Cache-Control", "no-store")
                .entity(body.build().toString())
                .build();
    }
}

package org.rostrum.signup.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.mail.SmsSender;
import org.rostrum.platform.Callers;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.OrNull;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.SentJson;
import org.rostrum.signup.Arrivals;
import org.rostrum.signup.Groups;
import org.rostrum.signup.Sending;
import org.rostrum.signup.Signups;
import org.rostrum.signup.Turn;

/** Sign-ups for one hearing; {@code /api/hearings/{hearing}/speakers}. */
@Path("hearings/{hearing}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpeakersResource {
    private static final int LONGEST_KEY = 200;
    private static final String GROUP = "group";

    /** A statement of the most characters, each of them escaped. */
    private static final int LONGEST_BODY = 256 * 1024;

    @Inject
    Signups signups;

    @Inject
    Groups groups;

    @Inject
    Arrivals arrivals;

    @Inject
    Callers callers;

    @Inject
    SmsSender sms;

    @Inject
    Clock clock;

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
            @Context HttpServletRequest call,
            InputStream body) {
        var sent = SentJson.object(SentJson.text(body, LONGEST_BODY));
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Refusal.input("Idempotency-Key", "Use between 1 and 200 characters.");
        }
        boolean byClerk = call.isUserInRole("clerk");
        var sending = Sending.of(Optional.ofNullable(key), inOneForm(sent));
        var form = SignupFields.read(Fields.of(sent), !names(sent) && signups.letNameBeLeftOut(hearing), sms.isNamed());
        var group = group(hearing, sent, form);
        if (!byClerk && arrive(hearing, call, key) instanceof Turn.Later later) {
            return CompletableFuture.completedStage(slowed(later));
        }
        return signups.signUp(hearing, form, sending, byClerk).thenApply(receipt -> {
            // Sent again, she is in it already; what else is in the way meanwhile her place tells.
            group.ifPresent(named -> groups.enter(receipt.link(), named));
            return created(receipt, byClerk, unknown(sent));
        });
    }

    /** The same for the same fields, in whatever order they come: a program that sends again may write them anew. */
    private static String inOneForm(JsonObject sent) {
        var sorted = Json.createObjectBuilder();
        new TreeMap<>(sent).forEach(sorted::add);
        return sorted.build().toString();
    }

    /** Whether a name was sent; one that is wrong is told so even where none is asked for. */
    private static boolean names(JsonObject sent) {
        return sent.get("name") instanceof JsonString name && !name.getString().isBlank();
    }

    /** The group that is to be joined by its code or founded by its name. */
    private Optional<String> group(Id hearing, JsonObject sent, Signups.Form form) {
        var fields = Fields.of(sent);
        var group = fields.optionalLine(GROUP, Groups.LONGEST_NAME);
        fields.check();
        group.flatMap(named -> groups.hindrance(hearing, form, named)).ifPresent(hindrance -> {
            throw Refusal.input(GROUP, hindrance.words());
        });
        return group;
    }

    private List<String> unknown(JsonObject sent) {
        return SignupFields.unknown(sent, sms.isNamed()).stream()
                .filter(field -> !field.equals(GROUP) && !field.equals(SignupFields.HEARD_LATELY))
                .toList();
    }

    private Turn arrive(Id hearing, HttpServletRequest call, @Nullable String key) {
        return arrivals.arrive(hearing, callers.of(call), Optional.ofNullable(key), "");
    }

    private Response slowed(Turn.Later later) {
        var wait = Duration.between(clock.instant(), later.from());
        var detail = later.held()
                ? "Nothing was recorded yet. Send it again with the same Idempotency-Key after %s: its place is kept."
                : "Nothing was recorded. Send it again after %s, with an Idempotency-Key to be given a place in the queue.";
        return Response.fromResponse(ProblemDocument.of(
                                429, "Very many sign-ups came from your network", detail.formatted(later.from()))
                        .response())
                .header("Retry-After", wait.toSeconds() + 1)
                .build();
    }

    /** How many stand before on the wait list; null for who has a place or takes none. */
    private JsonValue waitListed(Signups.Receipt receipt) {
        return OrNull.number(signups.waitListed(receipt));
    }

    private Response created(Signups.Receipt receipt, boolean byClerk, List<String> unknown) {
        var link = "/api/speakers/" + receipt.link().value();
        var body = Json.createObjectBuilder()
                .add("id", receipt.speaker().toString())
                .add("reference", receipt.reference())
                .add("hearing", receipt.hearing().toString())
                .add("key", receipt.link().value())
                .add("manage", link)
                .add("page", "/place/" + receipt.link().value())
                .add("waitListed", waitListed(receipt));
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

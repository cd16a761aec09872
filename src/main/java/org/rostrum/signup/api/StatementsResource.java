package org.rostrum.signup.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.platform.Id;
import org.rostrum.platform.OrNull;
import org.rostrum.platform.Refusal;
import org.rostrum.signup.StatementFile;
import org.rostrum.signup.Statements;

/** The written statements of a hearing; {@code /api/hearings/{hearing}/statements}. */
@Path("hearings/{hearing}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatementsResource {
    @Inject
    Statements statements;

    @PathParam("hearing")
    @SuppressWarnings("NullAway.Init")
    Id hearing;

    /** All of them by number. */
    @GET
    @Path("statements")
    @Operation(summary = "The written statements")
    public Response list() {
        var list = Json.createArrayBuilder();
        statements.of(hearing).stream().map(this::json).forEach(list::add);
        return answer(Json.createObjectBuilder().add("statements", list));
    }

    /** Hands the body all that it has not been handed; says how many. */
    @POST
    @Path("statements/delivery")
    @Operation(summary = "Deliver the written statements to the body")
    public Response deliver() {
        return answer(Json.createObjectBuilder().add("delivered", statements.deliver(hearing)));
    }

    /** A file of a statement: for the staff, and for everyone once it is delivered where the rules say so. */
    @GET
    @Path("statements/{number}/files/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of a written statement")
    public Response file(@PathParam("number") int number, @PathParam("file") Id file, @Context SecurityContext caller) {
        boolean forStaff = caller.isUserInRole("clerk") || caller.isUserInRole("reader");
        return statements
                .file(hearing, number, file, forStaff)
                .map(TakenAway::response)
                .orElseThrow(() -> Refusal.notFound("This file"));
    }

    private JsonObjectBuilder json(Statements.Statement statement) {
        var files = Json.createArrayBuilder();
        statement.files().forEach(file -> files.add(json(statement.number(), file)));
        return Json.createObjectBuilder()
                .add("number", statement.number())
                .add("speaker", statement.held().id().toString())
                .add("reference", statement.held().reference())
                .add("name", statement.held().name().text(Locale.ENGLISH))
                .add("position", statement.held().position().name())
                .add("text", statement.text())
                .add("writtenAt", statement.writtenAt().toString())
                .add("deliveredAt", OrNull.text(statement.deliveredAt().map(Object::toString)))
                .add("files", files);
    }

    private JsonObjectBuilder json(int number, StatementFile file) {
        return Json.createObjectBuilder()
                .add("id", file.id().toString())
                .add("name", file.name())
                .add("kind", file.kind().name())
                .add("bytes", file.bytes())
                .add("address", "/api/hearings/%s/statements/%d/files/%s".formatted(hearing, number, file.id()));
    }

    private static Response answer(JsonObjectBuilder json) {
        return Response.ok(json.build().toString())
                .header("Cache-Control", "no-store")
                .build();
    }
}

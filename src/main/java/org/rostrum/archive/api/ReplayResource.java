package org.rostrum.archive.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.archive.Archive;
import org.rostrum.archive.Replay;
import org.rostrum.floor.FloorRecord;
import org.rostrum.floor.FloorView;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;

/** The floor of a meeting as it stood at an entry or at an instant; {@code /api/meetings/{meeting}/replay}. */
@Path("meetings/{meeting}/replay")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReplayResource {
    private static final int STOOD_STILL = 1;

    @Inject
    Archive archive;

    @PathParam("meeting")
    @SuppressWarnings("NullAway.Init")
    Id meeting;

    /** One step: what is told of it, the steps beside it, and the floor as it then was; the call to order if none is named. */
    @GET
    @Operation(summary = "The floor as it stood at an entry or an instant")
    public String step(@QueryParam("entry") @Nullable String entry, @QueryParam("at") @Nullable String at) {
        var frame = frame(archive.replay(meeting), entry, at);
        var told = Json.createArrayBuilder();
        frame.step().told().forEach(line -> told.add(line(line)));
        return Json.createObjectBuilder()
                .add("entry", frame.step().sequence())
                .add("occurredAt", frame.step().at().toString())
                .add("number", frame.number())
                .add("of", frame.of())
                .add("told", told)
                .add("earlier", link(frame.earlier()))
                .add("later", link(frame.later()))
                .add("floor", new FloorView(frame.standing(), frame.at(), STOOD_STILL).json())
                .build()
                .toString();
    }

    private static Replay.Frame frame(Replay replay, @Nullable String entry, @Nullable String at) {
        try {
            if (entry != null) {
                return replay.after(Long.parseLong(entry));
            }
            return at == null
                    ? replay.opening()
                    : replay.at(OffsetDateTime.parse(at).toInstant());
        } catch (NumberFormatException wrong) {
            throw Refusal.input("entry", "Give the sequence of an entry, as a number.");
        } catch (DateTimeException wrong) {
            throw Refusal.input("at", "Write a time with its offset, such as 2018-04-16T20:41:00-04:00.");
        }
    }

    private JsonValue link(Optional<Replay.Step> step) {
        return step.<JsonValue>map(
                        to -> Json.createValue("/api/meetings/" + meeting + "/replay?entry=" + to.sequence()))
                .orElse(JsonValue.NULL);
    }

    private static JsonObject line(FloorRecord.Told told) {
        var json = Json.createObjectBuilder().add("act", told.act()).add("undone", told.undone());
        told.to(json);
        return json.build();
    }
}

package org.rostrum.floor.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.EvidenceView;
import org.rostrum.floor.FloorView;
import org.rostrum.floor.LiveStates;
import org.rostrum.floor.Records;
import org.rostrum.hearing.DrawSecrets;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.OrNull;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.platform.SentJson;
import org.rostrum.platform.Time;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.EntryJson;
import org.rostrum.proceedings.FieldRefused;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.PossibleActs;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Verdict;
import org.rostrum.proceedings.Words;
import org.rostrum.signup.Register;

/** The floor of a meeting and the one door for acts: {@code /api/meetings/{meeting}/floor} and {@code …/acts}. */
@Path("meetings/{meeting}")
@RequestScoped
public class FloorResource {
    private static final Set<String> ABOUT_THE_CALL = Set.of("act", "basis", "occurredAt", "reason");
    private static final int LATEST_TOLD = 80;
    /** What reads the same in a header and in an address. */
    private static final Pattern KEY = Pattern.compile("[!-~&&[^/]]{1,200}");

    private static final Set<String> NOT_BY_THIS_DOOR =
            Set.of("publish", "signUp", "leaveOut", "adoptMinutes", "correctMinutes", "redactMinutes");

    @Inject
    Proceedings proceedings;

    @Inject
    Records records;

    @Inject
    Register register;

    @Inject
    LiveStates states;

    @Inject
    DrawSecrets draws;

    @Inject
    Clock clock;

    @Inject
    Time time;

    @PathParam("meeting")
    @SuppressWarnings("NullAway.Init")
    Id meeting;

    /** The live public state; 304 when nothing changed since the caller's ETag. */
    @GET
    @Path("floor")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The live public state of a meeting")
    public Response floor(@HeaderParam("If-None-Match") @Nullable String seen) {
        var standing = proceedings.standing(meeting);
        var tag = new EntityTag(tag(standing));
        return isSame(seen, tag.getValue())
                ? Response.notModified(tag).build()
                : Response.ok(states.now(standing).toString())
                        .tag(tag)
                        .header("Cache-Control", "no-cache")
                        .build();
    }

    /** Another after each act, and once the line is closed: at the hour of the last call it closes without an act. */
    static String tag(Standing standing) {
        var line = standing.state().openLine();
        boolean closed = line.filter(open -> !open.taking()).isPresent();
        return standing.head().sequence() + (closed ? ".closed" : "");
    }

    /** Whether one of the tags of the header is this one, weak or not (RFC 9110); what is no tag is none of them. */
    private static boolean isSame(@Nullable String seen, String tag) {
        return seen != null
                && Stream.of(seen.split(","))
                        .map(String::strip)
                        .anyMatch(one ->
                                one.equals("*") || one.equals("\"" + tag + "\"") || one.equals("W/\"" + tag + "\""));
    }

    /** What has happened, told with names, the latest lines only; and for whom someone interprets. */
    @GET
    @Path("record")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The latest acts, told with names")
    public String record() {
        var record = Json.createObjectBuilder(records.of(meeting).json(LATEST_TOLD));
        var standing = proceedings.standing(meeting);
        record.add("interpreters", interpreters(standing));
        new FloorView(standing, clock.instant(), time.rate())
                .hidden()
                .ifPresent(hidden -> record.add("hidden", hidden));
        return record.build().toString();
    }

    private JsonObject interpreters(Standing standing) {
        var interpreters = Json.createObjectBuilder();
        register.interpreted(standing)
                .forEach((speaker, interpreted) -> interpreters.add(
                        speaker.toString(),
                        Json.createObjectBuilder()
                                .add("how", interpreted.how().name())
                                .add("language", OrNull.text(interpreted.tag()))));
        return interpreters.build();
    }

    /** Who appears as what on the open item, who has sworn, and how the exhibits stand. */
    @GET
    @Path("evidence")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How the evidence of the open item stands")
    public String evidence() {
        return new EvidenceView(proceedings.standing(meeting)).json().toString();
    }

    /** Every act of this door with its fields, and whether it is possible now. */
    @GET
    @Path("acts")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Which acts are possible now, each with its fields")
    public String acts() {
        var standing = proceedings.standing(meeting);
        var acts = Json.createArrayBuilder();
        PossibleActs.of(standing, clock.instant(), names()).forEach(act -> acts.add(described(act)));
        return Json.createObjectBuilder()
                .add("head", standing.head().sequence())
                .add("acts", acts)
                .build()
                .toString();
    }

    /** The acts of this door. */
    static List<String> names() {
        return ActCodec.names().stream()
                .filter(name -> !NOT_BY_THIS_DOOR.contains(name))
                .toList();
    }

    private static JsonObject described(PossibleActs.Judged judged) {
        var json = Json.createObjectBuilder()
                .add("act", judged.act())
                .add("fields", fields(judged))
                .add("possible", judged.verdict() instanceof Verdict.Allowed);
        if (judged.verdict() instanceof Verdict.Refused(var rule, var words, var overridable)) {
            json.add("rule", rule).add("why", words).add("overridable", overridable);
        }
        return json.build();
    }

    private static JsonArrayBuilder fields(PossibleActs.Judged judged) {
        var list = Json.createArrayBuilder();
        for (var field : ActCodec.fields(judged.act())) {
            var choices =
                    field.choices().isEmpty() ? judged.choices().getOrDefault(field.name(), Set.of()) : field.choices();
            list.add(Json.createObjectBuilder()
                    .add("name", field.name())
                    .add("type", field.type())
                    .add("required", field.required() && !SentFields.fillsIn(judged.act(), field.name()))
                    .add("choices", Json.createArrayBuilder(choices)));
        }
        return list;
    }

    /** Records an act: 201, 409 when the basis is stale, 422 when a rule refuses it. */
    @POST
    @Path("acts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record an act",
            description = "act, basis (the head you saw), optional occurredAt and reason, and the act's own fields")
    public Response act(@HeaderParam("Idempotency-Key") @Nullable String key, InputStream body) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw Refusal.input(
                    "Idempotency-Key", "Use between 1 and 200 letters and signs of ASCII, without spaces or slashes.");
        }
        var text = SentJson.text(body, Fields.USUAL_LIMIT);
        var fields = Fields.of(SentJson.object(text));
        var basis = fields.optionalNumber("basis");
        var standing = proceedings.standing(meeting);
        var head = standing.head().sequence();
        if (basis.isEmpty() || basis.getAsLong() < 0 || basis.getAsLong() > head) {
            fields.wrong(
                    "basis", "Give the head of the floor that you saw, as a number; it is %d now.".formatted(head));
        }
        var occurredAt = occurredAt(fields);
        var reason = fields.optionalText("reason", 1000).map(Words::of);
        var name = fields.line("act", 40);
        if (NOT_BY_THIS_DOOR.contains(name)) {
            fields.wrong(
                    "act",
                    "A meeting is published, a speaker signed up, and minutes given out, at an address of their own; whom to"
                            + " count once, Rostrum finds out itself.");
        }
        fields.check();
        var act = read(name, text, standing.state());
        var wish = new Proceedings.Wish(basis, act, "clerk", occurredAt, reason);
        return answer(key == null ? proceedings.record(meeting, wish) : proceedings.recordOnce(meeting, key, wish));
    }

    /** Whether what was sent under a key is in the journal, for whom the answer did not reach; if not, it is given up. */
    @DELETE
    @Path("acts/{key}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Learn whether an act was recorded, and give it up if not")
    public String giveUp(@PathParam("key") String key) {
        var entry = proceedings.giveUp(meeting, key);
        var json = Json.createObjectBuilder().add("recorded", entry.isPresent());
        entry.ifPresent(recorded -> json.add("entry", EntryJson.open(recorded)));
        return json.build().toString();
    }

    private Optional<Instant> occurredAt(Fields fields) {
        try {
            var at = fields.optionalText("occurredAt", 40)
                    .map(text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
            if (at.filter(instant -> instant.isAfter(clock.instant()) || instant.isBefore(Instant.EPOCH))
                    .isPresent()) {
                fields.wrong("occurredAt", "An act can be entered later, not before it happens.");
            }
            return at;
        } catch (DateTimeException wrong) {
            fields.wrong("occurredAt", "Write a time with its offset, such as 2018-04-16T19:05:00-04:00.");
            return Optional.empty();
        }
    }

    private Optional<Secret> revealed(MeetingState now, Id hearing) {
        return now.plan()
                .flatMap(plan -> plan.hearing(hearing))
                .flatMap(held -> draws.of(hearing).filter(secret -> held.isDrawnBy(secret, clock.instant())));
    }

    private Act read(String name, String text, MeetingState now) {
        try {
            var fields = new HashMap<String, @Nullable Object>(SentJson.values(text));
            fields.keySet().removeAll(ABOUT_THE_CALL);
            var sent = new SentFields(now, () -> proceedings.seal(meeting).state(), hearing -> revealed(now, hearing));
            return ActCodec.read(name, sent.read(name, fields));
        } catch (FieldRefused refused) {
            throw Refusal.input(refused.field(), String.valueOf(refused.getMessage()));
        } catch (IllegalArgumentException wrong) {
            throw Refusal.input("act", String.valueOf(wrong.getMessage()));
        }
    }

    private Response answer(Recording recording) {
        return switch (recording) {
            case Recording.Recorded(var entry, var standing) ->
                Response.status(Response.Status.CREATED)
                        .entity(Json.createObjectBuilder()
                                .add("entry", EntryJson.open(entry))
                                .add("floor", states.told(standing))
                                .build()
                                .toString())
                        .build();
            case Recording.Stale(var since, var standing) ->
                stale(since, standing).response();
            case Recording.Refused(var verdict, var standing) ->
                refused(verdict, standing).response();
        };
    }

    private ProblemDocument stale(List<Entry> since, Standing standing) {
        var entries = Json.createArrayBuilder();
        since.forEach(entry -> entries.add(EntryJson.open(entry)));
        return new ProblemDocument(
                409,
                "Someone acted since you looked",
                "Nothing was recorded. Look at the entries since, and send it again with the head they lead to.",
                List.of(),
                Map.of("entries", entries.build(), "floor", states.told(standing)));
    }

    private ProblemDocument refused(Verdict.Refused verdict, Standing standing) {
        return new ProblemDocument(
                422,
                verdict.words(),
                verdict.overridable()
                        ? "Nothing was recorded. Send it again with a reason to do it all the same."
                        : "Nothing was recorded. No reason can lift this rule.",
                List.of(),
                Map.of(
                        "rule", Json.createValue(verdict.rule()),
                        "overridable", verdict.overridable() ? JsonValue.TRUE : JsonValue.FALSE,
                        "floor", states.told(standing)));
    }
}

package org.rostrum.proceedings.api;

import static org.rostrum.platform.OrNull.number;
import static org.rostrum.platform.OrNull.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.order.DelegateRules;
import org.rostrum.order.ExpectedTime;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

/** Hearings: their rules, exhibits, counts and line; {@code /api/hearings/{hearing}}. */
@Path("hearings/{hearing}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HearingsResource {
    @Inject
    Proceedings proceedings;

    @Inject
    Clock clock;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpServletRequest request;

    @PathParam("hearing")
    @SuppressWarnings("NullAway.Init")
    Id hearing;

    /** The rules, exhibits and counts. */
    @GET
    @Operation(summary = "One hearing")
    public String one() {
        var standing = proceedings.withLatestSignUps(hearing);
        var item = standing.plan().itemOf(hearing).orElseThrow();
        var planned = item.hearing().orElseThrow();
        var line = standing.state().line(hearing).orElseThrow();
        return Json.createObjectBuilder()
                .add("id", hearing.toString())
                .add("meeting", standing.meeting().toString())
                .add("number", item.number())
                .add("title", item.title())
                .add("summary", item.summary())
                .add("rules", rules(line))
                .add("opens", planned.opens().toString())
                .add("closes", planned.closesInclusive().toString())
                .add("lineOpen", line.taking())
                .add("drawCommitment", text(planned.commitment()))
                .add("positionsHidden", standing.state().hidesPositions(hearing))
                .add("counts", hidden(standing) ? JsonValue.NULL : counts(line))
                .add("exhibits", exhibits(planned))
                .build()
                .toString();
    }

    private static JsonObject rules(Line line) {
        var rules = line.rules();
        return Json.createObjectBuilder()
                .add("seconds", rules.seconds())
                .add("arrangement", rules.arrangement().name())
                .add("cap", number(rules.cap()))
                .add("capPerSide", number(rules.capPerSide()))
                .add("totalSeconds", number(rules.totalSeconds()))
                .add(
                        "overCap",
                        rules.isCapped()
                                ? Json.createValue(rules.hasWaitList() ? "WAIT_LIST" : "REFUSED")
                                : JsonValue.NULL)
                .add("sideSeconds", number(rules.sideSeconds()))
                .add("shortenedTo", number(line.shortened()))
                .add("nameOptional", rules.letNameBeLeftOut())
                .add("residentsFirst", rules.asksResidence())
                .add("notHeardDays", number(rules.notHeardDays()))
                .add("groups", groups(line))
                .add("ruleSet", ruleSet(line))
                .build();
    }

    /** In the form in which they are sent. */
    static JsonValue groups(Line line) {
        return line.rules()
                .groups()
                .<JsonValue>map(group -> Json.createObjectBuilder()
                        .add("seconds", group.seconds())
                        .add("members", group.members())
                        .add("delegates", delegates(group.delegates()))
                        .build())
                .orElse(JsonValue.NULL);
    }

    private static JsonValue delegates(Optional<DelegateRules> delegates) {
        return delegates
                .<JsonValue>map(rules -> Json.createObjectBuilder()
                        .add("seats", rules.seats())
                        .add("each", rules.each())
                        .build())
                .orElse(JsonValue.NULL);
    }

    private static JsonValue ruleSet(Line line) {
        return line.rules()
                .ruleSet()
                .<JsonValue>map(set -> Json.createObjectBuilder()
                        .add("name", set.name())
                        .add("adopted", text(set.adopted().map(Object::toString)))
                        .add("by", text(set.by()))
                        .build())
                .orElse(JsonValue.NULL);
    }

    /** Whether the positions are hidden from whoever asks; from the staff they are not. */
    private boolean hidden(Standing standing) {
        boolean staff = request.isUserInRole("clerk") || request.isUserInRole("reader");
        return standing.state().hidesPositions(hearing) && !staff;
    }

    private static JsonObject counts(Line line) {
        var counts = Json.createObjectBuilder();
        var positions = line.positions();
        for (var position : Position.values()) {
            var layers = Json.createObjectBuilder();
            for (var layer : Speaker.Layer.values()) {
                layers.add(layer.name().toLowerCase(Locale.ROOT), positions.count(position, layer));
            }
            layers.add("superseded", positions.superseded(position) + positions.leftOut(position));
            counts.add(position.name(), layers);
        }
        return counts.build();
    }

    private static JsonArray exhibits(MeetingPlan.Hearing planned) {
        var list = Json.createArrayBuilder();
        planned.exhibits()
                .forEach(exhibit -> list.add(Json.createObjectBuilder()
                        .add("id", exhibit.id().toString())
                        .add("label", exhibit.label())
                        .add("title", exhibit.title())
                        .add("text", exhibit.text())
                        .add("signatures", number(exhibit.signatures()))));
        return list.build();
    }

    /**
     * Everyone in order, heard or waiting, with the expected time of those who wait in the open hearing; and apart from
     * them those on the wait list.
     */
    @GET
    @Path("order")
    @Operation(summary = "The speaking order")
    public String order() {
        var standing = proceedings.withLatestSignUps(hearing);
        var line = standing.state().line(hearing).orElseThrow();
        return Json.createObjectBuilder()
                .add("head", standing.head().sequence())
                .add("rule", line.rules().arrangement().name())
                .add("ruleSet", ruleSet(line))
                .add("seed", text(line.seed()))
                .add(
                        "drawn",
                        line.drawn().<JsonValue>map(HearingsResource::drawn).orElse(JsonValue.NULL))
                .add("line", rows(standing, line.inOrder(), expected(standing, line), Optional.empty()))
                .add("waiting", rows(standing, line.waitList(), Map.of(), Optional.of("WAIT_LISTED")))
                .build()
                .toString();
    }

    /** All that is needed to draw again. */
    private static JsonObject drawn(Line.Drawn drawn) {
        return Json.createObjectBuilder()
                .add("secret", drawn.secret())
                .add("references", Json.createArrayBuilder(drawn.references()))
                .build();
    }

    private JsonArray rows(
            Standing standing, List<Speaker> speakers, Map<Id, ExpectedTime.Window> expected, Optional<String> state) {
        var line = standing.state().line(hearing).orElseThrow();
        boolean hidden = hidden(standing);
        var list = Json.createArrayBuilder();
        int number = 0;
        for (var speaker : speakers) {
            number++;
            list.add(Json.createObjectBuilder()
                    .add("number", number)
                    .add("id", speaker.id().toString())
                    .add("reference", speaker.reference())
                    .add("name", speaker.shown().text(Locale.ENGLISH))
                    .add("unnamed", number(speaker.shown().instead()))
                    .add(
                            "sayAs",
                            text(speaker.sayAs()
                                    .filter(said -> speaker.isNamed())
                                    .map(Words::text)))
                    .add(
                            "position",
                            hidden
                                    ? JsonValue.NULL
                                    : Json.createValue(speaker.position().name()))
                    .add("channel", speaker.channel().name())
                    .add("seconds", line.time(speaker).toSeconds())
                    .add("stage", line.stages().comesIn(speaker.position()))
                    .add("part", line.part(speaker).rank())
                    .add("again", speaker.before().isPresent())
                    .add("group", text(line.spokespersons().groupName(speaker.id())))
                    .add("spokesperson", line.spokespersons().leads(speaker.id()))
                    .add("speaksFor", line.spokespersons().speaksFor(speaker.id()))
                    .add("state", state.orElse(speaker.state().name()))
                    .add("expected", window(Optional.ofNullable(expected.get(speaker.id())))));
        }
        return list.build();
    }

    /** A time is told while the hearing is open, and not before. */
    private Map<Id, ExpectedTime.Window> expected(Standing standing, Line line) {
        return standing.state().sitting().hearing().filter(hearing::equals).isPresent()
                ? standing.windows(line, clock.instant())
                : Map.of();
    }

    private static JsonValue window(Optional<ExpectedTime.Window> told) {
        return told.<JsonValue>map(window -> Json.createObjectBuilder()
                        .add("from", window.fromInclusive().toString())
                        .add("to", window.toInclusive().toString())
                        .build())
                .orElse(JsonValue.NULL);
    }
}

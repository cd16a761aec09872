package org.rostrum.floor;

import static org.rostrum.platform.OrNull.number;
import static org.rostrum.platform.OrNull.text;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.order.EvidenceRules;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.InStages;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

/**
 * The live public state of a meeting at an instant, as JSON: what board, line and phones show. {@code rate} is how many
 * seconds pass in a real one, by which a page counts its clock on.
 */
public record FloorView(Standing standing, Instant now, int rate) {
    public FloorView {
        standing = standing.at(now);
    }

    /** The document of {@code /api/meetings/{meeting}/floor}. */
    public JsonObject json() {
        var state = standing.state();
        var lectern = new LecternView(standing, now);
        var times = new TimesView(standing, now);
        return Json.createObjectBuilder()
                .add("head", standing.head().sequence())
                .add("hash", standing.head().hash())
                .add("now", now.toString())
                .add("rate", rate)
                .add("meeting", standing.meeting().toString())
                .add("status", state.sitting().status().name())
                .add("resumesAt", text(state.sitting().resumes().map(Object::toString)))
                .add("item", item(state))
                .add("hearing", text(state.sitting().hearing().map(Object::toString)))
                .add("lineHead", standing.lineHead())
                .add("lineOpen", state.openLine().filter(Line::taking).isPresent())
                .add("lastCall", isLastCall(state))
                .add("lineCloses", text(state.openLine().flatMap(Line::closes).map(Object::toString)))
                .add("lectern", state.lectern().turn().map(lectern::json).orElse(JsonValue.NULL))
                .add("next", lectern.next())
                .add("positionsHidden", hidesPositions(state))
                .add("together", together(state))
                .add("sides", hidesPositions(state) ? JsonValue.NULL : times.sides(line(state)))
                .add("expectedEnd", times.expectedEnd())
                .add("timeForAll", state.openLine().flatMap(times::timeForAll).orElse(JsonValue.NULL))
                .add("forecast", times.forecast(state))
                .add("even", hidesPositions(state) ? JsonValue.EMPTY_JSON_ARRAY : times.even(state))
                .add("stage", state.openLine().flatMap(TimesView::stage).orElse(JsonValue.NULL))
                .add(
                        "nextStage",
                        text(state.openLine()
                                .map(Line::stages)
                                .flatMap(InStages::next)
                                .map(Stage::name)))
                .add("secondSeconds", TimesView.secondSeconds(state))
                .add(
                        "timeMayBeGiven",
                        state.openLine()
                                .filter(line -> line.rules().letTimeBeGiven())
                                .isPresent())
                .add("oath", onEvidence(state).asksOath())
                .add("requests", requests(state))
                .add("quorum", quorum(state))
                .add("chair", chair(state))
                .add(
                        "continuedTo",
                        state.sitting().later().map(FloorView::later).orElse(JsonValue.NULL))
                .add("motion", openMotion(state).map(this::motion).orElse(JsonValue.NULL))
                .add("motionHidden", hidesMotion(state))
                .build();
    }

    /** The members who ask for the floor, in the order in which they did. */
    private JsonArray requests(MeetingState state) {
        var requests = Json.createArrayBuilder();
        for (var member : state.attendance().requests()) {
            requests.add(Json.createObjectBuilder()
                    .add("id", member.toString())
                    .add("name", state.nameOf(member, Locale.ENGLISH)));
        }
        return requests.build();
    }

    /** What of it the rules hide from everyone but the staff; empty where they hide nothing. */
    public Optional<JsonObject> hidden() {
        var state = standing.state();
        var hidden = Json.createObjectBuilder();
        if (hidesPositions(state)) {
            var times = new TimesView(standing, now);
            hidden.add("sides", times.sides(line(state))).add("even", times.even(state));
        }
        if (hidesMotion(state)) {
            hidden.add("motion", state.motions().open().map(this::motion).orElseThrow());
        }
        return Optional.of(hidden.build()).filter(json -> !json.isEmpty());
    }

    /** Whether the body has a motion before it that was made in closed session. */
    private static boolean hidesMotion(MeetingState state) {
        return state.motions().open().filter(Motion::behindDoors).isPresent();
    }

    private static Optional<Motion> openMotion(MeetingState state) {
        return state.motions().open().filter(motion -> !motion.behindDoors());
    }

    /** Whether nobody but the staff is shown who is for and against at the hearing that is shown. */
    public static boolean hidesPositions(MeetingState state) {
        return shownHearing(state).filter(state::hidesPositions).isPresent();
    }

    /** How many were heard and wait, whatever their position. */
    private static JsonObject together(MeetingState state) {
        var line = line(state);
        return Json.createObjectBuilder()
                .add(
                        "heard",
                        line.stream()
                                .flatMap(found -> found.inOrder().stream())
                                .filter(Speaker::wasHeard)
                                .count())
                .add("waiting", line.map(found -> found.waiting().size()).orElse(0))
                .build();
    }

    /** Whether the chair has asked for the last time who else wishes to speak, and the line is not closed yet. */
    public static boolean isLastCall(MeetingState state) {
        return state.openLine()
                .filter(line -> line.intake() == Line.Intake.LAST_CALL)
                .isPresent();
    }

    private static EvidenceRules onEvidence(MeetingState state) {
        return state.hearingOfItem()
                .flatMap(state::line)
                .map(line -> line.rules().floor().onEvidence())
                .orElse(EvidenceRules.NONE);
    }

    private JsonValue item(MeetingState state) {
        return state.sitting()
                .item()
                .flatMap(id -> standing.plan().item(id))
                .<JsonValue>map(item -> Json.createObjectBuilder()
                        .add("id", item.id().toString())
                        .add("number", item.number())
                        .add("title", item.title())
                        .build())
                .orElse(JsonValue.NULL);
    }

    /** Those who are called next, in order; who is spoken for by someone before her is not told to come. */
    public static Stream<Speaker> toBeCalled(Line line) {
        var spokenFor = line.spokespersons().spokenForSoon();
        return line.callable().stream().filter(speaker -> !spokenFor.contains(speaker.id()));
    }

    private static Optional<Line> line(MeetingState state) {
        return shownHearing(state).flatMap(state::line);
    }

    /** The open hearing; before and after it, that of the item, and at last the one that was heard last. */
    private static Optional<Id> shownHearing(MeetingState state) {
        return state.sitting()
                .hearing()
                .or(state::hearingOfItem)
                .or(() -> state.sitting().closed().reversed().stream().findFirst());
    }

    private static JsonObject quorum(MeetingState state) {
        var quorum = state.quorum();
        return Json.createObjectBuilder()
                .add("present", quorum.present())
                .add("needed", quorum.needed())
                .add("held", quorum.held())
                .build();
    }

    /** Who presides now, and whether the chair was handed to her. */
    private static JsonValue chair(MeetingState state) {
        return state.presiding()
                .<JsonValue>map(member -> Json.createObjectBuilder()
                        .add("id", member.id().toString())
                        .add("name", member.name())
                        .add("handedOver", !member.presides())
                        .add("here", state.attendance().of(member.id()).here())
                        .build())
                .orElse(JsonValue.NULL);
    }

    private static JsonValue later(Sitting.Later later) {
        return Json.createObjectBuilder()
                .add("date", later.date().toString())
                .add("time", text(later.time().map(Object::toString)))
                .add("place", later.place().text())
                .build();
    }

    private JsonValue motion(Motion motion) {
        return Json.createObjectBuilder()
                .add("entry", motion.entry())
                .add("kind", motion.kind().name())
                .add("amends", number(motion.amends()))
                .add("text", motion.text().text())
                .add(
                        "amendments",
                        Json.createArrayBuilder(
                                motion.amendments().stream().map(Words::text).toList()))
                .add("mover", motion.mover().toString())
                .add("seconder", text(motion.seconder().map(Object::toString)))
                .add("stage", motion.stage().name())
                .add("called", motion.called())
                .add("ayes", motion.tally().ayes())
                .add("noes", motion.tally().noes())
                .add("abstentions", motion.tally().abstentions())
                .build();
    }
}

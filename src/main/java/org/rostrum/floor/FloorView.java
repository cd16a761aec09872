package org.rostrum.floor;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.order.EvidenceRules;
import org.rostrum.order.FloorRules;
import org.rostrum.order.Position;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Aside;
import org.rostrum.proceedings.InStages;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.Rounds;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Turn;
import org.rostrum.proceedings.Words;

/**
 * The live public state of a meeting at an instant, as JSON: what board, line and phones show. {@code rate} is how many
 * seconds pass in a real one, by which a page counts its clock on.
 */
public record FloorView(Standing standing, Instant now, int rate) {
    private static final int NEXT_SHOWN = 3;
    private static final List<Integer> SHORTER_SECONDS = List.of(180, 150, 120, 90, 60, 45, 30);
    private static final int CHOICES_SHOWN = 4;

    /** The document of {@code /api/meetings/{meeting}/floor}. */
    public JsonObject json() {
        var state = standing.state();
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
                .add("lineOpen", state.openLine().filter(Line::taking).isPresent())
                .add("lastCall", isLastCall(state))
                .add("lectern", state.lectern().turn().map(this::lectern).orElse(JsonValue.NULL))
                .add("next", next(state))
                .add("positionsHidden", hidesPositions(state))
                .add("together", together(state))
                .add("sides", hidesPositions(state) ? JsonValue.NULL : sides(line(state)))
                .add(
                        "expectedEnd",
                        text(state.openLine()
                                .filter(line -> state.sitting().status().goesOn())
                                .map(line -> standing.expectedEnd(line, now).toString())))
                .add("timeForAll", state.openLine().flatMap(this::timeForAll).orElse(JsonValue.NULL))
                .add("forecast", forecast(state))
                .add("even", hidesPositions(state) ? JsonValue.EMPTY_JSON_ARRAY : even(state))
                .add("stage", state.openLine().flatMap(FloorView::stage).orElse(JsonValue.NULL))
                .add(
                        "nextStage",
                        text(state.openLine()
                                .map(Line::stages)
                                .flatMap(InStages::next)
                                .map(Stage::name)))
                .add("secondSeconds", secondSeconds(state))
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
            hidden.add("sides", sides(line(state))).add("even", even(state));
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

    private JsonValue lectern(Turn turn) {
        return Json.createObjectBuilder()
                .add(
                        "speaker",
                        standing.state()
                                .speaker(turn.speaker())
                                .<JsonValue>map(this::speaker)
                                .orElse(JsonValue.NULL))
                .add("number", number(turn.speaker()))
                .add(
                        "of",
                        standing.state()
                                .openLine()
                                .map(line -> line.inOrder().size())
                                .orElse(0))
                .add("state", turn.phase().name())
                .add("calledAt", turn.calledAt().toString())
                .add("startedAt", text(turn.startedAt().map(Object::toString)))
                .add("usedSeconds", turn.clock().used(now).toSeconds())
                .add("usedBeforeSeconds", seconds(turn.clock().usedBefore()))
                .add("runningSince", text(turn.clock().runningSince().map(Object::toString)))
                .add("allottedSeconds", turn.clock().allotted().toSeconds())
                .add("warnSeconds", warning(turn).toSeconds())
                .add("asking", text(turn.aside().flatMap(Aside::member).map(Object::toString)))
                .add("aside", turn.aside().map(this::aside).orElse(JsonValue.NULL))
                .add(
                        "examiner",
                        text(turn.examiner().map(examiner -> standing.state().nameOf(examiner, Locale.ENGLISH))))
                .build();
    }

    /** The question or the reply that goes on; its clock counts up. */
    private JsonValue aside(Aside aside) {
        return Json.createObjectBuilder()
                .add("kind", aside.member().isPresent() ? "QUESTION" : "REPLY")
                .add("by", text(aside.member().map(member -> standing.state().nameOf(member, Locale.ENGLISH))))
                .add("usedBeforeSeconds", seconds(aside.clock().usedBefore()))
                .add("runningSince", text(aside.clock().runningSince().map(Object::toString)))
                .build();
    }

    /** How much is left of a turn when its clock warns. */
    private Duration warning(Turn turn) {
        var rules =
                standing.state().openLine().map(line -> line.rules().floor()).orElse(FloorRules.USUAL);
        return rules.warning(turn.clock().allotted());
    }

    /** The place in the speaking order, from 1. */
    private int number(Id speaker) {
        var order = standing.state().openLine().map(Line::inOrder).orElse(List.of());
        return 1 + order.stream().map(Speaker::id).toList().indexOf(speaker);
    }

    private JsonObject speaker(Speaker speaker) {
        var line = standing.state().lineOf(speaker.id()).orElseThrow();
        return Json.createObjectBuilder()
                .add("id", speaker.id().toString())
                .add("reference", speaker.reference())
                .add("name", speaker.name().text(Locale.ENGLISH))
                .add("unnamed", number(speaker.name().instead().map(Integer::longValue)))
                .add("sayAs", text(speaker.sayAs().map(words -> words.text())))
                .add("organisation", text(speaker.organisation().map(words -> words.text())))
                .add("position", position(speaker))
                .add("channel", speaker.channel().name())
                .add("again", speaker.before().isPresent())
                .add("sworn", speaker.sworn())
                .add("group", text(line.spokespersons().groupName(speaker.id())))
                .add("speaksFor", line.spokespersons().speaksFor(speaker.id()))
                .build();
    }

    private JsonValue position(Speaker speaker) {
        return hidesPositions(standing.state())
                ? JsonValue.NULL
                : Json.createValue(speaker.position().name());
    }

    private JsonArray next(MeetingState state) {
        var next = Json.createArrayBuilder();
        state.openLine()
                .ifPresent(line ->
                        toBeCalled(line).limit(NEXT_SHOWN).map(this::speaker).forEach(next::add));
        return next.build();
    }

    /** Those who are called next, in order; who is spoken for by someone before her is not told to come. */
    public static Stream<Speaker> toBeCalled(Line line) {
        var spokenFor = line.spokespersons().spokenForSoon();
        return line.callable().stream().filter(speaker -> !spokenFor.contains(speaker.id()));
    }

    private static Optional<Line> line(MeetingState state) {
        return shownHearing(state).flatMap(state::line);
    }

    /** The open hearing; before and after it, that of the item, and at last of what was heard. */
    private static Optional<Id> shownHearing(MeetingState state) {
        return state.sitting()
                .hearing()
                .or(state::hearingOfItem)
                .or(() -> state.sitting().closed().stream().findFirst());
    }

    private JsonObject sides(Optional<Line> line) {
        var sides = Json.createObjectBuilder();
        for (var position : Position.values()) {
            var side = line.map(found -> found.side(position)).orElse(new Line.Side(0, 0, Duration.ZERO));
            sides.add(
                    position.name(),
                    Json.createObjectBuilder()
                            .add("heard", side.heard())
                            .add("waiting", side.waiting())
                            .add("usedSeconds", side.used().toSeconds())
                            .add("leftSeconds", left(line, position)));
        }
        return sides.build();
    }

    /** What a side has left of its time now, with the turn that runs; nothing where it shares none. */
    private JsonValue left(Optional<Line> line, Position side) {
        return line.flatMap(found -> found.shared().unused(side))
                .map(left -> left.minus(running(side)))
                .<JsonValue>map(left -> Json.createValue(left.toSeconds()))
                .orElse(JsonValue.NULL);
    }

    /** What the turn at the lectern has used since the call. */
    private Duration running(Position side) {
        var state = standing.state();
        return state.lectern()
                .turn()
                .filter(turn -> !turn.isExamination())
                .flatMap(turn -> state.speaker(turn.speaker())
                        .filter(speaker -> speaker.position() == side)
                        .map(speaker -> turn.clock().used(now).minus(speaker.used())))
                .orElse(Duration.ZERO);
    }

    private static Optional<JsonValue> stage(Line line) {
        return line.begun()
                .flatMap(begun -> line.stages()
                        .held()
                        .map(held -> Json.createObjectBuilder()
                                .add("number", line.stages().number())
                                .add("of", line.rules().floor().parts().size())
                                .add("name", held.name())
                                .add("who", held.who().name())
                                .add("startedAt", begun.at().toString())
                                .add("usedBeforeSeconds", seconds(begun.clock().usedBefore()))
                                .add(
                                        "runningSince",
                                        text(begun.clock().runningSince().map(Object::toString)))
                                .add("seconds", number(held.seconds().map(Integer::longValue)))
                                .add(
                                        "leftSeconds",
                                        number(line.shared().unusedOfStage().map(Duration::toSeconds)))
                                .add("warnSeconds", warning(line, held))
                                .build()));
    }

    /** How much is left of a stage when its clock warns; 0 where it has no time in all. */
    private static long warning(Line line, Stage held) {
        return held.seconds()
                .map(all ->
                        line.rules().floor().warning(Duration.ofSeconds(all)).toSeconds())
                .orElse(0L);
    }

    private static JsonValue secondSeconds(MeetingState state) {
        return state.openLine()
                .map(Line::rounds)
                .flatMap(Rounds::secondSeconds)
                .<JsonValue>map(Json::createValue)
                .orElse(JsonValue.NULL);
    }

    /** What each side would have left, and when the line would end, if each had the same time in all; of sides that share one. */
    private JsonArray even(MeetingState state) {
        var choices = Json.createArrayBuilder();
        state.openLine()
                .filter(line -> line.rules().sideSeconds().isPresent())
                .ifPresent(line -> line.shared().even().forEach(seconds -> {
                    var evened = line.evenedOut(seconds);
                    choices.add(Json.createObjectBuilder()
                            .add("seconds", seconds)
                            .add("leftFor", left(Optional.of(evened), Position.FOR))
                            .add("leftAgainst", left(Optional.of(evened), Position.AGAINST))
                            .add("endsAt", standing.expectedEnd(evened, now).toString()));
                }));
        return choices.build();
    }

    /** When the line would be heard at the time that is given now, and at each shorter one that can be chosen. */
    private JsonArray forecast(MeetingState state) {
        var choices = Json.createArrayBuilder();
        state.openLine().ifPresent(line -> {
            int given = line.shortened().orElse(line.rules().seconds());
            Stream.concat(Stream.of(given), SHORTER_SECONDS.stream().filter(shorter -> shorter < given))
                    .limit(CHOICES_SHOWN)
                    .forEach(seconds -> choices.add(Json.createObjectBuilder()
                            .add("seconds", seconds)
                            .add(
                                    "endsAt",
                                    standing.expectedEnd(line, seconds, now).toString())));
        });
        return choices.build();
    }

    /** What the rules leave to all speakers together, once the one at the lectern has had hers, and how far it reaches. */
    private Optional<JsonValue> timeForAll(Line line) {
        return standing.leftForAll(line, now)
                .map(left -> Json.createObjectBuilder()
                        .add("seconds", line.rules().totalSeconds().orElseThrow())
                        .add("leftSeconds", left.toSeconds())
                        .add("reached", standing.reached(line, now).size())
                        .add("waiting", line.waiting().size())
                        .build());
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
                .add("amends", motion.amends().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
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

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static JsonValue number(Optional<Long> number) {
        return number.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL);
    }

    private static JsonValue text(Optional<String> text) {
        return text.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL);
    }
}

package org.rostrum.floor;

import static org.rostrum.platform.OrNull.number;
import static org.rostrum.platform.OrNull.text;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rostrum.order.Position;
import org.rostrum.order.Stage;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Rounds;
import org.rostrum.proceedings.Sides;
import org.rostrum.proceedings.Standing;

/** The time of a hearing at an instant, as JSON: what sides and stage have had and have left, and how long the rest will take. */
record TimesView(Standing standing, Instant now) {
    private static final List<Integer> SHORTER_SECONDS = List.of(180, 150, 120, 90, 60, 45, 30);
    private static final int CHOICES_SHOWN = 4;

    /** What each side of a line has had and still waits for; nobody on a side that is not there. */
    JsonObject sides(Optional<Line> line) {
        var sides = Json.createObjectBuilder();
        for (var position : Position.values()) {
            var side = line.map(found -> found.sides().of(position)).orElse(new Sides.Side(0, 0, Duration.ZERO));
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
        return number(line.flatMap(found -> found.shared().unused(side))
                .map(left -> left.minus(running(side)).toSeconds()));
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

    /** The stage that is held, with its clock. */
    static Optional<JsonValue> stage(Line line) {
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
                                .add("seconds", number(held.seconds()))
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

    /** The time of each in a second round that may be held; nothing where there is none. */
    static JsonValue secondSeconds(MeetingState state) {
        return number(state.openLine().map(Line::rounds).flatMap(Rounds::secondSeconds));
    }

    /** When the open line will have been heard; null while it is not known when the meeting goes on, or that it does. */
    JsonValue expectedEnd() {
        return standing.state()
                .openLine()
                .filter(line -> standing.state().sitting().status().goesOn())
                .map(this::end)
                .orElse(JsonValue.NULL);
    }

    private JsonValue end(Line line) {
        return unlessStill(() -> standing.expectedEnd(line, now));
    }

    /** No hour can be told while nobody knows when it goes on. */
    private JsonValue unlessStill(Supplier<Instant> end) {
        return standing.state().sitting().standsStill()
                ? JsonValue.NULL
                : Json.createValue(end.get().toString());
    }

    /** What each side would have left, and when the line would end, if each had the same time in all; of sides that share one. */
    JsonArray even(MeetingState state) {
        var choices = Json.createArrayBuilder();
        state.openLine()
                .filter(line -> line.rules().sideSeconds().isPresent())
                .ifPresent(line -> line.shared().even().forEach(seconds -> {
                    var evened = line.evenedOut(seconds);
                    choices.add(Json.createObjectBuilder()
                            .add("seconds", seconds)
                            .add("leftFor", left(Optional.of(evened), Position.FOR))
                            .add("leftAgainst", left(Optional.of(evened), Position.AGAINST))
                            .add("endsAt", end(evened)));
                }));
        return choices.build();
    }

    /** When the line would be heard at the time that is given now, and at each shorter one that can be chosen. */
    JsonArray forecast(MeetingState state) {
        var choices = Json.createArrayBuilder();
        state.openLine().ifPresent(line -> {
            int given = line.shortened().orElse(line.rules().seconds());
            Stream.concat(Stream.of(given), SHORTER_SECONDS.stream().filter(shorter -> shorter < given))
                    .limit(CHOICES_SHOWN)
                    .forEach(seconds -> choices.add(Json.createObjectBuilder()
                            .add("seconds", seconds)
                            .add("endsAt", unlessStill(() -> standing.expectedEnd(line, seconds, now)))));
        });
        return choices.build();
    }

    /** What the rules leave to all speakers together, once the one at the lectern has had hers, and how far it reaches. */
    Optional<JsonValue> timeForAll(Line line) {
        return standing.leftForAll(line, now)
                .map(left -> Json.createObjectBuilder()
                        .add("seconds", line.rules().totalSeconds().orElseThrow())
                        .add("leftSeconds", left.toSeconds())
                        .add("reached", standing.reached(line, now).size())
                        .add("waiting", line.waiting().size())
                        .build());
    }

    /** A time as the pages count it. */
    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}

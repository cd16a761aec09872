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
import java.util.Locale;
import org.rostrum.order.FloorRules;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Aside;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Turn;

/** Who stands at the lectern at an instant and who comes next, as JSON. */
record LecternView(Standing standing, Instant now) {
    private static final int NEXT_SHOWN = 3;

    /** The one at the lectern, with her clock. */
    JsonValue json(Turn turn) {
        return Json.createObjectBuilder()
                .add(
                        "speaker",
                        standing.state()
                                .speaker(turn.speaker())
                                .<JsonValue>map(this::speaker)
                                .orElse(JsonValue.NULL))
                .add("number", place(turn.speaker()))
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
                .add("usedBeforeSeconds", TimesView.seconds(turn.clock().usedBefore()))
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
                .add("usedBeforeSeconds", TimesView.seconds(aside.clock().usedBefore()))
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
    private int place(Id speaker) {
        var order = standing.state().openLine().map(Line::inOrder).orElse(List.of());
        return 1 + order.stream().map(Speaker::id).toList().indexOf(speaker);
    }

    private JsonObject speaker(Speaker speaker) {
        var line = standing.state().lineOf(speaker.id()).orElseThrow();
        return Json.createObjectBuilder()
                .add("id", speaker.id().toString())
                .add("reference", speaker.reference())
                .add("name", speaker.name().text(Locale.ENGLISH))
                .add("unnamed", number(speaker.name().instead()))
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
        return FloorView.hidesPositions(standing.state())
                ? JsonValue.NULL
                : Json.createValue(speaker.position().name());
    }

    /** Those who are called next. */
    JsonArray next() {
        var next = Json.createArrayBuilder();
        standing.state()
                .openLine()
                .ifPresent(line -> FloorView.toBeCalled(line)
                        .limit(NEXT_SHOWN)
                        .map(this::speaker)
                        .forEach(next::add));
        return next.build();
    }
}

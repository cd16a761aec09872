package org.rostrum.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.order.Position;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Turn;
import org.rostrum.proceedings.TurnClock;

/** What the chair says as a meeting stands: the words of the step it has come to, filled with its names, counts and rules. */
public record ChairsScript(Standing standing, ScriptWords words) {
    private static final int NEXT_NAMED = 3;

    /** The words at an instant, filled. */
    public String at(Step step, Instant now) {
        return words.at(step).fill(things(now));
    }

    /**
     * The step that the meeting has come to. Of a turn that is spoken, when its clock warns and when its time is over no act
     * tells: the page that counts the clock says {@link Step#LAST} and {@link Step#OVER} by itself.
     */
    public Step step() {
        return switch (state().sitting().status()) {
            case PLANNED -> Step.PLANNED;
            case RECESS -> Step.RECESS;
            case CONTINUED -> Step.CONTINUED;
            case ADJOURNED -> Step.ADJOURNED;
            case IN_SESSION, CLOSED_SESSION ->
                turn().map(this::turnStep)
                        .or(() -> state().motions().open().map(ChairsScript::motionStep))
                        .or(() -> state().openLine().map(this::lineStep))
                        .orElseGet(this::itemStep);
        };
    }

    private Step turnStep(Turn turn) {
        return switch (turn.phase()) {
            case CALLED -> Step.CALLED;
            case PAUSED -> Step.PAUSED;
            case SPEAKING -> coming().isEmpty() ? Step.HEARD : Step.SPEAKING;
        };
    }

    private static Step motionStep(Motion motion) {
        return switch (motion.stage()) {
            case MOVED -> Step.MOVED;
            case SECONDED -> Step.SECONDED;
            case VOTED, CARRIED, FAILED, DIED, WITHDRAWN, SET_ASIDE -> Step.VOTED;
        };
    }

    private Step lineStep(Line line) {
        var first = coming().stream().findFirst();
        if (first.isPresent()) {
            return first.get().before().isPresent() ? Step.AGAIN : anyoneHeard() ? Step.NEXT_SPEAKER : Step.FIRST;
        }
        boolean presents = line.stages()
                .held()
                .filter(held -> held.who() == Stage.Who.PRESENTATION)
                .isPresent();
        if (presents) {
            return Step.PRESENTATION;
        }
        if (line.stages().next().isPresent()) {
            return Step.STAGE_NEXT;
        }
        if (!line.waiting().isEmpty()) {
            return Step.SPENT;
        }
        return line.rounds().secondSeconds().isPresent() ? Step.ROUND : Step.HEARD;
    }

    private Step itemStep() {
        var item = state().sitting().item().flatMap(standing.plan()::item);
        if (state().quorum().present() == 0) {
            return Step.ROLL;
        }
        if (item.isEmpty()) {
            return Step.ITEM_NEXT;
        }
        return item.get().hearing().isPresent() && !anyoneHeard() ? Step.HEARING : Step.MOTION_ASKED;
    }

    private boolean anyoneHeard() {
        return Stream.of(Position.values()).anyMatch(side -> side(side).heard() > 0);
    }

    private Map<Placeholder, String> things(Instant now) {
        var things = new EnumMap<Placeholder, String>(Placeholder.class);
        things.put(Placeholder.BODY, standing.plan().body());
        state().sitting().item().flatMap(standing.plan()::item).ifPresent(item -> {
            things.put(Placeholder.ITEM, item.number());
            things.put(Placeholder.TITLE, item.title());
        });
        people(things);
        counts(things);
        minutes(now).ifPresent(time -> things.put(Placeholder.MINUTES, TurnClock.shown(time)));
        stage().ifPresent(stage -> things.put(Placeholder.STAGE, stage.name()));
        state().motions().open().ifPresent(motion -> motion(things, motion));
        return things;
    }

    /** Whoever is at the lectern and those who come after; without a turn, the first of them is the one that is called. */
    private void people(Map<Placeholder, String> things) {
        var named = Stream.concat(
                        turn().flatMap(turn -> state().speaker(turn.speaker())).stream(), coming().stream())
                .toList();
        for (var one : named.stream().limit(1).toList()) {
            things.put(Placeholder.NAME, one.name().text());
            things.put(Placeholder.SAY_AS, one.sayAs().orElse(one.name()).text());
            things.put(Placeholder.POSITION, words.position(one.position()));
        }
        var after = List.of(Placeholder.NEXT, Placeholder.THEN);
        for (int at = 0; at < after.size() && at + 1 < named.size(); at++) {
            things.put(after.get(at), named.get(at + 1).name().text());
        }
    }

    private void counts(Map<Placeholder, String> things) {
        var line = FloorView.line(standing);
        things.put(
                Placeholder.WAITING, Integer.toString(line.map(Line::waiting).orElse(List.of()).size()));
        things.put(Placeholder.FOR, signedUp(Position.FOR));
        things.put(Placeholder.AGAINST, signedUp(Position.AGAINST));
        things.put(Placeholder.NEUTRAL, signedUp(Position.NEUTRAL));
    }

    private String signedUp(Position position) {
        var side = side(position);
        return Integer.toString(side.heard() + side.waiting());
    }

    private void motion(Map<Placeholder, String> things, Motion motion) {
        things.put(Placeholder.MOTION, motion.text().text());
        things.put(Placeholder.MOVER, member(motion.mover()));
        motion.seconder().ifPresent(second -> things.put(Placeholder.SECONDER, member(second)));
        things.put(Placeholder.AYES, Integer.toString(motion.tally().ayes()));
        things.put(Placeholder.NOES, Integer.toString(motion.tally().noes()));
        things.put(Placeholder.ABSTENTIONS, Integer.toString(motion.tally().abstentions()));
    }

    private Optional<Duration> minutes(Instant now) {
        if (turn().isPresent()) {
            return turn().map(turn -> turn.phase() == Turn.Phase.PAUSED
                    ? standing.left(now)
                    : turn.clock().allotted());
        }
        return FloorView.line(standing)
                .map(line -> step() == Step.ROUND
                        ? Duration.ofSeconds(line.rounds().secondSeconds().orElse(line.each()))
                        : coming().stream()
                                .findFirst()
                                .map(line::allotted)
                                .orElse(Duration.ofSeconds(line.each())));
    }

    private Optional<Stage> stage() {
        return state().openLine()
                .flatMap(line -> step() == Step.STAGE_NEXT
                        ? line.stages().next()
                        : line.stages().held());
    }

    private List<Speaker> coming() {
        return state().openLine().stream()
                .flatMap(FloorView::toBeCalled)
                .limit(NEXT_NAMED)
                .toList();
    }

    private Line.Side side(Position position) {
        return FloorView.line(standing)
                .map(line -> line.side(position))
                .orElse(new Line.Side(0, 0, Duration.ZERO));
    }

    private String member(Id id) {
        return standing.plan().member(id).map(MeetingPlan.Member::name).orElse("");
    }

    private Optional<Turn> turn() {
        return state().lectern().turn();
    }

    private MeetingState state() {
        return standing.state();
    }
}

package org.rostrum.floor.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.floor.FloorView;
import org.rostrum.order.Position;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.InStages;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Turn;

/** A meeting as it stood at an instant, as a page shows it without a script. What there is one of or none is a list. */
public record ShownStanding(Standing standing, Instant at) {
    private static final int NEXT_SHOWN = 3;

    /** One side as it stood. */
    public record SideRow(Position position, int heard, int waiting, Duration used) {}

    /** What was before the body or was decided; {@code stage} is the end of a key. */
    public record MotionShown(String text, String mover, String seconder, String count, String stage) {}

    /** Where the meeting stood, as the end of a key. */
    public Sitting.Status status() {
        return state().sitting().status();
    }

    /** The item that was open; empty where none was. */
    public String item() {
        return state().sitting()
                .item()
                .flatMap(plan()::item)
                .map(item -> item.number() + " " + item.title())
                .orElse("");
    }

    /** The stage of the hearing that was held. */
    public List<Stage> stage() {
        return state().openLine().map(Line::stages).flatMap(InStages::held).stream()
                .toList();
    }

    /** When a recess was to end, by the clock of the body: one hour or none. */
    public List<ZonedDateTime> resumes() {
        return state().sitting().resumes().map(this::here).stream().toList();
    }

    /** Whether a recess had lasted longer than it was to. */
    public boolean late() {
        return state().sitting().resumes().filter(at::isAfter).isPresent();
    }

    /** When the line was to close by the last call: one hour or none. */
    public List<ZonedDateTime> closes() {
        return state().openLine().flatMap(Line::closes).map(this::here).stream().toList();
    }

    /** Whether the chair had asked for the last time who else wished to speak. */
    public boolean lastCall() {
        return FloorView.isLastCall(state());
    }

    /** Who was at the lectern: one or nobody. */
    public List<Speaker> lectern() {
        return turn()
                .filter(turn -> status() != Sitting.Status.CLOSED_SESSION)
                .flatMap(turn -> state().speaker(turn.speaker()))
                .stream()
                .toList();
    }

    /** How far the turn had come, as the end of a key. */
    public String phase() {
        return turn().map(turn -> turn.phase().name()).orElse("");
    }

    /** What was used of the turn. */
    public Duration used() {
        return turn().map(turn -> turn.clock().used(at)).orElse(Duration.ZERO);
    }

    /** What was allotted to the turn. */
    public Duration allotted() {
        return turn().map(turn -> turn.clock().allotted()).orElse(Duration.ZERO);
    }

    /** Who was to be called next. */
    public List<Speaker> next() {
        return line().stream().flatMap(FloorView::toBeCalled).limit(NEXT_SHOWN).toList();
    }

    /** Whether it was shown who was for and against. */
    public boolean positions() {
        return !FloorView.hidesPositions(state());
    }

    /** Both sides and those of neither; none where they were hidden, and before the meeting had a hearing. */
    public List<SideRow> sides() {
        return line().stream()
                .filter(line -> positions())
                .flatMap(line -> Stream.of(Position.values()).map(position -> side(line, position)))
                .toList();
    }

    /** When the line that was open would have been heard, by the clock of the body. */
    public List<ZonedDateTime> end() {
        return state()
                .openLine()
                .filter(line -> !state().sitting().standsStill())
                .map(line -> standing.expectedEnd(line, at))
                .map(this::here)
                .stream()
                .toList();
    }

    /** The motion before the body. */
    public List<MotionShown> motion() {
        return state().motions().open().filter(motion -> !motion.behindDoors()).map(this::shown).stream()
                .toList();
    }

    /** What the body has decided, the latest first. */
    public List<MotionShown> decided() {
        return state().motions().done().reversed().stream()
                .filter(motion -> motion.stage() == Motion.Stage.CARRIED || motion.stage() == Motion.Stage.FAILED)
                .filter(motion -> !motion.behindDoors())
                .map(this::shown)
                .toList();
    }

    /** The day on which the meeting was held then, or came next; each hour of another day names its own. */
    public LocalDate day() {
        return standing.day().date();
    }

    /** An instant by the clock of the body. */
    public ZonedDateTime here(Instant instant) {
        return instant.atZone(ZoneId.of(plan().zone()));
    }

    private MotionShown shown(Motion motion) {
        var tally = motion.tally();
        return new MotionShown(
                motion.text().text(),
                member(motion.mover()),
                motion.seconder().map(this::member).orElse("–"),
                motion.ballots().isEmpty() ? "–" : tally.ayes() + "–" + tally.noes(),
                motion.stage().name());
    }

    private String member(Id id) {
        return plan().member(id).map(MeetingPlan.Member::name).orElse("–");
    }

    /** The hearing that was open, else the only one there is. */
    private Optional<Line> line() {
        var lines = state().lines();
        return state().openLine()
                .or(() -> lines.size() == 1 ? lines.values().stream().findFirst() : Optional.empty());
    }

    private static SideRow side(Line line, Position position) {
        var side = line.sides().of(position);
        return new SideRow(position, side.heard(), side.waiting(), side.used());
    }

    private Optional<Turn> turn() {
        return state().lectern().turn();
    }

    private MeetingPlan plan() {
        return standing.plan();
    }

    private MeetingState state() {
        return standing.state();
    }
}

package org.rostrum.proceedings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Stage;

/**
 * The time that each side of a line shares, and that all share in the stage that is held or in the whole hearing: what is left
 * of it, and how far it reaches.
 */
public record SharedTime(Line line) {
    static final Duration LEAST = Duration.ofSeconds(SpeakingRules.LEAST_SECONDS);

    private static final int EVEN_STEP = 300;
    private static final int EVEN_CHOICES = 4;
    private static final Duration MORE_THAN_ANY = Duration.ofDays(366);

    /** Whether a side has time left, or shares none. */
    public boolean hasTime(Position side) {
        return left(side).filter(left -> !left.isPositive()).isEmpty();
    }

    /**
     * What a side has left of the time that it shares, without what the one at the lectern was given; empty where it shares
     * none. Below zero once it has used more.
     */
    public Optional<Duration> left(Position side) {
        var ofStage = leftOfStage().filter(left -> line.stages().isTheTurnOf(side));
        return Stream.of(leftOfSide(side), ofStage).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private Optional<Duration> leftOfSide(Position side) {
        return unused(side).map(left -> left.minus(atTheLectern(side::equals)));
    }

    private Optional<Duration> leftOfStage() {
        return unusedOfStage().map(left -> left.minus(atTheLectern(any -> true)));
    }

    /** What was not used of the time that the stage has in all; below zero once it has used more. */
    public Optional<Duration> unusedOfStage() {
        return line.stages()
                .held()
                .flatMap(Stage::seconds)
                .map(all -> Duration.ofSeconds(all)
                        .minus(line.spoken())
                        .plus(line.begun().map(Begun::spoken).orElse(Duration.ZERO)));
    }

    /** What a side has not used of the time that it shares; below zero once it has used more. */
    public Optional<Duration> unused(Position side) {
        return line.rules()
                .sideSeconds()
                .map(shared ->
                        Duration.ofSeconds(shared).minus(line.sides().of(side).used()));
    }

    /** What the one at the lectern was given and had not used when called. */
    private Duration atTheLectern(Predicate<Position> sides) {
        return line.inOrder().stream()
                .filter(speaker -> speaker.state() == Speaker.State.CALLED && sides.test(speaker.position()))
                .map(speaker -> granted(speaker).minus(speaker.used()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What each of those who wait would be given as far as the time of sides and stage goes, in order; nothing behind that. */
    public List<Duration> reach() {
        var left = new EnumMap<Position, Duration>(Position.class);
        Stream.of(Position.values())
                .forEach(side -> left.put(side, leftOfSide(side).orElse(MORE_THAN_ANY)));
        var stage = leftOfStage().orElse(MORE_THAN_ANY);
        var times = new ArrayList<Duration>();
        for (var speaker : line.waiting()) {
            var side = speaker.position();
            var allotted = line.allotted(speaker);
            boolean now = line.stages().isTheTurnOf(side);
            var rest = left.getOrDefault(side, Duration.ZERO);
            var time = atMost(allotted, atMost(rest, now ? stage : rest));
            left.put(side, rest.minus(time));
            stage = now ? stage.minus(time) : stage;
            times.add(time);
        }
        return times;
    }

    /** The shorter of two times, and never less than none. */
    private static Duration atMost(Duration one, Duration other) {
        var shorter = one.compareTo(other) < 0 ? one : other;
        return shorter.isNegative() ? Duration.ZERO : shorter;
    }

    /** The most that one side has used, with what the one at the lectern was given, in whole seconds. */
    int mostUsed() {
        return (int) Stream.of(Position.values())
                .map(side -> line.sides().of(side).used().plus(atTheLectern(side::equals)))
                .mapToLong(used -> used.plusMillis(999).toSeconds())
                .max()
                .orElse(0);
    }

    /** Some times that each side could have in all, in seconds: the least that is even, and longer ones. */
    public List<Integer> even() {
        int most = mostUsed();
        int now = line.rules().sideSeconds().orElse(0);
        var longer = IntStream.iterate(most / EVEN_STEP + 1, step -> step + 1).mapToObj(step -> step * EVEN_STEP);
        return Stream.concat(Stream.of(most).filter(least -> least > now && now > 0), longer)
                .filter(seconds -> seconds != now)
                .limit(EVEN_CHOICES)
                .toList();
    }

    /** What is left of the time for all once {@code spoken} more is used; empty where there is no such rule. */
    public Optional<Duration> leftForAll(Duration spoken) {
        return line.rules()
                .totalSeconds()
                .map(total -> Duration.ofSeconds(total)
                        .minus(line.speakers().values().map(Speaker::spoken).reduce(spoken, Duration::plus)));
    }

    /** Whether so much is left of the time for all that it is worth calling anybody. */
    public boolean timeIsLeft(Duration spoken) {
        return leftForAll(spoken).filter(left -> left.compareTo(LEAST) < 0).isEmpty();
    }

    /**
     * Those who wait and get a turn within the time for all, in order, once {@code spoken} more is used of it and if
     * everyone uses such a share of what is allotted.
     */
    List<Speaker> reached(Duration spoken, double share) {
        var waiting = line.waiting();
        var left = leftForAll(spoken);
        if (left.isEmpty()) {
            return waiting;
        }
        double rest = left.get().toSeconds();
        var spokenFor = line.spokespersons().spokenForSoon();
        int reached = 0;
        while (reached < waiting.size() && rest >= SpeakingRules.LEAST_SECONDS) {
            var speaker = waiting.get(reached);
            rest -= spokenFor.contains(speaker.id())
                    ? 0
                    : share * line.allotted(speaker).toSeconds();
            reached++;
        }
        return waiting.subList(0, reached);
    }

    /**
     * The time that a speaker who is called is given: what is allotted, or what her side or stage, or all together, have left
     * of theirs. Who is called although nothing is left was given leave, and has all that is allotted.
     */
    Duration granted(Speaker speaker) {
        var ofSide = grantedBySide(speaker);
        return leftForAll(Duration.ZERO)
                .filter(left -> left.compareTo(LEAST) >= 0 && left.compareTo(ofSide.minus(speaker.used())) < 0)
                .map(left -> left.plus(speaker.used()))
                .orElse(ofSide);
    }

    private Duration grantedBySide(Speaker speaker) {
        var allotted = line.allotted(speaker);
        return Stream.of(unused(speaker.position()), unusedOfStage())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .filter(Duration::isPositive)
                .map(left -> left.plus(speaker.used()))
                .filter(left -> left.compareTo(allotted) < 0)
                .orElse(allotted);
    }
}

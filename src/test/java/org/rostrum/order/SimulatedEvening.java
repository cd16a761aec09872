package org.rostrum.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An evening drawn by chance, and what was told in it: at every fifth call those who waited were given a window. Each
 * body has habits of its own, so that none is what the program imagines before the first turn: how many use all of
 * their time, how long the walk to the lectern is, how many are not there, how often a member asks; one evening of a body
 * differs from the other, and in three of ten there is a recess. Where people check in at the door, each body has habits of
 * its own in that, too; its evenings are those that it would have without.
 */
public final class SimulatedEvening {
    /**
     * A window that was told and the call that came, in seconds from when it was told.
     *
     * @param evening how many evenings of the body were known
     * @param naive places times minutes
     * @param knowing the middle for someone who knows the habits of this very evening, which nobody can, and who has checked in
     */
    public record Told(
            int evening, double from, double to, double middle, double naive, double knowing, double called) {
        /** Whether the call came within it. */
        public boolean held() {
            return from <= called && called <= to;
        }
    }

    private static final Instant BEGUN = Instant.parse("2018-04-17T00:00:00Z");
    private static final int[] ALLOTTED = {60, 120, 120, 180};
    private static final int EVERY = 5;
    private static final int ASKED_AT_ONCE = 6;
    private static final double UNANSWERED_CALL_SECONDS = 8;
    private static final double LEAST_QUESTION = 15;
    private static final double MOST_QUESTION = 180;
    /** How one evening of a body differs from the next: by a quarter, mostly. */
    private static final double VARIED_BY = 0.25;

    private static final int EVENINGS_OF_A_BODY = 5;
    private static final double NOT_THERE = 0.3;
    private static final double MINUTE = 60;

    /** What a body is like; an evening of it is like this by and large. */
    private record Ways(
            int allotted, double useAll, double part, double over, double gap, double notThere, double questions) {
        static Ways any(Random random, double mostNotThere) {
            return new Ways(
                    ALLOTTED[random.nextInt(ALLOTTED.length)],
                    between(random, 0.3, 0.95),
                    between(random, 0.25, 0.7),
                    between(random, 0, 0.12),
                    between(random, 4, 40),
                    between(random, 0, mostNotThere),
                    between(random, 0, 0.12));
        }

        Ways tonight(Random random) {
            return new Ways(
                    allotted,
                    Math.clamp(varied(random, useAll), 0, 1),
                    Math.clamp(varied(random, part), 0.1, 0.9),
                    over,
                    varied(random, gap),
                    Math.clamp(varied(random, notThere), 0, 0.5),
                    varied(random, questions));
        }

        private static double varied(Random random, double usual) {
            return usual * Math.exp(VARIED_BY * random.nextGaussian());
        }

        /** What a place in the line takes on average, when so many are missing. */
        double secondsOfOne(double missing) {
            double share = useAll * (1 + over) + (1 - useAll) * part;
            double asked = questions * (LEAST_QUESTION + MOST_QUESTION) / 2;
            return (1 - missing) * (share * allotted + gap + asked) + missing * UNANSWERED_CALL_SECONDS;
        }
    }

    /**
     * How people check in at the door of a body.
     *
     * @param checkIn of those who are there when called, how many have checked in
     * @param early how many of these before the hearing is opened; the others come so long before their call, on average, as
     *     {@code lead} says
     * @param left of those who have checked in, how many are gone when called
     */
    private record Door(double checkIn, double early, double lead, double left) {
        static final Door NONE = new Door(0, 0, 1, 0);

        static Door any(Random random) {
            return new Door(
                    between(random, 0.85, 0.98),
                    between(random, 0.6, 0.95),
                    between(random, 10 * MINUTE, 60 * MINUTE),
                    between(random, 0.01, 0.04));
        }

        Door tonight(Random random) {
            return new Door(
                    1 - Math.min(0.5, Ways.varied(random, 1 - checkIn)),
                    1 - Math.min(0.7, Ways.varied(random, 1 - early)),
                    Ways.varied(random, lead),
                    Ways.varied(random, left));
        }

        /** How many of those who are missing when called have checked in and left. */
        double ofMissing(double notThere) {
            double checkedIn = checkIn * (1 - notThere) / (1 - left);
            return Math.min(1, left * checkedIn / Math.max(notThere, 1e-6));
        }

        /** When someone checks in who is called then, in seconds since the hearing was opened; never, for many who are missing. */
        double checksIn(Random random, boolean there, double notThere, double called) {
            boolean comes = random.nextDouble() < (there ? checkIn : ofMissing(notThere));
            double late = Math.max(0, called + lead * Math.log(1 - random.nextDouble()));
            double at = random.nextDouble() < early ? 0 : late;
            return comes ? at : NEVER;
        }

        /** How likely someone is to be missing who is called in so many seconds. */
        double missing(boolean checkedIn, double notThere, double untilCalled) {
            if (checkedIn) {
                return left;
            }
            double hasCome = 1 - (1 - early) * (1 - Math.exp(-untilCalled / lead));
            double missing = notThere * (1 - ofMissing(notThere) * hasCome);
            double there = (1 - notThere) * (1 - checkIn * hasCome);
            return missing / (missing + there);
        }
    }

    private record Turn(boolean there, double taken, double gap, double recess) {}

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final Random random;
    private final Random atTheDoor;
    private final Ways ways;
    private final Door door;
    private final Habits usual;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Double> calls = new ArrayList<>();
    private final List<Double> checkIns = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final List<Turnout.Call> called = new ArrayList<>();
    private Duration gaps = Duration.ZERO;

    private SimulatedEvening(Random random, Random atTheDoor, Ways ways, Door door, Habits usual) {
        this.random = random;
        this.atTheDoor = atTheDoor;
        this.ways = ways;
        this.door = door;
        this.usual = usual;
        int speakers = 15 + random.nextInt(106);
        int recessAt = random.nextInt(10) < 3 ? random.nextInt(speakers) : -1;
        for (int at = 0; at < speakers; at++) {
            double share = random.nextDouble() < ways.useAll()
                    ? 1 + ways.over() + 0.05 * random.nextGaussian()
                    : Math.clamp(ways.part() + 0.2 * random.nextGaussian(), 0.08, 1);
            double gap = ways.gap() * Math.exp(0.8 * random.nextGaussian() - 0.32)
                    + (random.nextDouble() < ways.questions() ? between(random, LEAST_QUESTION, MOST_QUESTION) : 0);
            turns.add(new Turn(
                    random.nextDouble() >= ways.notThere(),
                    Math.max(0.05, share),
                    gap,
                    at == recessAt ? between(random, 300, 900) : 0));
        }
    }

    /** What was told in the evenings of one body that misses up to 30 of 100 it calls, each known when the next begins. */
    public static List<Told> told(Random random) {
        return told(random, NOT_THERE);
    }

    /**
     * What was told in the evenings of one body, each known when the next begins.
     *
     * @param mostNotThere the largest share of those called that a body may miss, by and large
     */
    public static List<Told> told(Random random, double mostNotThere) {
        return told(random, random, mostNotThere, Door.NONE);
    }

    /** The same of a body where people check in at the door, which is drawn apart, so that the evenings are the same. */
    public static List<Told> toldWhereTheyCheckIn(Random random, Random atTheDoor) {
        return toldWhereTheyCheckIn(random, atTheDoor, NOT_THERE);
    }

    /** The same of a body that may miss a share of those it calls. */
    public static List<Told> toldWhereTheyCheckIn(Random random, Random atTheDoor, double mostNotThere) {
        return told(random, atTheDoor, mostNotThere, Door.any(atTheDoor));
    }

    private static List<Told> told(Random random, Random atTheDoor, double mostNotThere, Door door) {
        var ways = Ways.any(random, mostNotThere);
        var told = new ArrayList<Told>();
        var earlier = new ArrayList<ExpectedTime>();
        for (int number = 0; number < EVENINGS_OF_A_BODY; number++) {
            var tonight = door.equals(Door.NONE) ? door : door.tonight(atTheDoor);
            var evening = new SimulatedEvening(random, atTheDoor, ways.tonight(random), tonight, Habits.of(earlier));
            evening.hold();
            told.addAll(evening.ask(number));
            earlier.add(evening.expected());
        }
        return told;
    }

    private void hold() {
        double at = 0;
        for (var turn : turns) {
            at += turn.recess();
            calls.add(at);
            checkIns.add(door.equals(Door.NONE) ? NEVER : door.checksIn(atTheDoor, turn.there(), ways.notThere(), at));
            at += turn.there() ? turn.gap() + turn.taken() * ways.allotted() : UNANSWERED_CALL_SECONDS;
        }
    }

    private List<Told> ask(int evening) {
        var told = new ArrayList<Told>();
        for (int now = 0; now < turns.size(); now++) {
            if (now % EVERY == 0) {
                var expected = expected();
                for (int who = now + 1; who < turns.size(); who += Math.max(1, (turns.size() - now) / ASKED_AT_ONCE)) {
                    told.add(told(evening, expected, now, who));
                }
            }
            see(now);
        }
        return told;
    }

    private void see(int now) {
        var turn = turns.get(now);
        double gap = turn.there() ? turn.gap() : UNANSWERED_CALL_SECONDS;
        gaps = gaps.plusMillis(Math.round(gap * 1000));
        if (turn.there()) {
            shares.add(turn.taken());
        }
        called.add(new Turnout.Call(turn.there(), false, come(now)));
    }

    private Turnout.Come come(int who) {
        double since = calls.get(who) - checkIns.get(who);
        if (checkIns.get(who) == 0) {
            return new Turnout.Come.BeforeTheHearing();
        }
        return since > 0
                ? new Turnout.Come.Since(Duration.ofMillis(Math.round(since * 1000)))
                : new Turnout.Come.NotYet();
    }

    private ExpectedTime expected() {
        return new ExpectedTime(shares, gaps, Turnout.of(called), usual);
    }

    private Told told(int evening, ExpectedTime expected, int now, int who) {
        // A window begins at a full five minutes; the evening does not.
        var at = BEGUN.plusSeconds(random.nextInt(300));
        // The last is the one who is told; of her only the place matters.
        var line = IntStream.rangeClosed(now, who)
                .mapToObj(place -> new Waiting(Duration.ofSeconds(ways.allotted()), false, hasCome(place, now)))
                .toList();
        var ahead = line.subList(0, who - now);
        var window = expected.windows(at, Duration.ZERO, line).getLast();
        return new Told(
                evening,
                seconds(at, window.fromInclusive()),
                seconds(at, window.toInclusive()),
                seconds(at, expected.end(at, Duration.ZERO, ahead)),
                (double) ahead.size() * ways.allotted(),
                knowing(now, who),
                calls.get(who) - calls.get(now));
    }

    private boolean hasCome(int who, int now) {
        return checkIns.get(who) <= calls.get(now);
    }

    private double knowing(int now, int who) {
        double seconds = 0;
        for (int place = now; place < who; place++) {
            seconds += ways.secondsOfOne(door.missing(hasCome(place, now), ways.notThere(), seconds));
        }
        return seconds;
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toSeconds();
    }

    private static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}

package org.rostrum.order;

import java.util.List;
import java.util.Optional;

/**
 * What a body has decided about speaking at one hearing. A rule may look at arrival, side, channel, residence and the draw,
 * never at what someone would say. What is left out has no such rule.
 *
 * @param seconds for each speaker, 10 to 3600
 * @param cap the highest number of speakers
 * @param overCap what becomes of those above it; a wait list unless it says otherwise
 * @param tiers the time by the number of those who signed up, ascending; settled when the hearing opens, or at once when they
 *     are adopted in an open one; above the last of them nobody has a place, unless it holds for any number
 * @param first the side that is heard first, where the arrangement asks for one
 * @param sideSeconds the time that each side shares
 * @param totalSeconds the time for all; who is called has at most what is left of it, and once it is used up nobody is called
 *     without a reason
 * @param residentsFirst whether those who live in the place are heard before others
 * @param lateAtEnd whether a card handed in after the deadline comes after all others
 * @param cededSeconds the most that one speaker has with the time of others; 0 where nobody may give it
 * @param interpreterPercent the time where an interpreter speaks after the speaker; twice the usual unless it says otherwise
 * @param statements what is taken in writing, where that differs from the usual
 * @param onTheFloor what holds at the lectern, where that differs from the usual
 * @param capPerSide the highest number of speakers of each position
 * @param givers how many may give their time to one speaker; as many as like where nothing is said
 * @param groups whether a group speaks through one of its members, and how
 * @param nameOptional whether the name may be left out at sign-up
 * @param notHeardDays who has not spoken to the body for so many days is heard before others, 1 to 3660
 * @param ruleSet what they rest on, where the body says so
 */
public record SpeakingRules(
        int seconds,
        Arrangement arrangement,
        Optional<Integer> cap,
        Optional<OverCap> overCap,
        Optional<List<Tier>> tiers,
        Optional<Position> first,
        Optional<Integer> sideSeconds,
        Optional<Integer> totalSeconds,
        Optional<Boolean> residentsFirst,
        Optional<Boolean> lateAtEnd,
        Optional<Integer> cededSeconds,
        Optional<Integer> interpreterPercent,
        Optional<StatementRules> statements,
        Optional<FloorRules> onTheFloor,
        Optional<Integer> capPerSide,
        Optional<Integer> givers,
        Optional<GroupRules> groups,
        Optional<Boolean> nameOptional,
        Optional<Integer> notHeardDays,
        Optional<RuleSet> ruleSet) {
    /** The shortest time that can be given to anybody. */
    public static final int LEAST_SECONDS = 10;

    private static final int MOST_DAYS = 3660;
    private static final int TWICE = 200;
    private static final int WHOLE = 100;

    public SpeakingRules {
        if (seconds < LEAST_SECONDS || seconds > 3600) {
            throw new IllegalArgumentException("A speaker's time is between 10 seconds and one hour.");
        }
        if (cap.orElse(1) < 1 || capPerSide.orElse(1) < 1) {
            throw new IllegalArgumentException("A cap lets in at least one speaker.");
        }
        if (givers.orElse(1) < 1) {
            throw new IllegalArgumentException("At least one may give time to another; leave it out where nobody may.");
        }
        if (notHeardDays.filter(days -> days < 1 || days > MOST_DAYS).isPresent()) {
            throw new IllegalArgumentException("Lately is between 1 and 3660 days ago.");
        }
        if (interpreterPercent
                .filter(percent -> percent < WHOLE || percent > 300)
                .isPresent()) {
            throw new IllegalArgumentException(
                    "With an interpreter a speaker has between once and three times the time.");
        }
    }

    /** Rules with a time and an arrangement alone. */
    public static SpeakingRules of(int seconds, Arrangement arrangement) {
        return new SpeakingRules(
                seconds,
                arrangement,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The side that is heard first where the sides do not take turns: those for the item, unless another is named. */
    public Position sideFirst() {
        return first.orElse(Position.FOR);
    }

    /** The same with a cap. */
    public SpeakingRules cappedAt(int most) {
        return with(seconds, Optional.of(most), tiers, capPerSide);
    }

    /** The same with a cap for each position. */
    public SpeakingRules cappedPerSideAt(int most) {
        return with(seconds, cap, tiers, Optional.of(most));
    }

    /** The same with tiers. */
    public SpeakingRules inTiers(Tier... some) {
        return with(seconds, cap, Optional.of(List.of(some)), capPerSide);
    }

    /** The same with what holds at the lectern. */
    public SpeakingRules onTheFloor(FloorRules floor) {
        return with(seconds, cap, tiers, capPerSide, sideSeconds, Optional.of(floor));
    }

    /** The same with another time for each side to share. */
    public SpeakingRules sharedBySides(int seconds) {
        return with(this.seconds, cap, tiers, capPerSide, Optional.of(seconds), onTheFloor);
    }

    /** The same where the name may be left out. */
    public SpeakingRules lettingNamesBeLeftOut() {
        return with(seconds, cap, tiers, capPerSide, sideSeconds, onTheFloor, Optional.of(true), ruleSet);
    }

    /** The same, resting on a set of rules that was adopted. */
    public SpeakingRules under(RuleSet set) {
        return with(seconds, cap, tiers, capPerSide, sideSeconds, onTheFloor, nameOptional, Optional.of(set));
    }

    /** The rules as they hold from now on for so many: with the time of their tier. */
    public SpeakingRules settledFor(int signedUp) {
        return tiers.isEmpty() ? this : with(secondsAt(signedUp), most(), Optional.empty(), capPerSide);
    }

    private SpeakingRules with(
            int time, Optional<Integer> most, Optional<List<Tier>> some, Optional<Integer> mostOfEach) {
        return with(time, most, some, mostOfEach, sideSeconds, onTheFloor);
    }

    private SpeakingRules with(
            int time,
            Optional<Integer> most,
            Optional<List<Tier>> some,
            Optional<Integer> mostOfEach,
            Optional<Integer> shared,
            Optional<FloorRules> floor) {
        return with(time, most, some, mostOfEach, shared, floor, nameOptional, ruleSet);
    }

    private SpeakingRules with(
            int time,
            Optional<Integer> most,
            Optional<List<Tier>> some,
            Optional<Integer> mostOfEach,
            Optional<Integer> shared,
            Optional<FloorRules> floor,
            Optional<Boolean> optional,
            Optional<RuleSet> set) {
        return new SpeakingRules(
                time,
                arrangement,
                most,
                overCap,
                some,
                first,
                shared,
                totalSeconds,
                residentsFirst,
                lateAtEnd,
                cededSeconds,
                interpreterPercent,
                statements,
                floor,
                mostOfEach,
                givers,
                groups,
                optional,
                notHeardDays,
                set);
    }

    /** The highest number of speakers: of the cap and the last tier, the lower. */
    public Optional<Integer> most() {
        var last =
                tiers.filter(all -> !all.isEmpty()).flatMap(all -> all.getLast().upToInclusive());
        return cap.map(places -> Math.min(places, last.orElse(places))).or(() -> last);
    }

    /** Whether there are only so many places, in all or for a position. */
    public boolean isCapped() {
        return most().isPresent() || capPerSide.isPresent();
    }

    /** How many of so many have a place at most, whatever their positions are. */
    public int placesFor(int signedUp) {
        int sides = capPerSide
                .map(side -> Math.min(side, signedUp) * Position.values().length)
                .orElse(signedUp);
        return Math.min(Math.min(most().orElse(signedUp), signedUp), sides);
    }

    /** Whether someone above a cap waits for a place. */
    public boolean hasWaitList() {
        return isCapped() && overCap.orElse(OverCap.WAIT_LIST) == OverCap.WAIT_LIST;
    }

    /** The time of each when so many have signed up; above the last tier, that of the last. */
    public int secondsAt(int signedUp) {
        return tiers.filter(all -> !all.isEmpty())
                .map(all -> all.stream()
                        .filter(tier -> tier.holdsFor(signedUp))
                        .findFirst()
                        .orElse(all.getLast())
                        .seconds())
                .orElse(seconds);
    }

    /** The time allotted to one speaker before any tier is settled, in seconds. */
    public int secondsFor(boolean interpretedInTurn) {
        return interpretedInTurn ? seconds * percentInterpreted() / WHOLE : seconds;
    }

    /** The time where an interpreter speaks after the speaker, of a hundred that the usual time is. */
    public int percentInterpreted() {
        return interpreterPercent.orElse(TWICE);
    }

    /** Whether the rules say that one may give her time to another. */
    public boolean letTimeBeGiven() {
        return cededSeconds.orElse(0) > 0;
    }

    /** What is taken in writing. */
    public StatementRules inWriting() {
        return statements.orElse(StatementRules.USUAL);
    }

    /** What holds at the lectern. */
    public FloorRules floor() {
        return onTheFloor.orElse(FloorRules.USUAL);
    }

    /** Whether a card that came after the deadline comes after all others; what needs leave is not asked before. */
    public boolean putsLateAtEnd() {
        return lateAtEnd.orElse(false) || floor().callsLateByLeave();
    }

    /** Whether the name may be left out, so that someone is called by a number. */
    public boolean letNameBeLeftOut() {
        return nameOptional.orElse(false);
    }

    /** Whether it is asked who lives in the place. */
    public boolean asksResidence() {
        return residentsFirst.orElse(false);
    }

    /** Whether it is asked who has spoken to the body lately. */
    public boolean asksWhenHeard() {
        return notHeardDays.isPresent();
    }
}

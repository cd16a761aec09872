package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.BUSINESS;
import static org.rostrum.minutes.InventedMeeting.member;
import static org.rostrum.minutes.InventedMeeting.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.RandomEvening;
import org.rostrum.proceedings.Result;
import org.rostrum.proceedings.Rulebook;
import org.rostrum.proceedings.Verdict;

/** How motions end is read off the states of the meeting, one after another, and not asked of the minutes. */
@Label("Each end of a motion")
class EndsOfMotionsTest {
    private static final int TRIES = 60;
    private static final int ACTS = 120;
    private static final Set<Profile> COVERING = EnumSet.complementOf(EnumSet.of(Profile.SPEAKERS));

    private static final String UNDECIDED = "Not decided before the meeting ended.";
    private static final String OVER = "Not decided: what it was about was set aside";

    /** In which words an end is told. */
    private static final List<String> ALL = List.of(
            "Carried, ",
            "Carried without objection",
            "Failed, ",
            "Nobody seconded; the motion died.",
            "The motion was withdrawn.",
            "Laid on the table",
            "Postponed at",
            "Referred at",
            OVER,
            UNDECIDED);

    private static final Pattern ENDS =
            Pattern.compile("^(" + ALL.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")");

    /** At which entry a motion ended, and in which words that is told. */
    private record End(long sequence, String words) {}

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void is_said_once_with_that_motion_on_an_evening_full_of_motions(@ForAll("picks") List<Integer> picks) {
        saidOnce(Chronicle.of(fullOfMotions(picks).entries()));
    }

    @Property(tries = TRIES / 2, shrinking = ShrinkingMode.OFF)
    void is_said_once_with_that_motion_on_any_evening(@ForAll("evenings") List<Integer> picks) {
        saidOnce(Chronicle.of(new RandomEvening(picks).journal()));
    }

    @Example
    void comes_up_in_the_evenings_that_are_drawn() {
        var drawn = new TreeSet<String>();
        IntStream.range(0, 200)
                .mapToObj(seed -> new Random(seed).ints(ACTS, 0, 10_000).boxed().toList())
                .map(picks -> Chronicle.of(fullOfMotions(picks).entries()))
                .forEach(journal ->
                        ends(journal).values().forEach(ends -> ends.forEach(end -> drawn.add(end.words()))));
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Provide
    Arbitrary<List<Integer>> picks() {
        return Arbitraries.randomValue(
                random -> random.ints(ACTS, 0, 10_000).boxed().toList());
    }

    @Provide
    Arbitrary<List<Integer>> evenings() {
        return RandomEvening.picks();
    }

    private static void saidOnce(Chronicle journal) {
        var ends = ends(journal);
        for (var profile : Profile.values()) {
            var decisions = decisions(journal, profile);
            assertThat(decisions.stream().map(decision -> decision.question().entry()))
                    .as(profile.name())
                    .containsExactlyInAnyOrderElementsOf(COVERING.contains(profile) ? ends.keySet() : Set.of());
            for (var decision : decisions) {
                assertThat(said(decision))
                        .as(
                                "%s, the motion of entry %d",
                                profile, decision.question().entry())
                        .isEqualTo(ends.get(decision.question().entry()));
            }
        }
    }

    private static List<Decision> decisions(Chronicle journal, Profile profile) {
        return MinutesDocument.of(journal.entries(), profile, Locale.ENGLISH).sections().stream()
                .flatMap(section -> section.parts().stream())
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .toList();
    }

    private static List<End> said(Decision decision) {
        return decision.course().stream().flatMap(EndsOfMotionsTest::end).toList();
    }

    private static Stream<End> end(Sentence sentence) {
        var found = ENDS.matcher(sentence.text().replace('\u00a0', ' '));
        return found.find() ? Stream.of(new End(sentence.entries().getLast(), found.group(1))) : Stream.empty();
    }

    /** By the entry of each motion how often and in which ways it ended. */
    private static Map<Long, List<End>> ends(Chronicle journal) {
        var ends = new HashMap<Long, List<End>>();
        var before = MeetingState.empty();
        for (var moment : journal.moments()) {
            var after = before.after(moment.entry());
            for (var motion : motions(after)) {
                var ended = ends.computeIfAbsent(motion.entry(), key -> new ArrayList<>());
                if (isOver(motion.stage()) && stage(before, motion.entry()) != motion.stage()) {
                    ended.add(new End(moment.sequence(), told(moment.entry().act(), before, motion)));
                }
            }
            if (moment.entry().act() instanceof MeetingAct.Adjourn) {
                after.motions()
                        .pending()
                        .forEach(motion -> ends.get(motion.entry()).add(new End(moment.sequence(), UNDECIDED)));
            }
            before = after;
        }
        return ends;
    }

    private static String told(Act act, MeetingState before, Motion motion) {
        return switch (motion.stage()) {
            case CARRIED -> act instanceof DecisionAct.WithoutObjection ? "Carried without objection" : "Carried, ";
            case FAILED -> "Failed, ";
            case DIED -> "Nobody seconded; the motion died.";
            case WITHDRAWN -> "The motion was withdrawn.";
            case TABLED -> "Laid on the table";
            case SET_ASIDE -> setAside(before, motion);
            case MOVED, SECONDED, VOTED -> throw new AssertionError("It is not over.");
        };
    }

    /** What stood as the question itself, or changes its words, has gone where that went; the rest is over with it. */
    private static String setAside(MeetingState before, Motion motion) {
        boolean question =
                motion.entry() == before.motions().pending().getFirst().entry();
        if (!question && !motion.kind().changes() && motion.kind().upon()) {
            return OVER;
        }
        return switch (before.motions().open().orElseThrow().kind()) {
            case POSTPONE -> "Postponed at";
            case REFER -> "Referred at";
            default -> "Laid on the table";
        };
    }

    private static boolean isOver(Motion.Stage stage) {
        return switch (stage) {
            case CARRIED, FAILED, DIED, WITHDRAWN, TABLED, SET_ASIDE -> true;
            case MOVED, SECONDED, VOTED -> false;
        };
    }

    private static List<Motion> motions(MeetingState state) {
        return Stream.concat(state.motions().done().stream(), state.motions().pending().stream())
                .toList();
    }

    private static Motion.Stage stage(MeetingState state, long entry) {
        return motions(state).stream()
                .filter(motion -> motion.entry() == entry)
                .map(Motion::stage)
                .findFirst()
                .orElse(Motion.Stage.MOVED);
    }

    /** A board of three on one item, which does whatever its rules allow, with a reason where they ask for one. */
    private static InventedMeeting fullOfMotions(List<Integer> picks) {
        var meeting = InventedMeeting.of(3).opened(0, 1, 2).then(new MeetingAct.OpenItem(BUSINESS));
        for (int pick : picks) {
            var acts = acts(meeting);
            tried(meeting, acts.get(pick % acts.size()));
        }
        adjourn(meeting);
        return meeting;
    }

    /** A motion to adjourn ends it, whatever is open then. */
    private static void adjourn(InventedMeeting meeting) {
        Stream.<Act>of(
                        new MeetingAct.Resume(),
                        new MeetingAct.OpenSession(),
                        moves(MotionKind.ADJOURN),
                        new DecisionAct.Second(member(2)),
                        meeting.vote(Map.of()),
                        new DecisionAct.Declare(Result.CARRIED),
                        new MeetingAct.Adjourn())
                .forEach(act -> tried(meeting, act));
    }

    private static void tried(InventedMeeting meeting, Act act) {
        if (Rulebook.judge(meeting.state(), act) instanceof Verdict.Refused(var rule, var why, var lifted)) {
            if (lifted) {
                meeting.because("So it was.", act);
            }
        } else {
            meeting.then(act);
        }
    }

    private static List<Act> acts(InventedMeeting meeting) {
        var kinds = Stream.of(MotionKind.values())
                .filter(kind -> kind != MotionKind.FINDINGS)
                .<Act>map(EndsOfMotionsTest::moves);
        var others = Stream.<Act>of(
                new DecisionAct.Second(member(1)),
                new DecisionAct.Second(member(2)),
                new DecisionAct.Second(member(2)),
                new DecisionAct.NoSecond(),
                new DecisionAct.WithdrawSecond(),
                new DecisionAct.WithdrawMotion(),
                new DecisionAct.AmendFriendly(words("Adopt and publish it.")),
                new DecisionAct.Divide(words("Adopt it."), words("Publish it.")),
                new DecisionAct.WithoutObjection(),
                meeting.vote(Map.of()),
                meeting.vote(Map.of()),
                meeting.vote(Map.of(1, Ballot.NO, 2, Ballot.NO)),
                new DecisionAct.Declare(Result.CARRIED),
                new DecisionAct.Declare(Result.CARRIED),
                new DecisionAct.Declare(Result.FAILED),
                new MeetingAct.ClosedSession(Optional.empty()),
                new MeetingAct.OpenSession(),
                new CorrectionAct.Undo(),
                new CorrectionAct.Redo());
        return Stream.concat(kinds, others).toList();
    }

    private static DecisionAct.Motion moves(MotionKind kind) {
        return new DecisionAct.Motion(words("Do it."), member(1), Optional.of(kind), Optional.empty());
    }
}

package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Channel;
import org.rostrum.order.Draw;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

/**
 * The standing example: an evening like that of April 16, 2018 in Durham, North Carolina. The date, the seven seats
 * and the vote of six to none are public record. Invented are every speaker and member (no name hints at a side), the
 * wording of the item and of its exhibits, the memo's line, the petition's count and all times.
 */
public final class DurhamEvening {
    /** One act and when it happens. */
    public record Timed(Instant at, String actor, Act act) {}

    private static final String ZONE = "America/New_York";
    private static final String SECRET = "the evening of the sixteenth";
    private static final List<String> FIRST =
            List.of("Ada", "Ben", "Cleo", "Dario", "Edith", "Felix", "Greta", "Hugo", "Iris", "Jonas");
    private static final List<String> LAST = List.of("Marlowe", "Quill", "Tarn", "Wexley", "Yarrow");

    private final LocalDate date;
    private final long firstId;
    private final Instant closes;
    private final Instant drawn;
    private final List<Timed> acts = new ArrayList<>();
    private Chain.Head head = Chain.Head.NONE;
    private MeetingState state = MeetingState.empty();
    private Instant clock;

    /** An evening on the date; all its ids follow {@code firstId}. */
    public DurhamEvening(LocalDate date, long firstId) {
        this(date, firstId, at(date, LocalTime.of(17, 0)), at(date, LocalTime.of(17, 5)));
    }

    /** The same, with the order drawn at noon and sign-up open until midnight for those who come to watch. */
    public static DurhamEvening open(LocalDate date, long firstId) {
        return new DurhamEvening(date, firstId, at(date, LocalTime.of(23, 59)), at(date, LocalTime.NOON));
    }

    private DurhamEvening(LocalDate date, long firstId, Instant closes, Instant drawn) {
        this.date = date;
        this.firstId = firstId;
        this.closes = closes;
        this.drawn = drawn;
        clock = at(date.minusDays(10), LocalTime.NOON);
        play();
    }

    /**
     * The same evening on the day of {@code now}, or on the next one in the last hour before midnight. The order was drawn a moment ago, and
     * sign-up is open until midnight: whoever comes now stands at the end of the line.
     */
    public static DurhamEvening tonight(Instant now, long firstId) {
        var date = now.plus(Duration.ofHours(1)).atZone(ZoneId.of(ZONE)).toLocalDate();
        return new DurhamEvening(date, firstId, at(date, LocalTime.of(23, 59)), now);
    }

    /** The meeting as published. */
    public MeetingPlan plan() {
        var exhibits = List.of(
                new MeetingPlan.Exhibit(
                        id(21),
                        "A",
                        "Text of the item",
                        "The council opposes international police exchanges with military-style training.",
                        Optional.empty()),
                new MeetingPlan.Exhibit(
                        id(22),
                        "B",
                        "Memo of the chief of police, quoted in the text",
                        "No such exchange has been planned.",
                        Optional.empty()),
                new MeetingPlan.Exhibit(
                        id(23), "C", "Petition", "Asks the council to adopt the text.", Optional.of(1394)));
        var rules = SpeakingRules.of(120, Arrangement.IN_TURN_BY_DRAW);
        var hearing = new MeetingPlan.Hearing(
                hearing(),
                rules,
                at(date.minusDays(10), LocalTime.NOON),
                closes,
                Optional.of(new Draw(SECRET).commitment()),
                exhibits);
        var item = new MeetingPlan.Item(
                id(10),
                "4",
                "International police exchanges",
                "Should the city rule out exchanges with military-style training?",
                Optional.of(hearing),
                Optional.empty());
        return new MeetingPlan(
                id(1),
                "City Council, regular meeting",
                "Durham City Council",
                7,
                4,
                new Majority(Majority.Base.VOTING, Majority.Share.MORE_THAN_HALF),
                members(),
                date,
                "Council Chamber, City Hall",
                ZONE,
                Optional.empty(),
                Optional.empty(),
                List.of(item),
                Optional.empty());
    }

    /** The id of the one hearing. */
    public Id hearing() {
        return id(11);
    }

    /** Everything before the call to order: published, signed up, drawn. */
    public List<Timed> before() {
        return acts.subList(0, 52);
    }

    /** The whole evening, from the notice to the adjournment. */
    public List<Timed> acts() {
        return List.copyOf(acts);
    }

    private static List<String> memberNames() {
        return List.of("Noor Calloway", "Sam Ridley", "Ines Halden", "Theo Brandt", "Mara Lindqvist", "Owen Pell");
    }

    private List<MeetingPlan.Member> members() {
        return IntStream.range(0, 6)
                .mapToObj(i -> new MeetingPlan.Member(
                        id(2 + i), memberNames().get(i), i == 0 ? "Mayor" : "Council member", i == 0))
                .toList();
    }

    private void play() {
        record("clerk", new MeetingAct.Publish(plan()));
        for (int i = 0; i < 50; i++) {
            clock = clock.plusSeconds(3600);
            record("resident", signUp(i));
        }
        clock = drawn;
        record("clerk", new HearingAct.Draw(hearing(), SECRET));
        clock = at(date, LocalTime.of(19, 0));
        open();
        hear();
        decide();
    }

    private HearingAct.SignUp signUp(int i) {
        var position = i % 25 == 12 ? Position.NEUTRAL : i < 48 && i * 27 % 48 < 27 ? Position.FOR : Position.AGAINST;
        String name = FIRST.get(i % 10) + " " + LAST.get(i / 10);
        String reference = "D%s%s-%s2%s".formatted(letter(i / 10), letter(i % 10), letter(i % 7), letter(i % 9));
        return new HearingAct.SignUp(
                id(100 + i),
                hearing(),
                reference,
                position,
                Channel.ROOM,
                120,
                Words.of(name),
                Optional.empty(),
                Optional.empty());
    }

    private static char letter(int i) {
        return "BCDFGHJKMN".charAt(i);
    }

    private void open() {
        var roll = new HashMap<Id, Presence>();
        members().forEach(member -> roll.put(member.id(), Presence.PRESENT));
        clerk(0, new MeetingAct.CallToOrder());
        clerk(30, new MeetingAct.RollCall(Map.copyOf(roll)));
        clerk(60, new MeetingAct.OpenItem(id(10)));
        clerk(20, new HearingAct.OpenHearing(hearing()));
        for (int paper = 21; paper <= 23; paper++) {
            clerk(20, new HearingAct.ReceiveExhibit(id(paper)));
        }
    }

    private void hear() {
        for (int turn = 0; state.openLine().flatMap(Line::next).isPresent(); turn++) {
            clerk(8, new FloorAct.Call(Optional.empty()));
            if (turn == 6) {
                clerk(20, new FloorAct.NotHere());
            } else {
                clerk(7, new FloorAct.Begin());
                during(turn);
                clerk(70 + turn * 37 % 55, new FloorAct.End());
            }
        }
        clerk(10, new HearingAct.CloseLine());
        clerk(20, new HearingAct.CloseHearing());
    }

    private void during(int turn) {
        switch (turn) {
            case 11 -> {
                clerk(5, new MeetingAct.Note(Words.of("The speaker's video failed to play.")));
                clerk(5, new FloorAct.PutBack());
                clerk(40, new FloorAct.Call(Optional.empty()));
                clerk(5, new FloorAct.Begin());
            }
            case 20 -> {
                clerk(60, new FloorAct.Question(id(4)));
                clerk(45, new FloorAct.ResumeTurn());
            }
            case 31 -> {
                clerk(30, new FloorAct.Pause());
                clerk(
                        2,
                        new MeetingAct.Note(
                                Words.of("Someone in the audience interrupted a member. The chair asked for order.")));
                clerk(30, new FloorAct.ResumeTurn());
            }
            default ->
                clerk(
                        10,
                        new FloorAct.CheckIn(
                                state.lectern().turn().orElseThrow().speaker()));
        }
    }

    private void decide() {
        var ballots = new HashMap<Id, Ballot>();
        members().forEach(member -> ballots.put(member.id(), Ballot.AYE));
        clerk(60, new DecisionAct.Motion(Words.of("Adopt the text in the file."), id(3)));
        clerk(10, new DecisionAct.Second(id(4)));
        clerk(300, new DecisionAct.Vote(Method.ROLL_CALL, Map.copyOf(ballots)));
        clerk(10, new DecisionAct.Declare(Result.CARRIED));
        clerk(20, new MeetingAct.CloseItem());
        clerk(30, new MeetingAct.Adjourn());
    }

    private void clerk(int secondsLater, Act act) {
        clock = clock.plus(Duration.ofSeconds(secondsLater));
        record("clerk", act);
    }

    private void record(String actor, Act act) {
        var entry = Chain.append(head, Entry.Draft.now(actor, clock, act), "played");
        head = entry.head();
        state = state.after(entry);
        acts.add(new Timed(clock, actor, act));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZoneId.of(ZONE)).toInstant();
    }

    private Id id(int number) {
        return new Id(firstId + number);
    }
}

package org.rostrum.signup.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.Position;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Positions;
import org.rostrum.proceedings.Provisional;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;

/**
 * A hearing as its public page shows it: what was published, and how many have signed up by now.
 *
 * @param counted the positions on the record, made once for the whole page
 */
public record PublishedHearing(
        Standing standing, MeetingPlan.Item item, MeetingPlan.Hearing planned, Instant now, Positions counted)
        implements TakesSignUps {
    /** A hearing as it stands at an instant. */
    public PublishedHearing(Standing standing, MeetingPlan.Item item, MeetingPlan.Hearing planned, Instant now) {
        this(standing, item, planned, now, line(standing, planned).positions());
    }

    /**
     * One part of a hearing that is held in parts: its name, whom it is for, its time in all, zero where it has none, and
     * whether it is held now.
     */
    public record Part(String name, String who, Duration time, boolean now) {}

    @Override
    public ShownRules rules() {
        return new ShownRules(line().rules());
    }

    /** The identity. */
    public Id id() {
        return planned.id();
    }

    /** The meeting in which it is held. */
    public Id meeting() {
        return standing.meeting();
    }

    /** What the item is called. */
    public String title() {
        return item.title();
    }

    /** What it is about, in plain words. */
    public String about() {
        return item.summary();
    }

    /** Who hears. */
    public String bodyName() {
        return standing.plan().body();
    }

    /** The day on which the meeting is now or comes next. */
    public LocalDate day() {
        return standing.day().date();
    }

    /** The hour at which the meeting begins on that day, where it was said. */
    public @Nullable LocalTime begins() {
        return standing.day().time().orElse(null);
    }

    /** How one can attend or watch from elsewhere; empty where nothing was said. */
    public String attend() {
        return standing.plan().attend().orElse("");
    }

    /** Where the meeting is on that day. */
    public String place() {
        return standing.day().place();
    }

    @Override
    public boolean yetToClose() {
        return standing.state().sitting().isYetToClose(id());
    }

    @Override
    public boolean toBegin() {
        return !running() && !over();
    }

    @Override
    public Set<Position> full() {
        var places = line().places();
        return Arrays.stream(Position.values()).filter(places::full).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int speaking() {
        return line().speaking();
    }

    @Override
    public Map<Position, Integer> sides() {
        return line().sides().speakers();
    }

    /** The positions for which every place is taken, while others have some. */
    public List<Position> fullSides() {
        return open() ? full().stream().sorted().toList() : List.of();
    }

    /** Whether every place of a position is taken, while others have some. */
    public boolean isFull(Position position) {
        return fullSides().contains(position);
    }

    /** Whether who signs up with a position waits for a place, or is turned away. */
    public String overCap() {
        return line().rules().hasWaitList() ? "WAIT_LIST" : "REFUSED";
    }

    /** The parts in which it is held, in their order; none where it is held as one. */
    public List<Part> parts() {
        var stages = line().rules().floor().parts();
        int held = running() ? line().stages().number() : 0;
        return IntStream.range(0, stages.size())
                .mapToObj(at -> part(stages.get(at), at + 1 == held))
                .toList();
    }

    private static Part part(Stage stage, boolean now) {
        return new Part(
                stage.name(),
                stage.who().name(),
                Duration.ofSeconds(stage.seconds().orElse(0)),
                now);
    }

    /** What of the time for all is left, once the one at the lectern has had hers. */
    public Duration leftForAll() {
        return standing.leftForAll(line(), now).orElse(Duration.ZERO);
    }

    /** The sides of which some wait who cannot be called, since their time is used up. */
    public List<Position> spent() {
        var waiting = line().waiting();
        return Arrays.stream(Position.values())
                .filter(side -> !line().shared().hasTime(side))
                .filter(side -> waiting.stream().anyMatch(speaker -> speaker.position() == side))
                .toList();
    }

    /** Whether everyone who waits gets a turn as it stands. */
    public boolean reachesAll() {
        return spent().isEmpty() && reached() == order().coming();
    }

    /** How many of those who wait get a turn within it, if everyone before uses all of hers. */
    public int reached() {
        return standing.reached(line(), now).size();
    }

    /** How many wish to be in the room. */
    public int wishing() {
        return line().delegates().wishing();
    }

    /** Whether more wish to be in the room than it holds. */
    public boolean roomIsFull() {
        return line().delegates().roomIsFull();
    }

    /** How many wait for a place. */
    public int waitListed() {
        return line().waitList().size();
    }

    @Override
    public boolean lineTaking() {
        return line().taking();
    }

    /** When the line closes by the last call: one hour or none. */
    public List<ZonedDateTime> lastCall() {
        return line().closes().map(at -> at.atZone(ZoneId.of(standing.plan().zone()))).stream()
                .toList();
    }

    /** From when one can sign up, on the clock of the body. */
    public ZonedDateTime opens() {
        return planned.opens().atZone(ZoneId.of(standing.plan().zone()));
    }

    /** Until when one can sign up, on the clock of the body. */
    public ZonedDateTime closes() {
        return planned.closesInclusive().atZone(ZoneId.of(standing.plan().zone()));
    }

    /** How many have signed up and not withdrawn. */
    public long signedUp() {
        return line().speakers().values().filter(PublishedHearing::stays).count();
    }

    @Override
    public boolean positions() {
        return !standing.state().hidesPositions(id());
    }

    /** How many of them hold a position. */
    public long count(Position position) {
        return count(position, Speaker.Layer.CONFIRMED) + count(position, Speaker.Layer.UNCONFIRMED);
    }

    /** How many hold a position, in one layer of the counts. */
    public long count(Position position, Speaker.Layer layer) {
        return counted.count(position, layer);
    }

    /** How many positions do not count, since the same person has signed up again, or the same address that nobody confirmed. */
    public int superseded() {
        return counted.superseded().size()
                + Arrays.stream(Position.values()).mapToInt(counted::leftOut).sum();
    }

    private static boolean stays(Speaker speaker) {
        return speaker.state() != Speaker.State.WITHDRAWN;
    }

    /** The time of each speaker. */
    public Duration each() {
        return Duration.ofSeconds(line().each());
    }

    /** Whether the order was drawn, so that anybody can draw again. */
    public boolean drawn() {
        return line().seed().isPresent();
    }

    /** The hash of the draw's secret; empty where nothing is drawn. */
    public String commitment() {
        return planned.commitment().orElse("");
    }

    /** The papers in the file. */
    public List<MeetingPlan.Exhibit> exhibits() {
        return planned.exhibits();
    }

    /** Those who speak, in their order. */
    public PublishedOrder order() {
        return new PublishedOrder(line());
    }

    /** Whether the hearing is being held now. */
    public boolean running() {
        return standing.state().sitting().hearing().filter(id()::equals).isPresent();
    }

    /** Whether the meeting goes on now. */
    public boolean goesOn() {
        return standing.state().sitting().status().goesOn();
    }

    /** Whether the hearing was held and closed. */
    public boolean over() {
        return standing.state().sitting().closed().contains(id());
    }

    /** Why the order does not stand yet, such as {@code UNDRAWN}; empty once it does, or while there is nobody in it. */
    public String provisional() {
        return Provisional.of(standing.state(), id())
                .filter(why -> !line().inOrder().isEmpty())
                .map(Provisional::name)
                .orElse("");
    }

    /** Why nobody is called at present, where nobody knows until when: a text's key, or nothing. */
    public String pause() {
        var pause = new Pause(standing, now);
        return pause.later().isEmpty() ? pause.why() : "hearing.continued";
    }

    /** When everyone will have been heard, on the clock of the body. */
    public ZonedDateTime end() {
        return standing.expectedEnd(line(), now)
                .atZone(ZoneId.of(standing.plan().zone()));
    }

    private Line line() {
        return line(standing, planned);
    }

    private static Line line(Standing standing, MeetingPlan.Hearing planned) {
        return standing.state().line(planned.id()).orElseThrow();
    }
}

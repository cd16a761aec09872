package org.rostrum.signup.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.ExpectedTime;
import org.rostrum.order.Position;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Provisional;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Turn;
import org.rostrum.signup.Signups;

/** A place in the line as its holder sees it; times are on the clock of the body. */
public record HeldPlace(Signups.Place place, Standing standing, Instant now) {
    private static final int SOON = 3;

    /** The hearing. */
    public Id hearing() {
        return place.speaker().hearing();
    }

    /** What the item is called. */
    public String title() {
        return standing.plan().itemOf(hearing()).orElseThrow().title();
    }

    /** Who hears. */
    public String bodyName() {
        return standing.plan().body();
    }

    /** The day on which the meeting is now or comes next. */
    public LocalDate day() {
        return standing.day().date();
    }

    /** Where the meeting is on that day. */
    public String where() {
        return standing.day().place();
    }

    /** Why nobody is called at present, and when it goes on. */
    public Pause pause() {
        return new Pause(standing, now);
    }

    /** The rules of the hearing. */
    public ShownRules rules() {
        return new ShownRules(line().rules());
    }

    /** The text in place of an hour for who waits in a part that is heard now: why none can be told. */
    public String untimed() {
        if (sideUsedUp()) {
            return "place.sideUsedUp";
        }
        return standing.state().sitting().standsStill() ? "place.paused" : "place.notYet";
    }

    /** Whether the body is together, so that what the page shows may change at any moment. */
    public boolean goesOn() {
        return standing.state().sitting().status().goesOn();
    }

    /** The name to be called by. */
    public String name() {
        return speaker().name().text(Texts.locale());
    }

    /** Where the speaker stands on the item. */
    public Position position() {
        return speaker().position();
    }

    /** How the speaker takes part. */
    public String channel() {
        return speaker().channel().name();
    }

    /** Whether the speaker will be called. */
    public boolean speaks() {
        return speaker().channel().speaks();
    }

    /** The time the speaker would be given if called now. */
    public Duration allotted() {
        return line().allotted(speaker());
    }

    /** Whether what became public can still change: nobody was heard under it, nobody is called, and the hearing goes on. */
    public boolean mayChange() {
        return speaker().canChange() && !over();
    }

    /** Whether the hearing was closed or the meeting is over, so that nothing more is taken for it. */
    public boolean over() {
        return !standing.state().sitting().isYetToClose(hearing());
    }

    /** The public reference. */
    public String reference() {
        return place.speaker().reference();
    }

    /** The path of the page on which the staff check the speaker in. */
    public String checkIn() {
        return "/clerk/check-in/" + speaker().id();
    }

    /** Whether the speaker has come. */
    public boolean here() {
        return speaker().checkedIn();
    }

    /** What has become of the sign-up; {@code SPEAKING} once someone who was called has begun. */
    public String state() {
        return begun() ? "SPEAKING" : place.state();
    }

    private boolean begun() {
        return standing.state()
                .lectern()
                .turn()
                .filter(turn -> turn.speaker().equals(speaker().id()) && turn.phase() != Turn.Phase.CALLED)
                .isPresent();
    }

    /** Whether the speaker has a place in the line and may still be called. */
    public boolean waiting() {
        return speaker().waiting() && !waitListed();
    }

    /** Whether the speaker waits for a place to become free. */
    public boolean waitListed() {
        return place.waitListed().isPresent();
    }

    /** Whether there is still something to withdraw from. */
    public boolean canWithdraw() {
        return speaker().canWithdraw() && standing.state().sitting().status() != Sitting.Status.ADJOURNED;
    }

    /** Whether she was heard and waits to be heard once more, so that only that turn is hers to give up. */
    public boolean waitsAgain() {
        return speaker().waitsAgain();
    }

    /** Whether the rules let her give her time to another, and she still has it. */
    public boolean canCede() {
        return waiting() && !over() && line().rules().letTimeBeGiven() && !hasGivers();
    }

    /** Whether others gave her their time. */
    public boolean hasGivers() {
        return !givers().isEmpty();
    }

    /** The names of those who gave her their time. */
    public String givers() {
        return line().gifts().to(speaker().id()).stream()
                .map(giver -> giver.name().text(Texts.locale()))
                .collect(Collectors.joining(", "));
    }

    /** Who has the time that she gave away, as name and reference; empty where she has it herself. */
    public String gaveTo() {
        return speaker()
                .gaveTo()
                .flatMap(to -> line().speakers().find(to))
                .map(to -> to.name().text(Texts.locale()) + " (" + to.reference() + ")")
                .orElse("");
    }

    /** Whether a group can be joined or founded. */
    public boolean canGroup() {
        return speaker().waiting() && !over() && line().rules().groups().isPresent() && group() == null;
    }

    /** The group she is in; nothing where she is in none. */
    public @Nullable HeldGroup group() {
        return line().spokespersons()
                .groupOf(speaker().id())
                .map(group -> new HeldGroup(line(), group, speaker()))
                .orElse(null);
    }

    /** Where she is during the hearing: in the room as everyone, as a delegate, or outside. */
    public String seat() {
        return line().delegates().seat(speaker().id()).name();
    }

    /** The meeting. */
    public Id meeting() {
        return standing.meeting();
    }

    /** How one can attend or watch from elsewhere; empty where nothing was said. */
    public String attend() {
        return standing.plan().attend().orElse("");
    }

    /** The heading's text, by where the speaker stands. */
    public String heading() {
        if (withdrawn()) {
            return "place.withdrawn";
        }
        if (state().equals(Speaker.State.HEARD.name())) {
            return "place.heard";
        }
        return waitListed() ? "place.waitListed" : waiting() ? "place.signedUp" : "place.onRecord";
    }

    /** How many stand before on the wait list. */
    public int aheadOnWaitList() {
        return place.waitListed().orElse(0);
    }

    /** Whether the speaker was called before and was not there, so that the next call is the last. */
    public boolean wasMissed() {
        return speaker().missed() > 0;
    }

    /** Whether the speaker took the sign-up back. */
    public boolean withdrawn() {
        return speaker().state() == Speaker.State.WITHDRAWN;
    }

    /** How many are called before; 0 where there is nothing to wait for. */
    public int before() {
        return place.before().orElse(0);
    }

    /** The sides of those before, in order. */
    public List<Position> ahead() {
        return line().waiting().stream().limit(before()).map(Speaker::position).toList();
    }

    /** Whether it is shown on which side those before are. */
    public boolean positions() {
        return !standing.state().hidesPositions(hearing());
    }

    /** How many of those before hold a position. */
    public long ahead(Position position) {
        return ahead().stream().filter(position::equals).count();
    }

    /** Whether a time can be told. */
    public boolean timed() {
        return place.expected().isPresent();
    }

    /** The later part of the hearing in which the speaker comes; empty where that is now, or there are no parts. */
    public String laterStage() {
        var side = speaker().position();
        return line().stages().isTheTurnOf(side)
                ? ""
                : line().stages().of(side).map(Stage::name).orElse("");
    }

    /** Whether the side shares a time and has used it up. */
    public boolean sideUsedUp() {
        return !line().shared().hasTime(speaker().position());
    }

    /** Whether others are called first who stand behind her: those of this part of the hearing, or of a side that has time. */
    public boolean comesLater() {
        return sideUsedUp() || !laterStage().isEmpty();
    }

    /** Why the number of those before may still grow, such as {@code UNDRAWN}; empty once nobody can come before. */
    public String provisional() {
        return Provisional.of(standing.state(), hearing())
                .filter(why -> waiting())
                .map(Provisional::name)
                .orElse("");
    }

    /** Whether the call is so near that one should be at hand. */
    public boolean soon() {
        return timed() && before() <= SOON;
    }

    /** Whether the chair has asked for the last time who else wishes to speak at the hearing. */
    public boolean lastCall() {
        return waiting() && line().intake() == Line.Intake.LAST_CALL;
    }

    /** When that line closes by the last call: one hour or none. */
    public List<ZonedDateTime> closes() {
        return line().closes().map(this::here).stream().toList();
    }

    /** Whether the time for all may be used up before the call. */
    public boolean mayNotBeReached() {
        return waiting() && before() >= standing.reached(line(), now).size();
    }

    /** The earliest the call is likely. */
    public ZonedDateTime from() {
        return here(window().fromInclusive());
    }

    /** The latest the call is likely. */
    public ZonedDateTime until() {
        return here(window().toInclusive());
    }

    /** When all of this was so. */
    public LocalTime right() {
        return here(now).toLocalTime();
    }

    /** What the address says of the sign-up: another may have confirmed it, or the clerk. */
    public String layer() {
        var layer = speaker().layer();
        boolean answered = place.speaker().addressAnswered();
        return (layer == Speaker.Layer.CONFIRMED && !answered ? Speaker.Layer.UNCONFIRMED : layer).name();
    }

    /** The reference of a later sign-up of the same person, whose position counts instead; empty where this one counts. */
    public String countsInstead() {
        return Optional.ofNullable(line().positions().superseded().get(speaker().id()))
                .map(Speaker::reference)
                .orElse("");
    }

    /** What is kept of her answers. */
    public KeptAnswers kept() {
        return new KeptAnswers(speaker(), place.speaker().aside());
    }

    /** The clock of the body. */
    ZoneId zone() {
        return ZoneId.of(standing.plan().zone());
    }

    private ExpectedTime.Window window() {
        return place.expected().orElseThrow();
    }

    private ZonedDateTime here(Instant instant) {
        return instant.atZone(zone());
    }

    private Speaker speaker() {
        return line().speakers().find(place.speaker().id()).orElseThrow();
    }

    private Line line() {
        return standing.state().line(hearing()).orElseThrow();
    }
}

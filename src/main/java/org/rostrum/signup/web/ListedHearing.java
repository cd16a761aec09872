package org.rostrum.signup.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.HearingSummary;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingSummary;

/** A hearing as the public lists show it: what was published, and how many have signed up by now. */
public record ListedHearing(MeetingSummary meeting, HearingSummary summary, Instant now) implements TakesSignUps {
    @Override
    public MeetingPlan.Hearing planned() {
        return summary.planned();
    }

    @Override
    public ShownRules rules() {
        return new ShownRules(summary.rules());
    }

    @Override
    public boolean yetToClose() {
        return summary.yetToClose();
    }

    @Override
    public boolean toBegin() {
        return summary.toBegin();
    }

    @Override
    public boolean lineTaking() {
        return summary.taking(now);
    }

    @Override
    public Set<Position> full() {
        return summary.full();
    }

    @Override
    public boolean positions() {
        return !summary.hidesPositions();
    }

    @Override
    public int speaking() {
        return summary.speaking();
    }

    @Override
    public Map<Position, Integer> sides() {
        return summary.sides();
    }

    /** The identity. */
    public Id id() {
        return planned().id();
    }

    /** What the item is called. */
    public String title() {
        return summary.item().title();
    }

    /** What it is about, in plain words. */
    public String about() {
        return summary.item().summary();
    }

    /** Who hears. */
    public String bodyName() {
        return meeting.plan().body();
    }

    /** The day on which the meeting is now or comes next. */
    public LocalDate day() {
        return meeting.day().date();
    }

    /** Where the meeting is on that day. */
    public String place() {
        return meeting.day().place();
    }

    /** How one can attend or watch from elsewhere; empty where nothing was said. */
    public String attend() {
        return meeting.plan().attend().orElse("");
    }

    /** Until when one can sign up, on the clock of the body. */
    public ZonedDateTime closes() {
        return planned().closesInclusive().atZone(ZoneId.of(meeting.plan().zone()));
    }

    /** How many have signed up and not withdrawn. */
    public long signedUp() {
        return summary.signedUp();
    }

    /** How many of them hold a position. */
    public long count(Position position) {
        return summary.count(position);
    }

    /** The time of each speaker. */
    public Duration each() {
        return summary.each();
    }

    /** Whether the order was drawn, so that anybody can draw again. */
    public boolean drawn() {
        return summary.drawn();
    }
}

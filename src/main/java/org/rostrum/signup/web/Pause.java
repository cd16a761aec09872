package org.rostrum.signup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Standing;

/** Why nobody is called at present, and when it goes on, as the pages of residents tell it. */
public record Pause(Standing standing, Instant now) {
    /** When and where a meeting goes on that was continued; {@code hour} is empty where it was left open. */
    public record Later(LocalDate day, List<LocalTime> hour, String where) {}

    /** Why nobody is called, where nobody knows until when: a text's key, or nothing. */
    public String why() {
        return switch (sitting().status()) {
            case CLOSED_SESSION -> "place.closedSession";
            case RECESS -> sitting().standsStill() ? "place.recess" : "";
            case PLANNED, IN_SESSION, CONTINUED, ADJOURNED -> "";
        };
    }

    /** When and where the meeting goes on, if it was continued. */
    public List<Later> later() {
        return sitting().later().stream()
                .map(then -> new Later(
                        then.date(), then.time().stream().toList(), then.place().text()))
                .toList();
    }

    /** When the recess that goes on is to end, on the clock of the body: one hour or none. */
    public List<ZonedDateTime> resumes() {
        return sitting().resumes().map(at -> at.atZone(ZoneId.of(standing.plan().zone()))).stream()
                .toList();
    }

    /** Whether that recess lasts longer than it was to. */
    public boolean late() {
        return sitting().resumes().filter(now::isAfter).isPresent();
    }

    private Sitting sitting() {
        return standing.state().sitting();
    }
}

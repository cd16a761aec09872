package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A recess with the hour at which it is to end")
class RecessTest {
    private static final ZoneId DURHAM = ZoneId.of("America/New_York");

    /** Windows begin at a full five minutes. */
    private static final Duration ROUNDED = Duration.ofMinutes(5);

    private final PlayedActs evening = PlayedActs.inTheHearing();

    @Test
    void tells_when_the_meeting_is_to_go_on() {
        var begins = evening.now().plusSeconds(10).atZone(DURHAM);
        evening.then(recess(begins.toLocalTime().plusMinutes(15)));
        assertThat(resumes()).contains(begins.plusMinutes(15).toInstant());
    }

    @Test
    void may_end_behind_midnight() {
        var begins = evening.now().plusSeconds(10);
        evening.then(recess(LocalTime.of(0, 10)));
        assertThat(resumes().orElseThrow().atZone(DURHAM).toLocalTime()).isEqualTo(LocalTime.of(0, 10));
        assertThat(Duration.between(begins, resumes().orElseThrow()))
                .isBetween(Duration.ofSeconds(1), Duration.ofDays(1));
    }

    @Test
    void lasts_until_the_meeting_goes_on() {
        evening.then(recess(LocalTime.of(20, 15))).after(36_000, new MeetingAct.Resume());
        assertThat(resumes()).isEmpty();
    }

    @Test
    void holds_up_everyone_who_waits_until_it_ends() {
        var usual = end(evening.now());
        evening.then(recess(evening.now().atZone(DURHAM).toLocalTime().plusMinutes(40)));
        var ends = resumes().orElseThrow();
        assertThat(standing().windows(evening.line(), evening.now()).values())
                .isNotEmpty()
                .allSatisfy(window -> assertThat(window.fromInclusive()).isAfterOrEqualTo(ends.minus(ROUNDED)));
        assertThat(end(evening.now())).isAfter(usual.plus(Duration.ofMinutes(35)));
        var late = ends.plusSeconds(300);
        assertThat(standing().windows(evening.line(), late).values())
                .allSatisfy(window -> assertThat(window.fromInclusive()).isAfterOrEqualTo(late.minus(ROUNDED)));
    }

    private Instant end(Instant now) {
        return standing().expectedEnd(evening.line(), now);
    }

    @Test
    void need_not_say_when_it_ends() {
        evening.then(new MeetingAct.Recess(true));
        assertThat(resumes()).isEmpty();
    }

    @Test
    void is_read_as_it_was_written() {
        var act = recess(LocalTime.of(20, 15));
        var written = ActCodec.write(act);
        assertThat(written.facts()).containsEntry("until", "20:15");
        assertThat(ActCodec.read("recess", written.facts())).isEqualTo(act);
    }

    private static MeetingAct.Recess recess(LocalTime until) {
        return new MeetingAct.Recess(false, Optional.of(until));
    }

    private Standing standing() {
        return Standing.of(PlayedActs.HEARING, evening.entries());
    }

    private Optional<Instant> resumes() {
        return evening.state().sitting().resumes();
    }
}

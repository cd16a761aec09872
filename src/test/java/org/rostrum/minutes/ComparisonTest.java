package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Words;

@DisplayName("Two versions side by side")
class ComparisonTest {
    @Test
    void do_not_differ_from_themselves() {
        var minutes = PlayedMeeting.over().minutes();
        assertThat(Comparison.of(minutes, minutes).differences()).isEmpty();
    }

    @Test
    void show_what_was_added_what_is_gone_and_what_says_something_else() {
        var played = PlayedMeeting.ready().then(new MeetingAct.CallToOrder(), note("First."), note("Second."));
        var before = played.minutes();
        var after = played.then(new CorrectionAct.Undo(), note("Third.")).minutes();
        assertThat(Comparison.of(before, after).differences())
                .anySatisfy(line -> {
                    assertThat(line.from())
                            .hasValueSatisfying(text -> assertThat(text).endsWith("Second."));
                    assertThat(line.to()).isEmpty();
                })
                .anySatisfy(line -> {
                    assertThat(line.from()).isEqualTo(Optional.empty());
                    assertThat(line.to())
                            .hasValueSatisfying(text -> assertThat(text).endsWith("Third."));
                })
                .hasSize(2);
    }

    @Test
    void show_another_hour_or_time_in_the_table_of_who_was_heard() {
        var evening = InventedMeeting.of(3)
                .signedUp(1)
                .opened(0, 1, 2)
                .then(
                        new MeetingAct.OpenItem(InventedMeeting.ITEM),
                        new HearingAct.OpenHearing(InventedMeeting.HEARING),
                        new FloorAct.Call(Optional.of(InventedMeeting.resident(0))),
                        new FloorAct.Begin(),
                        new FloorAct.End());
        var before = minutes(evening);
        var after = minutes(evening.then(new CorrectionAct.Undo(), new FloorAct.End()));
        assertThat(Comparison.of(before, after).differences()).anySatisfy(line -> {
            assertThat(line.from()).contains("1 · Pia Rowan · For · 7:06\u00a0PM, 1:00");
            assertThat(line.to()).contains("1 · Pia Rowan · For · 7:06\u00a0PM, 3:00");
        });
    }

    @Test
    void show_another_heading_and_another_ballot() {
        var evening = InventedMeeting.of(3)
                .opened(0, 1, 2)
                .then(new MeetingAct.OpenItem(InventedMeeting.BUSINESS))
                .moved(0, "Adopt it.");
        evening.then(evening.vote(Map.of()));
        var before = minutes(evening);
        var after = minutes(evening.then(new AgendaAct.CorrectTitle(
                InventedMeeting.BUSINESS, InventedMeeting.words("The budget of next year"))));
        assertThat(Comparison.of(before, after).differences()).anySatisfy(line -> {
            assertThat(line.from()).contains("Item 1. The budget");
            assertThat(line.to()).contains("Item 1. The budget of next year");
        });
        assertThat(Comparison.of(before, after).lines())
                .anySatisfy(line -> assertThat(line.to()).contains("Ana Reyes: Aye"));
    }

    private static MinutesDocument minutes(InventedMeeting evening) {
        return MinutesDocument.of(evening.entries(), Profile.FULL, Locale.ENGLISH);
    }

    private static MeetingAct.Note note(String words) {
        return new MeetingAct.Note(Words.of(words));
    }
}

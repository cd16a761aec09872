package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.HEARING;
import static org.rostrum.minutes.InventedMeeting.resident;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.FloorRules;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Stage;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;

@DisplayName("Who speaks in two parts, or is paused,")
class TurnsOfOneSpeakerTest {
    private static final FloorAct.Begin BEGIN = new FloorAct.Begin();
    private static final FloorAct.End END = new FloorAct.End();

    /** She began at 7:07 PM, was paused for a minute, and ended at 7:10 PM. */
    @Test
    void has_for_other_programs_the_end_that_was_recorded() throws Exception {
        var meeting = opened(usual())
                .then(call(0), BEGIN, new FloorAct.Pause(), new FloorAct.ResumeTurn(), END, call(1), BEGIN, call(2));
        var xml = xml(meeting);
        assertThat(xml)
                .contains("startTime=\"2025-03-03T19:07:00-05:00\" endTime=\"2025-03-03T19:10:00-05:00\"")
                .contains("startTime=\"2025-03-03T19:12:00-05:00\" endTime=\"2025-03-03T19:13:00-05:00\"");
        AkomaNtosoMinutesTest.schema().newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void has_there_the_end_of_the_turn_whose_beginning_is_told() {
        var meeting = opened(usual())
                .then(call(0), BEGIN, END)
                .because("There is time.", new HearingAct.SecondRound(60))
                .then(call(0), BEGIN, END);
        assertThat(xml(meeting))
                .contains("startTime=\"2025-03-03T19:07:00-05:00\" endTime=\"2025-03-03T19:08:00-05:00\"");
    }

    @Test
    void keeps_that_end_in_the_text_of_a_version() {
        var minutes = minutes(opened(usual()).then(call(0), BEGIN, END), Locale.ENGLISH);
        var kept = new JsonMinutes(minutes).json().toString();
        assertThat(kept).contains("\"endedAt\":\"2025-03-04T00:08:00Z\"");
        assertThat(new JsonMinutes(JsonReading.read(kept)).json()).hasToString(kept);
    }

    @Test
    void is_named_under_the_part_in_which_she_was_heard_again() {
        var rebuttal = opened(inParts())
                .then(call(0), BEGIN, END)
                .because("The others speak later.", new HearingAct.NextStage())
                .then(call(0), BEGIN, END);
        assertThat(behindHeading(rebuttal, Locale.ENGLISH, "Rebuttal"))
                .containsExactly("Heard again in this part, the time of both turns stands above: Pia Rowan.");
        assertThat(behindHeading(rebuttal, Locale.of("es"), "Rebuttal"))
                .containsExactly(
                        "Intervinieron otra vez en esta parte; el tiempo de los dos turnos consta arriba: Pia Rowan.");
        assertThat(behindHeading(rebuttal, Locale.ENGLISH, "Opening")).isEmpty();
    }

    private static SpeakingRules usual() {
        return SpeakingRules.of(180, Arrangement.AS_SIGNED_UP);
    }

    private static SpeakingRules inParts() {
        return usual().onTheFloor(FloorRules.USUAL.in(part("Opening", false), part("Rebuttal", true)));
    }

    private static Stage part(String name, boolean again) {
        return new Stage(name, Stage.Who.EVERYONE, Optional.empty(), Optional.empty(), Optional.of(again));
    }

    private static InventedMeeting opened(SpeakingRules rules) {
        return InventedMeeting.ruledBy(rules)
                .signedUp(3)
                .opened(0, 1, 2)
                .at(0, 19, 4)
                .then(new MeetingAct.OpenItem(InventedMeeting.ITEM), new HearingAct.OpenHearing(HEARING));
    }

    private static FloorAct.Call call(int resident) {
        return new FloorAct.Call(Optional.of(resident(resident)));
    }

    private static MinutesDocument minutes(InventedMeeting meeting, Locale language) {
        return MinutesDocument.of(meeting.entries(), Profile.FULL, language);
    }

    private static String xml(InventedMeeting meeting) {
        return new AkomaNtosoMinutes(minutes(meeting, Locale.ENGLISH)).xml();
    }

    /** What stands between the heading of a part of the hearing and the table under it, or the next heading. */
    private static List<String> behindHeading(InventedMeeting meeting, Locale language, String name) {
        return minutes(meeting, language).sections().stream()
                .flatMap(section -> section.parts().stream())
                .dropWhile(part -> !(part instanceof MinutesDocument.Heading(var said)
                        && said.text().startsWith(name)))
                .skip(1)
                .limit(1)
                .flatMap(part -> part instanceof MinutesDocument.Paragraph(var sentences)
                        ? sentences.stream().map(MinutesDocument.Sentence::text)
                        : Stream.<String>empty())
                .toList();
    }
}

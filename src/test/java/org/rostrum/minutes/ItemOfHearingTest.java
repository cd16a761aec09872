package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.BUSINESS;
import static org.rostrum.minutes.InventedMeeting.HEARING;
import static org.rostrum.minutes.InventedMeeting.ITEM;
import static org.rostrum.minutes.InventedMeeting.resident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.SpeakingRules;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;

/** Item 1 is plain business; the hearing is on item 2. */
@DisplayName("What is done about a hearing while another item is open, or none")
class ItemOfHearingTest {
    private static final HearingAct.AdoptRules RULES =
            new HearingAct.AdoptRules(HEARING, SpeakingRules.of(60, Arrangement.AS_SIGNED_UP), Optional.empty());
    private static final FloorAct.Cede GIFT = new FloorAct.Cede(resident(0), resident(2));

    @Test
    void stands_under_the_item_of_its_hearing() {
        var meeting = InventedMeeting.of(3)
                .signedUp(3)
                .then(RULES)
                .opened(0, 1, 2)
                .then(
                        new MeetingAct.OpenItem(BUSINESS),
                        new FloorAct.CheckIn(resident(0)),
                        GIFT,
                        new MeetingAct.CloseItem(),
                        new MeetingAct.OpenItem(ITEM),
                        new HearingAct.OpenHearing(HEARING));
        assertThat(under(meeting, "The budget")).noneMatch(ItemOfHearingTest::told);
        assertThat(under(meeting, "A quarry road"))
                .anyMatch(text -> text.contains("in force at the hearing “A quarry road”: 1:00 for each."))
                .anyMatch(text -> text.contains("Pia Rowan gave the time to Rui Delgado."));
        assertThat(under(meeting, "Other business")).noneMatch(ItemOfHearingTest::told);
    }

    /** There is no section for an item that was never taken up. */
    @Test
    void stands_with_what_belongs_to_no_item_where_its_own_was_not_taken_up() {
        var meeting = InventedMeeting.of(3).signedUp(3).opened(0, 1, 2).then(new MeetingAct.OpenItem(BUSINESS), RULES);
        assertThat(under(meeting, "The budget")).noneMatch(ItemOfHearingTest::told);
        assertThat(under(meeting, "Other business")).anyMatch(ItemOfHearingTest::told);
    }

    @Test
    void stands_there_with_its_reason() {
        var meeting = InventedMeeting.of(3)
                .signedUp(3)
                .opened(0, 1, 2)
                .then(new MeetingAct.OpenItem(BUSINESS))
                .because("She must leave.", new FloorAct.Cede(resident(0), resident(1)))
                .then(new MeetingAct.CloseItem(), new MeetingAct.OpenItem(ITEM));
        assertThat(under(meeting, "A quarry road")).anyMatch(text -> text.endsWith("She must leave."));
    }

    private static boolean told(String text) {
        return text.contains("in force") || text.contains("gave the time");
    }

    private static List<String> under(InventedMeeting meeting, String heading) {
        return MinutesDocument.of(meeting.entries(), Profile.FULL, Locale.ENGLISH).sections().stream()
                .filter(section -> section.heading().contains(heading))
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> part instanceof MinutesDocument.Paragraph(var sentences)
                        ? sentences.stream().map(MinutesDocument.Sentence::text)
                        : Stream.<String>empty())
                .toList();
    }
}

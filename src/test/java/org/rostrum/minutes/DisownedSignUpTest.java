package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.HEARING;
import static org.rostrum.minutes.InventedMeeting.resident;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.GroupAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Words;

/** Pia never signed up and says so before the hearing; Rui says so when the meeting is over, where nobody can withdraw. */
@DisplayName("Someone of whom the holder of the address has said \"this was not me\", in the minutes")
class DisownedSignUpTest {
    private static final String ENGLISH =
            "2 sign-ups were disowned by the holder of the e-mail address, and are left out of these counts.";

    @ParameterizedTest
    @EnumSource(names = {"FULL", "ACTION"})
    void is_neither_counted_nor_named(Profile profile) {
        assertThat(said(evening(), profile, Locale.ENGLISH))
                .contains("2 people had signed up to speak: 0 for, 2 against, 0 neither.", ENGLISH)
                .noneMatch(sentence -> sentence.contains("Pia") || sentence.contains("Rui"));
    }

    @Test
    void is_told_of_by_the_number_alone_in_spanish_too() {
        assertThat(said(evening(), Profile.FULL, Locale.of("es")))
                .contains(
                        "2 inscripciones no entran en estas cuentas: la persona titular del correo dijo que no eran suyas.")
                .noneMatch(sentence -> sentence.contains("Pia") || sentence.contains("Rui"));
    }

    @Test
    void is_told_of_by_the_acts_that_say_so() {
        assertThat(MinutesDocument.of(evening().entries(), Profile.FULL, Locale.ENGLISH)
                        .sentences())
                .filteredOn(sentence -> sentence.text().equals(ENGLISH))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.entries()).containsExactly(6L, 17L));
    }

    /** The body heard someone who was called so. */
    @Test
    void is_told_of_by_that_name_where_she_was_heard() {
        var meeting = evening().then(new HearingAct.Disown(resident(1)));
        assertThat(said(meeting, Profile.FULL, Locale.ENGLISH))
                .contains("One person had signed up to speak: 0 for, 1 against, 0 neither.", "Quin Abara");
    }

    @Test
    void is_not_told_to_have_been_spoken_for_nor_is_an_empty_list_where_nobody_else_was() {
        var group = new Id(77);
        var founded = InventedMeeting.of(3)
                .signedUp(3)
                .then(
                        ActCodec.read(
                                "adoptRules",
                                Map.of(
                                        "hearing",
                                        HEARING.toString(),
                                        "rules",
                                        Map.of(
                                                "seconds",
                                                180L,
                                                "arrangement",
                                                "AS_SIGNED_UP",
                                                "groups",
                                                Map.of("seconds", 300L, "members", 2L)))),
                        new GroupAct.FoundGroup(resident(0), group, "G-48213", Words.of("Friends of the park")),
                        new GroupAct.JoinGroup(resident(2), group))
                .opened(0, 1, 2)
                .then(
                        new MeetingAct.OpenItem(InventedMeeting.ITEM),
                        new HearingAct.OpenHearing(HEARING),
                        new FloorAct.Call(Optional.of(resident(0))),
                        new FloorAct.Begin(),
                        new FloorAct.End());
        assertThat(said(founded, Profile.FULL, Locale.ENGLISH))
                .anyMatch(sentence -> sentence.contains("Not called since she spoke for them"));
        assertThat(said(founded.then(new HearingAct.Disown(resident(2))), Profile.FULL, Locale.ENGLISH))
                .noneMatch(sentence -> sentence.contains("Not called since she spoke for them"));
    }

    private static InventedMeeting evening() {
        return InventedMeeting.of(3)
                .signedUp(4)
                .then(new HearingAct.Disown(resident(0)), new FloorAct.Withdraw(resident(0)))
                .opened(0, 1, 2)
                .then(
                        new MeetingAct.OpenItem(InventedMeeting.ITEM),
                        new HearingAct.OpenHearing(HEARING),
                        new FloorAct.Call(Optional.of(resident(1))),
                        new FloorAct.Begin(),
                        new FloorAct.End(),
                        new HearingAct.CloseHearing(),
                        new MeetingAct.Adjourn(),
                        new HearingAct.Disown(resident(2)));
    }

    private static List<String> said(InventedMeeting meeting, Profile profile, Locale language) {
        return PlayedMeeting.texts(MinutesDocument.of(meeting.entries(), profile, language));
    }
}

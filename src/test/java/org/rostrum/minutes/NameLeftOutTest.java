package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.HEARING;
import static org.rostrum.minutes.InventedMeeting.resident;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Standing;

@DisplayName("A speaker who gave no name, in the minutes")
class NameLeftOutTest {
    private static final InventedMeeting HELD = InventedMeeting.lettingNamesBeLeftOut()
            .signedUp(1)
            .then(unnamed(resident(1), 1), unnamed(resident(2), 2))
            .opened(0, 1, 2)
            .then(
                    new MeetingAct.OpenItem(InventedMeeting.ITEM),
                    new HearingAct.OpenHearing(HEARING),
                    new FloorAct.Call(Optional.of(resident(1))),
                    new FloorAct.Begin(),
                    new FloorAct.End(),
                    new FloorAct.Withdraw(resident(2)),
                    new HearingAct.CloseHearing());

    private static Stream<Arguments> minutes() {
        return Stream.of(Profile.values())
                .filter(profile -> profile.tells(Profile.Tells.SPEAKERS))
                .flatMap(profile -> Stream.of(Format.values()).map(format -> Arguments.of(profile, format)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("minutes")
    void is_called_by_a_number_in_each_language_wherever_a_name_would_stand(Profile profile, Format format)
            throws Exception {
        assertThat(said(profile, format, Locale.ENGLISH)).contains("Speaker2", "Speaker3");
        assertThat(said(profile, format, Locale.of("es")))
                .contains("Orador2", "Orador3")
                .doesNotContain("Speaker");
    }

    private static String said(Profile profile, Format format, Locale language) throws Exception {
        return SaidWords.in(format, MinutesDocument.of(HELD.entries(), profile, language))
                .replaceAll("\\s", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void stands_on_the_list_of_witnesses(String language) {
        var paper = PaperKind.WITNESSES.of(
                Standing.of(new Id(1), HELD.entries()), Locale.forLanguageTag(language), "http://127.0.0.1");
        assertThat(paper.blocks().toString()).contains(language.equals("en") ? "Speaker 2" : "Orador 2");
    }

    private static HearingAct.SignUp unnamed(Id speaker, int at) {
        return new HearingAct.SignUp(
                speaker,
                HEARING,
                "AAA-00" + at,
                Position.AGAINST,
                Channel.ROOM,
                180,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty());
    }
}

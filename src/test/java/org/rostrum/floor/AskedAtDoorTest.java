package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Words;

@DisplayName("José Ángel Núñez-Łukasz, K7M-2QD, at the door")
class AskedAtDoorTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final Speaker JOSE = jose();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jose",
                "nunez",
                "Lukasz Jose",
                "ANGEL",
                "núñ",
                "k7m-2qd",
                "K7M 2QD",
                "k7m2qd",
                "https://hearings.example.gov/clerk/check-in/00000000009ZZ"
            })
    void is_found(String typed) {
        var asked = new AskedAtDoor(typed.replace("00000000009ZZ", JOSE.id().toString()));
        assertThat(asked.isEnough()).isTrue();
        assertThat(asked.finds(JOSE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"joseph", "jose maria", "k7m", "/check-in/0000000000002"})
    void is_not_meant_by_another(String typed) {
        assertThat(new AskedAtDoor(typed).finds(JOSE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "j", "--", "é"})
    void is_not_looked_for_while_hardly_anything_was_typed(String typed) {
        assertThat(new AskedAtDoor(typed).isEnough()).isFalse();
    }

    @Test
    void has_no_e_mail_to_be_found_by() {
        assertThat(new AskedAtDoor("jose@example.org").finds(JOSE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker 1", "Orador 1", "1 speaker", "K7M-2QD"})
    void is_found_by_the_number_where_the_name_was_left_out(String typed) {
        assertThat(new AskedAtDoor(typed).finds(speaker(Optional.empty()))).isTrue();
        assertThat(new AskedAtDoor("speaker 2").finds(speaker(Optional.empty())))
                .isFalse();
    }

    private static Speaker jose() {
        return speaker(Optional.of(Words.of("José Ángel Núñez-Łukasz")));
    }

    private static Speaker speaker(Optional<Words> name) {
        var published = Chain.append(
                Chain.Head.NONE,
                Entry.Draft.now("clerk", Instant.EPOCH, new MeetingAct.Publish(EVENING.plan())),
                "salt");
        var signUp = new HearingAct.SignUp(
                new Id(7),
                EVENING.hearing(),
                "K7M-2QD",
                Position.FOR,
                Channel.ROOM,
                120,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                name.isPresent() ? Optional.empty() : Optional.of(true),
                Optional.empty());
        var entry = Chain.append(published.head(), Entry.Draft.now("resident", Instant.EPOCH, signUp), "salt");
        return MeetingState.empty()
                .after(published)
                .after(entry)
                .speaker(new Id(7))
                .orElseThrow();
    }
}

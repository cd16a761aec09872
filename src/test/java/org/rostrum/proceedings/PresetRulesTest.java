package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.order.Channel.REMOTE;
import static org.rostrum.order.Channel.ROOM;
import static org.rostrum.order.Position.AGAINST;
import static org.rostrum.order.Position.FOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.order.Channel;
import org.rostrum.order.DelegateRules;
import org.rostrum.order.GroupRules;
import org.rostrum.order.Outlook;
import org.rostrum.order.Position;
import org.rostrum.order.SignedUp;
import org.rostrum.order.SpeakingOrder;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("An evening under the rules to start from")
class PresetRulesTest {
    private static final Instant SEVEN = Instant.parse("2026-04-16T23:00:00Z");
    private static final Optional<String> SEED = Optional.of("0123");

    @ParameterizedTest(name = "with {1} signed up, {0} gives {2} seconds")
    @CsvSource({
        "raleigh-second-tuesday,1,180",
        "raleigh-second-tuesday,55,180",
        "raleigh-second-tuesday,56,120",
        "raleigh-second-tuesday,82,120",
        "raleigh-second-tuesday,83,60",
        "raleigh-second-tuesday,165,60",
        "raleigh-third-tuesday,16,180",
        "raleigh-third-tuesday,17,120",
        "raleigh-third-tuesday,25,120",
        "raleigh-third-tuesday,26,60",
        "raleigh-third-tuesday,50,60",
        "durham-2018,64,120",
        "durham-2025-zoning,64,180",
        "chapel-hill,14,180",
        "chapel-hill,15,120",
        "chapel-hill,500,120",
        "nc-comment-period,64,180",
        "california,64,180",
        "texas,64,180",
        "washington-legislature,300,60",
        "florida,64,180",
        "san-francisco,64,180",
        "seattle,64,120",
        "austin,64,120"
    })
    void gives_each_her_time(String key, int signedUp, int seconds) {
        assertThat(rules(key).secondsAt(signedUp)).isEqualTo(seconds);
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource({"raleigh-second-tuesday,165", "raleigh-third-tuesday,50"})
    void closes_sign_up_above_the_last_of_Raleighs_tiers(String key, int places) {
        assertThat(rules(key).placesFor(500)).isEqualTo(places);
        assertThat(rules(key).hasWaitList()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "durham-2018",
                "durham-2025-zoning",
                "chapel-hill",
                "nc-comment-period",
                "nc-evidentiary",
                "california",
                "texas",
                "washington-legislature",
                "florida",
                "san-francisco",
                "seattle",
                "austin"
            })
    void has_a_place_for_everyone_elsewhere(String key) {
        assertThat(rules(key).placesFor(500)).isEqualTo(500);
    }

    @Test
    void of_zoning_in_Durham_hears_five_of_each_side_in_a_quarter_of_an_hour() {
        var outlook = Outlook.of(rules("durham-2025-zoning"), 64, SEVEN);
        assertThat(outlook.speakers()).isEqualTo(64);
        assertThat(outlook.heard()).isEqualTo(10);
        assertThat(outlook.forAllBinds()).isFalse();
        assertThat(outlook.length()).isBetween(Duration.ofMinutes(25), Duration.ofMinutes(40));
        assertThat(outlook.lastBegins()).isBetween(SEVEN, SEVEN.plus(outlook.length()));
        var unopposed = Outlook.ofSpeakers(rules("durham-2025-zoning"), Map.of(FOR, 12, AGAINST, 1), SEVEN);
        assertThat(unopposed.heard()).isEqualTo(6);
    }

    @Test
    void in_Seattle_hears_ten_in_twenty_minutes() {
        var outlook = Outlook.of(rules("seattle"), 64, SEVEN);
        assertThat(outlook.heard()).isEqualTo(10);
        assertThat(outlook.forAllBinds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"durham-2018", "durham-2025-zoning"})
    void in_Durham_hears_the_sides_in_turn(String key) {
        var line = line(key, signedUp(FOR, FOR, FOR, AGAINST, AGAINST, AGAINST));
        assertThat(line).extracting(SignedUp::position).containsExactly(FOR, AGAINST, FOR, AGAINST, FOR, AGAINST);
    }

    @Test
    void in_Durham_of_2018_was_drawn() {
        var speakers = signedUp(FOR, FOR, FOR, FOR, FOR, FOR, FOR, FOR);
        var rules = rules("durham-2018");
        assertThat(SpeakingOrder.of(speakers, rules, SEED))
                .containsExactlyInAnyOrderElementsOf(speakers)
                .isNotEqualTo(SpeakingOrder.of(speakers, rules, Optional.of("ffff")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "raleigh-second-tuesday",
                "raleigh-third-tuesday",
                "chapel-hill",
                "nc-comment-period",
                "california",
                "texas",
                "florida",
                "san-francisco",
                "seattle",
                "austin"
            })
    void keeps_the_order_of_sign_up(String key) {
        var speakers = signedUp(AGAINST, FOR, FOR, AGAINST);
        assertThat(line(key, speakers)).isEqualTo(speakers);
    }

    @Test
    void before_Washingtons_committees_hears_room_and_remote_in_turn() {
        var speakers = IntStream.range(0, 4)
                .mapToObj(at -> speaker(at, FOR, at < 2 ? ROOM : REMOTE, false))
                .toList();
        assertThat(line("washington-legislature", speakers))
                .extracting(SignedUp::channel)
                .containsExactly(ROOM, REMOTE, ROOM, REMOTE);
    }

    @Test
    void with_evidence_hears_those_for_it_first_and_late_witnesses_last() {
        var late = speaker(0, FOR, ROOM, true);
        var against = speaker(1, AGAINST, ROOM, false);
        var inFavor = speaker(2, FOR, ROOM, false);
        assertThat(line("nc-evidentiary", List.of(late, against, inFavor))).containsExactly(inFavor, against, late);
    }

    @ParameterizedTest(name = "{0} gives {1} seconds where an interpreter speaks after the speaker")
    @CsvSource({"california,360", "san-francisco,360", "texas,360", "austin,240"})
    void gives_twice_the_time_with_an_interpreter(String key, int seconds) {
        assertThat(rules(key).secondsFor(true)).isEqualTo(seconds);
        assertThat(rules(key).interpreterPercent())
                .as("said by the rules themselves")
                .isPresent();
    }

    @Test
    void demands_no_name_in_California_alone() {
        assertThat(Preset.all())
                .filteredOn(preset -> preset.rules().letNameBeLeftOut())
                .extracting(Preset::key)
                .containsExactly("california", "san-francisco");
    }

    @Test
    void of_comment_in_North_Carolina_has_spokespersons_and_delegates() {
        assertThat(rules("nc-comment-period").groups())
                .contains(new GroupRules(300, 3, Optional.of(new DelegateRules(100, 3))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"durham-2025-zoning", "raleigh-second-tuesday", "raleigh-third-tuesday", "nc-evidentiary"})
    void lets_nobody_give_time_away(String key) {
        assertThat(rules(key).cededSeconds()).contains(0);
        assertThat(rules(key).letTimeBeGiven()).isFalse();
    }

    private static SpeakingRules rules(String key) {
        return Preset.all().stream()
                .filter(preset -> preset.key().equals(key))
                .findFirst()
                .orElseThrow()
                .rules();
    }

    @Test
    void is_there_for_each_body_and_state_that_is_asked_for() {
        assertThat(Preset.all().stream().map(Preset::key))
                .contains("durham-2018", "durham-2025-zoning", "raleigh-second-tuesday", "chapel-hill")
                .contains("nc-comment-period", "nc-evidentiary", "california", "texas", "washington-legislature")
                .contains("florida", "san-francisco", "seattle", "austin");
    }

    private static List<SignedUp> line(String key, List<SignedUp> speakers) {
        return SpeakingOrder.of(speakers, rules(key), SEED);
    }

    private static List<SignedUp> signedUp(Position... sides) {
        return IntStream.range(0, sides.length)
                .mapToObj(at -> speaker(at, sides[at], ROOM, false))
                .toList();
    }

    private static SignedUp speaker(int at, Position side, Channel channel, boolean late) {
        return new SignedUp(new Id(at + 1), "AAA-AA" + at, side, channel, false, late, false);
    }
}

package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.PlayedMeeting.EVENING;
import static org.rostrum.minutes.PlayedMeeting.heard;
import static org.rostrum.minutes.PlayedMeeting.texts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Turn;

@DisplayName("The minutes of April 16, 2018")
class DurhamMinutesTest {
    private static final PlayedMeeting PLAYED = PlayedMeeting.over();
    private static final MinutesDocument MINUTES = PLAYED.minutes();

    @Test
    void tell_each_speaker_as_the_acts_do_and_in_their_order() {
        var began = new LinkedHashMap<Id, Instant>();
        var state = MeetingState.empty();
        for (var entry : PLAYED.entries()) {
            state = state.after(entry);
            if (entry.act() instanceof FloorAct.Begin) {
                began.putIfAbsent(state.lectern().turn().map(Turn::speaker).orElseThrow(), entry.occurredAt());
            }
        }
        var told = new LinkedHashMap<Id, Instant>();
        heard(MINUTES).forEach(row -> told.put(row.speaker().id(), row.heardAt()));
        assertThat(told).hasSize(50).containsExactlyEntriesOf(began);
    }

    @Test
    void tell_name_position_number_and_time_of_each_speaker() {
        var line = line().inOrder();
        assertThat(heard(MINUTES)).hasSize(50).allSatisfy(row -> {
            var signUp = signUp(row.speaker().id());
            assertThat(row.who().text()).isEqualTo(signUp.name().orElseThrow().text());
            assertThat(row.speaker().position()).isEqualTo(signUp.position());
            assertThat(line.get(row.number() - 1).id()).isEqualTo(signUp.speaker());
            assertThat(row.speaker().used().toSeconds()).isBetween(60L, 250L);
        });
    }

    @Test
    void rest_each_speaker_on_the_sign_up_the_call_and_the_end() {
        assertThat(heard(MINUTES))
                .allSatisfy(row -> assertThat(row.who().entries())
                        .extracting(sequence -> ActCodec.name(
                                PLAYED.entries().get((int) (sequence - 1)).act()))
                        .contains("signUp", "call", "begin", "end"));
    }

    @Test
    void rest_every_sentence_on_entries_that_are_there() {
        assertThat(MINUTES.sentences())
                .allSatisfy(sentence -> assertThat(sentence.entries())
                        .isNotEmpty()
                        .isSorted()
                        .allSatisfy(sequence -> assertThat(MINUTES.sources())
                                .extracting(MinutesDocument.Source::sequence)
                                .contains(sequence)));
    }

    @Test
    void count_the_sides() {
        assertThat(texts(MINUTES)).contains("50 people had signed up to speak: 27 for, 21 against, 2 neither.");
    }

    @Test
    void count_the_ballots_and_name_the_vacant_seat() {
        assertThat(texts(MINUTES))
                .contains("Carried, 6–0.", "No: none.", "One seat of 7 is vacant.")
                .anyMatch(
                        text -> text.startsWith("Motion 4.1. By Sam Ridley, seconded by Ines Halden: Adopt the text"));
    }

    @Test
    void list_the_ballot_of_every_member() {
        var decision = MINUTES.sections().stream()
                .flatMap(section -> section.parts().stream())
                .filter(MinutesDocument.Decision.class::isInstance)
                .map(MinutesDocument.Decision.class::cast)
                .toList();
        assertThat(decision)
                .singleElement()
                .satisfies(one -> assertThat(one.ballots()).hasSize(6).allMatch(cast -> cast.ballot() == Ballot.AYE));
    }

    @Test
    void tell_the_video_the_question_and_the_interruption() {
        assertThat(texts(MINUTES))
                .anyMatch(text -> text.endsWith("The speaker's video failed to play."))
                .anyMatch(text -> text.contains("Ines Halden asked"))
                .anyMatch(text -> text.contains("was called and was not there"))
                .anyMatch(text -> text.contains("interrupted a member"));
    }

    @Test
    void name_the_hash_of_the_head_and_are_complete() {
        assertThat(MINUTES.basis())
                .isEqualTo(new MinutesDocument.Basis(
                        PLAYED.entries().size(), PLAYED.entries().getLast().hash(), true));
    }

    @Test
    void are_the_same_from_the_same_entries() {
        assertThat(PlayedMeeting.over().minutes()).isEqualTo(MINUTES);
    }

    @Test
    void tell_only_decisions_or_only_speakers_when_asked_so() {
        assertThat(heard(PLAYED.minutes(Profile.ACTION))).isEmpty();
        assertThat(texts(PLAYED.minutes(Profile.ACTION))).contains("Carried, 6–0.");
        assertThat(heard(PLAYED.minutes(Profile.SPEAKERS))).hasSize(50);
        assertThat(texts(PLAYED.minutes(Profile.SPEAKERS))).doesNotContain("Carried, 6–0.");
    }

    @Test
    void tell_in_the_summary_how_much_was_said_on_each_side_and_what_was_decided() {
        var summary = PLAYED.minutes(Profile.SUMMARY);
        assertThat(heard(summary)).isEmpty();
        assertThat(texts(summary))
                .contains("Carried, 6–0.")
                .anyMatch(text -> text.matches("For: 27 speakers, \\d+:\\d\\d in all\\."))
                .anyMatch(text -> text.matches("Against: 21 speakers, \\d+:\\d\\d in all\\."))
                .noneMatch(text -> text.startsWith("Aye: "));
    }

    @Test
    void tell_by_roberts_rules_what_was_done_and_not_what_was_said() {
        var roberts = PLAYED.minutes(Profile.ROBERTS);
        assertThat(heard(roberts)).isEmpty();
        assertThat(texts(roberts))
                .contains("Carried, 6–0.")
                .anyMatch(text -> text.startsWith("Motion 4.1. By Sam Ridley"))
                .noneMatch(text -> text.contains("signed up") || text.contains("video"));
    }

    @Test
    void find_each_sentence_again_by_a_key_of_its_own() {
        for (var profile : Profile.values()) {
            var minutes = PLAYED.minutes(profile);
            var corrections = minutes.sentences().stream()
                    .flatMap(one -> one.corrections().stream())
                    .toList();
            assertThat(minutes.sentences())
                    .filteredOn(one -> !corrections.contains(one))
                    .extracting(MinutesDocument.Sentence::key)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void tell_the_same_in_spanish() {
        var spanish = MinutesDocument.of(PLAYED.entries(), Profile.FULL, Locale.forLanguageTag("es"));
        assertThat(texts(spanish)).contains("Aprobada, 6–0.", "Un escaño de 7 está vacante.");
        assertThat(spanish.sentences().stream().map(MinutesDocument.Sentence::entries))
                .containsExactlyElementsOf(MINUTES.sentences().stream()
                        .map(MinutesDocument.Sentence::entries)
                        .toList());
    }

    private static Line line() {
        return PLAYED.state().line(EVENING.hearing()).orElseThrow();
    }

    private static HearingAct.SignUp signUp(Id speaker) {
        return PLAYED.entries().stream()
                .map(entry -> entry.act())
                .filter(HearingAct.SignUp.class::isInstance)
                .map(HearingAct.SignUp.class::cast)
                .filter(signUp -> signUp.speaker().equals(speaker))
                .findFirst()
                .orElseThrow();
    }
}

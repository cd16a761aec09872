package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("What can happen once in a meeting")
class OnceOnlyTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);

    private final PlayedActs ready = PlayedActs.ready();

    @Test
    void is_that_it_is_published_and_nothing_comes_before() {
        assertThat(ready.objection(new MeetingAct.Publish(EVENING.plan())))
                .contains("This meeting is published already.");
        assertThat(Rulebook.judge(MeetingState.empty(), new MeetingAct.CallToOrder()))
                .isEqualTo(new Verdict.Refused(
                        "PublishFirst", "This meeting is not published yet. Publish it first.", false));
    }

    @Test
    void is_that_a_speaker_or_a_reference_comes_into_the_line() {
        var signUp = before(HearingAct.SignUp.class).findFirst().orElseThrow();
        assertThat(ready.objection(signUp)).contains("This sign-up is in the line already.");
        assertThat(ready.objection(of(new Id(77), signUp.reference(), signUp)))
                .contains("This sign-up is in the line already.");
        assertThat(ready.objection(of(signUp.speaker(), "ZZZ-ZZZ", signUp)))
                .contains("This sign-up is in the line already.");
        assertThat(ready.objection(of(new Id(77), "ZZZ-ZZZ", signUp))).isEmpty();
    }

    @Test
    void is_that_the_order_is_drawn_by_the_secret_whose_hash_was_published() {
        var draw = before(HearingAct.Draw.class).findFirst().orElseThrow();
        var published = PlayedActs.published();
        assertThat(published.objection(new HearingAct.Draw(draw.hearing(), draw.secret() + "!")))
                .contains("This secret is not the one whose hash was published.");
        assertThat(published.objection(draw)).isEmpty();
        assertThat(ready.objection(draw)).contains("The order of this hearing is fixed already.");
    }

    private static <A extends Act> Stream<A> before(Class<A> kind) {
        return EVENING.before().stream()
                .map(DurhamEvening.Timed::act)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static HearingAct.SignUp of(Id speaker, String reference, HearingAct.SignUp like) {
        return new HearingAct.SignUp(
                speaker,
                like.hearing(),
                reference,
                like.position(),
                like.channel(),
                like.seconds(),
                like.name(),
                like.sayAs(),
                like.organisation(),
                like.resident(),
                like.unnamed(),
                like.heardLately());
    }
}

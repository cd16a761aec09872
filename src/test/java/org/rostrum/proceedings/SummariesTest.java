package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.AskedAtOnce;
import org.rostrum.platform.Id;

@DisplayName("The meetings in short")
class SummariesTest {
    private static final LocalDate TONIGHT = LocalDate.of(2018, 4, 16);
    private static final int MEETINGS = 12;

    /** Room for two of them, so that the list could not be shown from those that are remembered whole. */
    private final Remembered remembered = new Remembered(2 * (evening(0).entries.size() + Remembered.PLAN));

    private final Summaries summaries = new Summaries();
    private final AtomicInteger read = new AtomicInteger();
    private final List<Evening> evenings =
            LongStream.range(0, MEETINGS).mapToObj(SummariesTest::evening).toList();

    /** A meeting and its journal so far. */
    private record Evening(Id meeting, List<Entry> entries) {
        Chain.Head head() {
            return entries.getLast().head();
        }
    }

    @Test
    void are_made_from_each_entry_once_however_often_a_list_is_shown() {
        for (int view = 0; view < 5; view++) {
            evenings.forEach(this::shown);
        }
        assertThat(remembered.size()).isEqualTo(2);
        assertThat(read).hasValue(MEETINGS * evenings.getFirst().entries.size());
    }

    @Test
    void are_made_once_for_all_who_ask_meanwhile() throws Exception {
        var asked = new AskedAtOnce();
        var folds = new AtomicInteger();
        var evening = evenings.getFirst();
        asked.by(
                6,
                () -> summaries.of(
                        evening.head(),
                        evening.meeting,
                        () -> asked.held(() -> {
                            folds.incrementAndGet();
                            return Standing.of(evening.meeting, evening.entries);
                        })));
        assertThat(folds).hasValue(1);
    }

    /** Whichever node recorded it: the database says where the journal ends. */
    @Test
    void tell_what_was_recorded_since() {
        var evening = evenings.getFirst();
        var before = shown(evening);
        assertThat(before.status()).isEqualTo(Sitting.Status.PLANNED);
        assertThat(before.begun()).isFalse();
        var called = after(evening, new MeetingAct.CallToOrder());
        assertThat(shown(called).goesOn()).isTrue();
        var adjourned = after(called, new MeetingAct.Adjourn());
        assertThat(shown(adjourned).status()).isEqualTo(Sitting.Status.ADJOURNED);
        assertThat(shown(adjourned).hearings()).noneMatch(HearingSummary::yetToClose);
        var back = after(adjourned, new CorrectionAct.Undo());
        assertThat(shown(back).goesOn()).isTrue();
        assertThat(shown(back).hearings()).allMatch(HearingSummary::yetToClose);
    }

    private MeetingSummary shown(Evening evening) {
        return summaries.of(
                evening.head(),
                evening.meeting,
                () -> remembered.upTo(evening.head(), evening.meeting, behind -> {
                    var more = evening.entries.subList((int) behind, evening.entries.size());
                    read.addAndGet(more.size());
                    return more;
                }));
    }

    private static Evening evening(long number) {
        var played = new DurhamEvening(TONIGHT, 1000 * (number + 1));
        var evening = new Evening(played.plan().meeting(), List.of());
        for (var timed : played.before()) {
            evening = with(evening, Entry.Draft.now(timed.actor(), timed.at(), timed.act()));
        }
        return evening;
    }

    private static Evening after(Evening evening, Act act) {
        var at = Instant.parse("2018-04-16T23:00:00Z").plusSeconds(evening.entries.size());
        return with(evening, new Entry.Draft("clerk", at, at, act, Optional.empty()));
    }

    private static Evening with(Evening evening, Entry.Draft draft) {
        var head = evening.entries.isEmpty() ? Chain.Head.NONE : evening.head();
        var more = new ArrayList<>(evening.entries);
        more.add(Chain.append(head, draft, "salt"));
        return new Evening(evening.meeting, List.copyOf(more));
    }
}

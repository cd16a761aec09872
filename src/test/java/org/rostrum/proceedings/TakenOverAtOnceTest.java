package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.event.Event;
import jakarta.persistence.OptimisticLockException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;

@DisplayName("A meeting file that comes while another of the same meeting is taken over")
class TakenOverAtOnceTest {
    private static final List<Entry> ENTRIES = entries();

    @Test
    void is_kept_where_it_holds_no_more_than_the_other() {
        assertThat(keeping(3).takeOver(arrived(3), standing -> {}).head().sequence())
                .isEqualTo(3);
        assertThat(keeping(3).takeOver(arrived(2), standing -> {}).head().sequence())
                .isEqualTo(3);
    }

    @Test
    void is_refused_where_the_other_lacks_its_last_entries() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> keeping(2).takeOver(arrived(3), standing -> {}));
    }

    /** Its hearings are found, though a moment before the meeting itself was not. */
    @Test
    void is_kept_where_the_other_is_done_between_two_questions() {
        var raced = new Raced(ENTRIES.subList(0, 3));
        raced.hearingsKept = true;
        assertThat(with(raced).takeOver(arrived(3), standing -> {}).head().sequence())
                .isEqualTo(3);
    }

    private static Arrived arrived(int many) {
        return new Arrived(ENTRIES.subList(0, many), List.of());
    }

    private static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (var timed : new DurhamEvening(LocalDate.of(2018, 4, 16), 1000).before()) {
            entries.add(Chain.append(head, Entry.Draft.now(timed.actor(), timed.at(), timed.act()), "salt"));
            head = entries.getLast().head();
        }
        return entries;
    }

    /** In the moment in which it is written, so many entries are kept by another. */
    private static Proceedings keeping(int many) {
        return with(new Raced(ENTRIES.subList(0, many)));
    }

    @SuppressWarnings({"unchecked", "UnnecessaryAssignment"}) // no container here injects it
    private static Proceedings with(Journal journal) {
        var proceedings = new Proceedings();
        proceedings.journal = journal;
        proceedings.changed = (Event<MeetingChanged>) Proxy.newProxyInstance(
                TakenOverAtOnceTest.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, with) -> null);
        return proceedings;
    }

    private static final class Raced extends Journal {
        private final List<Entry> other;
        private boolean kept;
        private boolean hearingsKept;

        Raced(List<Entry> other) {
            this.other = other;
        }

        @Override
        boolean knows(Id meeting) {
            return kept;
        }

        @Override
        Optional<Id> meetingOf(Id hearing) {
            return hearingsKept
                    ? Optional.of(Standing.of(new Id(0), other).plan().meeting())
                    : Optional.empty();
        }

        @Override
        Standing begin(MeetingPlan plan, List<Entry> entries, Consumer<Standing> beside) {
            kept = true;
            throw new OptimisticLockException("kept by another");
        }

        @Override
        Optional<Entry> entry(Id meeting, long sequence) {
            return other.stream().filter(entry -> entry.sequence() == sequence).findFirst();
        }

        @Override
        Standing standing(Id meeting) {
            return Standing.of(meeting, other);
        }
    }
}

package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("Telling of a move")
class MovedLettersTest {
    private static final Id BROKEN = new Id(1);
    private static final Id MEETING = new Id(2);
    private static final Logger LOG = Logger.getLogger(MovedLetters.class.getName());

    private final List<Level> said = new ArrayList<>();
    private final Rows rows = new Rows();
    private final MovedLetters letters = new MovedLetters();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            said.add(record.getLevel());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** A meeting whose journal does not fold, and one for which people signed up. */
    private static final class Rows extends Moves {
        private final List<Integer> told = new ArrayList<>();
        private final List<Integer> passed = new ArrayList<>();
        private int people = 250;
        private int reached;
        private int untellable;
        private int conflicts;

        @Override
        void seal(Id meeting) {}

        @Override
        List<Id> open() {
            return List.of(BROKEN, MEETING);
        }

        @Override
        boolean tellNext(Id meeting, int most) {
            unfold(meeting);
            var next = next(most);
            if (next.contains(untellable)) {
                if (conflicts-- > 0) {
                    throw new OptimisticLockException();
                }
                throw new IllegalStateException("No letter can be made");
            }
            told.addAll(next);
            reached += next.size();
            return !next.isEmpty();
        }

        @Override
        long reached(Id meeting) {
            return reached;
        }

        @Override
        Optional<Id> passNext(Id meeting, long behind) {
            unfold(meeting);
            assertThat(behind).isEqualTo(reached);
            reached++;
            passed.add(reached);
            return Optional.of(new Id(reached));
        }

        private List<Integer> next(int most) {
            return IntStream.rangeClosed(reached + 1, Math.min(people, reached + most))
                    .boxed()
                    .toList();
        }

        private static void unfold(Id meeting) {
            if (meeting.equals(BROKEN)) {
                throw new IllegalStateException("This journal does not fold");
            }
        }
    }

    @BeforeEach
    // No server is here to do so.
    @SuppressWarnings("UnnecessaryAssignment")
    void listen() {
        letters.moves = rows;
        LOG.setUseParentHandlers(false);
        LOG.addHandler(ear);
    }

    @AfterEach
    void hear_no_more() {
        LOG.removeHandler(ear);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void goes_on_with_the_next_meeting_where_one_fails_and_says_so_once() {
        letters.round();
        letters.round();
        assertThat(rows.told).hasSize(250);
        assertThat(rows.passed).isEmpty();
        assertThat(said).containsExactly(Level.WARNING);
    }

    @Test
    void goes_on_behind_who_cannot_be_told_and_names_her() {
        rows.untellable = 120;
        letters.round();
        assertThat(rows.told).hasSize(249).doesNotContain(120).doesNotHaveDuplicates();
        assertThat(rows.passed).containsExactly(120);
        assertThat(said).containsExactly(Level.WARNING, Level.WARNING);
    }

    @Test
    void passes_nobody_over_who_changes_her_sign_up_meanwhile() {
        rows.untellable = 120;
        rows.conflicts = Integer.MAX_VALUE;
        letters.round();
        assertThat(rows.told).hasSize(119);
        assertThat(rows.passed).isEmpty();
        rows.untellable = 0;
        letters.round();
        assertThat(rows.told).hasSize(250).doesNotHaveDuplicates();
        assertThat(said).containsExactly(Level.WARNING);
    }
}

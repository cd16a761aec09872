package org.rostrum.proceedings;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A transaction that is done again where someone else wrote the same in the same moment: a conflict leaves nothing behind. */
record Attempt<T>(Supplier<T> transaction) {
    private static final int TRIES = 8;
    private static final int DEEPEST = 12;
    private static final int DUPLICATE = 1062;

    /** What came of it, the first time that nobody was in the way. */
    T made() {
        for (int left = TRIES; ; left--) {
            try {
                return transaction.get();
            } catch (RuntimeException failed) {
                if (left <= 1 || !isConflict(failed)) {
                    throw failed;
                }
            }
        }
    }

    /** Whether someone else wrote the same in the same moment. */
    static boolean isConflict(Throwable failed) {
        @Nullable Throwable at = failed;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof OptimisticLockException || (at instanceof SQLException sql && isConflict(sql))) {
                return true;
            }
            at = at.getCause();
        }
        return failed instanceof PersistenceException && failed.getCause() == null;
    }

    /** A sequence or an id that another node took in the same moment is a conflict; any other key that is taken is not. */
    private static boolean isConflict(SQLException failed) {
        var state = failed.getSQLState();
        var words = String.valueOf(failed.getMessage());
        return (state != null && state.startsWith("40"))
                || (failed.getErrorCode() == DUPLICATE
                        && (words.contains("entry_sequence") || words.contains("PRIMARY")));
    }
}

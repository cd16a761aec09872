package org.rostrum.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/** Turns whatever ends a call early into a problem document; no stack trace and no name of a class leaves the program. */
@Provider
public class ExceptionMappers implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class.getName());
    private static final int DEEPEST = 10;

    /** What MariaDB and MySQL call a full disk and a table that cannot grow: ER_DISK_FULL and ER_RECORD_FILE_FULL. */
    private static final Set<Integer> NO_ROOM = Set.of(1021, 1114);

    @Override
    public Response toResponse(Throwable thrown) {
        // The refusal may come wrapped by the transaction or by an asynchronous answer.
        if (first(thrown, Refusal.class::isInstance) instanceof Refusal refusal) {
            return refusal.problem().response();
        }
        if (isHeader(thrown)) {
            return ProblemDocument.of(
                            400,
                            "A header of the request could not be read",
                            "Mend the header or leave it out, and send it again.")
                    .response();
        }
        if (thrown instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return answered(refused.getResponse());
        }
        return accident(thrown).response();
    }

    /** What is said of something that is no fault of the caller, and written into the log with its reason. */
    public static ProblemDocument accident(Throwable thrown) {
        if (first(thrown, ExceptionMappers::isFullDisk) != null) {
            LOG.log(Level.SEVERE, "A call ended because a disk is full", thrown);
            return ProblemDocument.of(
                    507,
                    "There is no room left on the server",
                    "Nothing was recorded. Tell the clerk, and send it again once there is room, with the same Idempotency-Key if it had one.");
        }
        if (first(thrown, ExceptionMappers::isOutage) != null) {
            LOG.log(Level.WARNING, "A call ended because the database did not answer", thrown);
            return ProblemDocument.of(
                    503,
                    "This could not be done just now",
                    "The database does not answer. Send it again in a moment, with the same Idempotency-Key if it had one.");
        }
        LOG.log(Level.SEVERE, "A call ended with an error of the program", thrown);
        return ProblemDocument.of(
                500,
                "The program made a mistake",
                "It is written down for whoever runs it. Look whether it was recorded before you send it again.");
    }

    /** The exception or the first of its causes that is one of those wanted. */
    private static @Nullable Throwable first(Throwable thrown, Predicate<Throwable> wanted) {
        @Nullable Throwable at = thrown;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (wanted.test(at)) {
                return at;
            }
            at = at.getCause();
        }
        return null;
    }

    private static boolean isFullDisk(Throwable thrown) {
        return thrown instanceof Spool.NoRoom
                || (thrown instanceof SQLException sql && NO_ROOM.contains(sql.getErrorCode()));
    }

    /**
     * Whether the program could not reach its database; anything else that is not a refusal is a mistake of its own. Of a
     * database lost in the middle of a commit the server tells by an {@link XAException} alone.
     */
    private static boolean isOutage(Throwable thrown) {
        return thrown instanceof XAException
                || thrown instanceof SQLTransientException
                || thrown instanceof SQLRecoverableException
                || (thrown instanceof SQLException sql && isLost(sql));
    }

    /** Class 08 is a lost connection, 40 a conflict that came again at each repetition; the pool itself says no state. */
    private static boolean isLost(SQLException failed) {
        var state = failed.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("40");
    }

    /** The server reads some headers only when they are used, and tells of a wrong one by a type of its own. */
    private static boolean isHeader(Throwable thrown) {
        return thrown.getClass().getSimpleName().equals("HeaderValueException");
    }

    private static Response answered(Response response) {
        int status = response.getStatus();
        if (status < 400) {
            return response;
        }
        var document = ProblemDocument.of(status, title(status), advice(status)).response();
        var allow = response.getHeaderString("Allow");
        return allow == null
                ? document
                : Response.fromResponse(document).header("Allow", allow).build();
    }

    private static String title(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address";
            case 405 -> "This address does not take that method";
            case 406 -> "The answer does not come in that form";
            case 415 -> "The form of what was sent is not known here";
            default -> "The request could not be read";
        };
    }

    private static String advice(int status) {
        return switch (status) {
            case 404 -> "Check the address; it may be mistyped or no longer in use.";
            case 405 -> "Use one of the methods that the Allow header names; /openapi describes each call.";
            case 406 -> "Ask for application/json, or for one of the forms that /openapi names for this call.";
            case 415 -> "Send JSON in UTF-8 with the header Content-Type: application/json.";
            default -> "Compare it with the description of this call at /openapi and send it again.";
        };
    }
}

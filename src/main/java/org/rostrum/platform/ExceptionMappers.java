package org.rostrum.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns whatever ends a call early into a problem document; no stack trace and no name of a class leaves the program. */
@Provider
public class ExceptionMappers implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class.getName());
    private static final int DEEPEST = 10;

    @Override
    public Response toResponse(Throwable thrown) {
        var refusal = refusalIn(thrown);
        if (refusal != null) {
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
        if (isOutage(thrown)) {
            LOG.log(Level.WARNING, "A call ended because the database did not answer", thrown);
            return ProblemDocument.of(
                            503,
                            "This could not be done just now",
                            "The database does not answer. Send it again in a moment, with the same Idempotency-Key if it had one.")
                    .response();
        }
        LOG.log(Level.SEVERE, "A call ended with an error of the program", thrown);
        return ProblemDocument.of(
                        500,
                        "The program made a mistake",
                        "It is written down for whoever runs it. Look whether it was recorded before you send it again.")
                .response();
    }

    /** Whether the program could not reach its database; anything else that is not a refusal is a mistake of its own. */
    private static boolean isOutage(Throwable thrown) {
        @Nullable Throwable at = thrown;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof SQLTransientException
                    || at instanceof SQLRecoverableException
                    || (at instanceof SQLException sql && isLost(sql))) {
                return true;
            }
            at = at.getCause();
        }
        return false;
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

    /** The refusal may come wrapped by the transaction or by an asynchronous answer. */
    private static @Nullable Refusal refusalIn(Throwable thrown) {
        @Nullable Throwable at = thrown;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof Refusal refusal) {
                return refusal;
            }
            at = at.getCause();
        }
        return null;
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

package org.rostrum.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
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
        if (thrown instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return answered(refused.getResponse());
        }
        LOG.log(Level.SEVERE, "A call ended with an error of the program", thrown);
        return ProblemDocument.of(
                        503,
                        "This could not be done just now",
                        "Nothing was recorded. Send it again in a moment; if it happens again, tell the clerk.")
                .response();
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

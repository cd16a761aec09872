package org.rostrum.platform;

import java.util.List;
import java.util.Map;

/** Something asked for is not done, and the caller can be told why; carries the problem document to answer with. */
public class Refusal extends RuntimeException {
    private final transient ProblemDocument problem;

    /** A refusal that answers with the given document. */
    public Refusal(ProblemDocument problem) {
        super(problem.title());
        this.problem = problem;
    }

    /** What was asked for does not exist, or no longer. */
    public static Refusal notFound(String what) {
        return new Refusal(ProblemDocument.of(
                404, what + " was not found", "Check the address; it may be mistyped or no longer in use."));
    }

    /** The input cannot be used; each field that is wrong is named. */
    public static Refusal input(List<ProblemDocument.FieldError> errors) {
        return new Refusal(new ProblemDocument(
                400,
                "Something in what was sent needs to be changed",
                "Change the fields named under errors and send it again. Nothing was recorded.",
                errors,
                Map.of()));
    }

    /** The input cannot be used because of one field. */
    public static Refusal input(String field, String message) {
        return input(List.of(new ProblemDocument.FieldError(field, message)));
    }

    /** The document to answer with. */
    public ProblemDocument problem() {
        return problem;
    }
}

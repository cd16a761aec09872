package org.rostrum.signup.web;

import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.web.Mistake;
import org.rostrum.signup.Signups;

/** Why a change of a sign-up was refused, and whether the meeting is {@code over}: at which field of the page it stands, in what words. */
record InTheWay(ProblemDocument problem, boolean over) {
    /** Whether a rule of the floor refused it. */
    boolean isRule() {
        return problem.errors().isEmpty() && problem.more().containsKey("rule");
    }

    /** Whether it is the line that takes no change, so that nothing is wrong with what only the clerk is told. */
    boolean isLine() {
        var field = mistake().field();
        return field.equals("position") || field.equals("channel");
    }

    Mistake mistake() {
        if (!problem.errors().isEmpty()) {
            return switch (problem.errors().getFirst().field()) {
                case "position" -> new Mistake("position", "place.change.full");
                case "channel" -> new Mistake("channel", "place.change.noPlace");
                case "statement" -> new Mistake("statement", over ? "place.over" : "place.statement.late");
                default -> new Mistake("name", "signup.name.error");
            };
        }
        if (problem.status() == 422) {
            return new Mistake("channel", over ? "place.over" : "place.change.late");
        }
        if (problem.title().equals(Signups.OVERTAKEN)) {
            return new Mistake(PlacePage.BUTTON + "change", "place.change.moment");
        }
        // The statement was delivered while she was still writing.
        return new Mistake("statement", "place.statement.error");
    }
}

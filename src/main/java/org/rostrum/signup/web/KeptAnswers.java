package org.rostrum.signup.web;

import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Words;

/** The answers of a sign-up as they are kept: what is public of them, and what only the clerk is told. */
public record KeptAnswers(Speaker speaker, org.rostrum.signup.Speaker.Aside aside) {
    /** What stands in a field of the page as long as nothing else is typed; nothing where it was not told or taken out. */
    public String text(String field) {
        return switch (field) {
            case "name" -> speaker.name().given().flatMap(Words::kept).orElse("");
            case "sayAs" -> speaker.sayAs().flatMap(Words::kept).orElse("");
            case "organisation" -> speaker.organisation().flatMap(Words::kept).orElse("");
            case "position" -> speaker.position().name();
            case "channel" -> speaker.channel().name();
            case "interpreter" -> aside.interpreter().map(Enum::name).orElse("NONE");
            case "email" -> aside.email().orElse("");
            case "phone" -> aside.phone().orElse("");
            case "needs" -> aside.needs().orElse("");
            case "statement" -> aside.statement().orElse("");
            default -> "";
        };
    }
}

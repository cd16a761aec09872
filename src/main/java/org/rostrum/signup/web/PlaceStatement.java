package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.StatementRules;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;
import org.rostrum.platform.web.Texts;
import org.rostrum.signup.StatementFile;
import org.rostrum.signup.Statements;

/** The written statement on "your place": its text, its files, and what was wrong with those that came just now. */
@Named
@RequestScoped
public class PlaceStatement {
    private static final String NOT_SENT = "NOT_SENT";

    @Inject
    Statements statements;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private @Nullable HeldStatement written;

    private @Nullable StatementRules rules;

    private boolean over;

    private List<String> troubles = List.of();

    /**
     * A browser chooses no file again by itself, so that each is kept at once, whatever else is to mend; but not where it is
     * asked what to do, or the sign-up is to go. Only "keep" takes files away.
     */
    void take(String button, HeldPlace held) throws IOException {
        for (var id : button.equals("change") ? unwanted() : Set.<String>of()) {
            statements.remove(link(), Id.parse(id));
        }
        boolean keeps = !button.equals(PlaceForm.ANY) && !button.equals("withdraw");
        var told = new ArrayList<String>();
        for (var part : Uploads.in(external)) {
            var trouble = keeps ? trouble(part, held) : NOT_SENT;
            if (!trouble.isEmpty()) {
                told.add(texts.say("files.trouble." + trouble, part.getSubmittedFileName()));
            }
        }
        troubles = List.copyOf(told);
    }

    private String trouble(Part part, HeldPlace held) throws IOException {
        var attached = part.getSize() > held.rules().inWriting().mostBytes()
                ? Statements.Attached.TOO_LARGE
                : statements.attach(link(), Uploads.read(part));
        return attached == Statements.Attached.KEPT ? "" : attached.name();
    }

    /** Finds what was written, as it is now. */
    void read(HeldPlace held) {
        rules = held.rules().inWriting();
        over = held.over();
        written = statements
                .behind(link())
                .map(statement -> new HeldStatement(statement, held.zone()))
                .orElse(null);
    }

    /** The files that are ticked to go with the next "keep". */
    Set<String> unwanted() {
        return PlaceForm.ticked("removeFile", external);
    }

    /** Whether a file stays ticked to go. */
    public boolean unwanted(StatementFile file) {
        return unwanted().contains(file.id().toString());
    }

    /** The written statement, once there is one. */
    public @Nullable HeldStatement written() {
        return written;
    }

    /** The files that came with it. */
    public List<StatementFile> files() {
        return written == null ? List.of() : written.files();
    }

    /** What was wrong with files that were sent just now, one by one. */
    public List<String> troubles() {
        return troubles;
    }

    /** Whether the text can still change: the body was not handed it, and the hearing goes on. */
    public boolean open() {
        return !over && (written == null || written.open());
    }

    /** Whether files are asked for, or something was wrong with some that came. */
    public boolean filing() {
        return !troubles.isEmpty() || (open() && rules != null && rules.mostFiles() > 0);
    }

    /** The kinds of files that are taken, in words. */
    public String kinds() {
        return rules == null
                ? ""
                : rules.allKinds().stream()
                        .sorted()
                        .map(kind -> texts.say("files.kind." + kind))
                        .collect(Collectors.joining(", "));
    }

    private Secret link() {
        return new Secret(Typed.in(external).text("id"));
    }
}

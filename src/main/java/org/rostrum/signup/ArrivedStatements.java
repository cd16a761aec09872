package org.rostrum.signup;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.rostrum.order.StatementRules;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.MeetingState;

/** Written statements from elsewhere, looked at one after the other: each by a sign-up of the journal, under a number of its own. */
public final class ArrivedStatements {
    static final String NO_NUMBER = "This must be a number from 1 that no other statement of the hearing has.";

    private static final int DIGITS = 64;

    private final MeetingState meeting;
    private final Set<Id> speakers = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    /** Statements of a meeting as its journal tells of it. */
    public ArrivedStatements(MeetingState meeting) {
        this.meeting = meeting;
    }

    /**
     * Looks at a statement; a file that came with it is looked at as one that a resident sends.
     *
     * @throws org.rostrum.platform.Refusal naming each field that is wrong
     */
    public void check(Fields fields) {
        var filed = FiledStatement.read(fields);
        var held = meeting.line(filed.hearing()).flatMap(line -> line.speakers().find(filed.speaker()));
        if (held.isEmpty() || !speakers.add(filed.speaker())) {
            fields.wrong("speaker", "This must be a sign-up for that hearing, with one statement.");
        }
        held.filter(speaker -> !isOwn(filed.hearing(), speaker.reference()))
                .ifPresent(speaker ->
                        fields.wrong("speaker", "The reference of this sign-up is not one that it alone has."));
        if (!numbers.add(filed.hearing() + " " + filed.number())) {
            fields.wrong("number", NO_NUMBER);
        }
        if (filed.deliveredAt().isEmpty()
                && (filed.text().isPresent() || !filed.files().isEmpty())) {
            fields.wrong("text", "What was not delivered to the body stands in no meeting file.");
        }
        var files = fields.list("files", StatementRules.MOST_FILES);
        for (int at = 0; at < files.size(); at++) {
            check(filed.files().get(at), files.get(at));
        }
        fields.check();
    }

    /** A hearing keeps no reference twice, and none of another form. */
    private boolean isOwn(Id hearing, String reference) {
        return References.isOne(reference) && references.add(hearing + " " + reference);
    }

    private static void check(FiledStatement.Attached attached, Fields fields) {
        var upload = attached.file();
        if (!FileName.clean(upload.name(), attached.kind()).equals(upload.name())) {
            fields.wrong("name", "This is no name under which a file is kept.");
        }
        if (!attached.digest().equals(fields.verbatim("sha256", DIGITS))) {
            fields.wrong("sha256", "The content is another one.");
        } else if (!FileCheck.kind(upload).equals(Optional.of(attached.kind()))) {
            fields.wrong("content", "The content is of another kind.");
        }
    }
}

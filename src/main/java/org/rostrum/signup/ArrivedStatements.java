package org.rostrum.signup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.rostrum.order.FileKind;
import org.rostrum.order.StatementRules;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.MeetingState;

/** Written statements from elsewhere, read one after the other: each by a sign-up of the journal, under a number of its own. */
public final class ArrivedStatements {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TIME = 40;
    private static final int DIGITS = 64;
    private static final Instant BEYOND = Instant.parse("9999-12-31T00:00:00Z");

    private final MeetingState meeting;
    private final Set<Id> speakers = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    /** Statements of a meeting as its journal tells of it. */
    public ArrivedStatements(MeetingState meeting) {
        this.meeting = meeting;
    }

    /**
     * Reads what {@link FiledStatement#json} wrote; a file that came with it is looked at as one that a resident sends.
     *
     * @throws Refusal naming each field that is wrong
     */
    public FiledStatement read(Fields fields) {
        var hearing = fields.id("hearing");
        var speaker = fields.id("speaker");
        var held = meeting.line(hearing).flatMap(line -> line.speakers().find(speaker));
        if (held.isEmpty() || !speakers.add(speaker)) {
            fields.wrong("speaker", "This must be a sign-up for that hearing, with one statement.");
        }
        long number = fields.optionalNumber("number").orElse(0);
        if (number < 1 || number > Integer.MAX_VALUE || !numbers.add(hearing + " " + number)) {
            fields.wrong("number", "This must be a number from 1 that no other statement of the hearing has.");
        }
        var delivered = fields.optionalText("deliveredAt", LONGEST_TIME);
        var filed = new FiledStatement(
                hearing,
                (int) number,
                speaker,
                instant(fields, "writtenAt"),
                delivered.map(some -> instant(fields, "deliveredAt")),
                fields.optionalTruth("takenOut").orElse(false),
                fields.optionalText("text", StatementRules.MOST_LETTERS),
                fields.list("files", StatementRules.MOST_FILES).stream()
                        .map(ArrivedStatements::attached)
                        .toList());
        if (delivered.isEmpty() && (filed.text().isPresent() || !filed.files().isEmpty())) {
            fields.wrong("text", "What was not delivered to the body stands in no meeting file.");
        }
        fields.check();
        return filed;
    }

    private static FiledStatement.Attached attached(Fields fields) {
        var kind = fields.choice("kind", FileKind.class).orElse(FileKind.TEXT);
        var name = fields.line("name", LONGEST_NAME);
        var file = new FiledStatement.Attached(new Upload(name, content(fields)), kind, instant(fields, "addedAt"));
        if (!FileName.clean(name, kind).equals(name)) {
            fields.wrong("name", "This is no name under which a file is kept.");
        }
        if (!file.digest().equals(fields.verbatim("sha256", DIGITS))) {
            fields.wrong("sha256", "The content is another one.");
        } else if (FileCheck.kind(file.file()).filter(kind::equals).isEmpty()) {
            fields.wrong("content", "The content is of another kind.");
        }
        return file;
    }

    private static byte[] content(Fields fields) {
        try {
            return Base64.getDecoder().decode(fields.verbatim("content", 2 * StatementRules.MOST_BYTES));
        } catch (IllegalArgumentException garbled) {
            fields.wrong("content", "This is not written in base 64 (RFC 4648).");
            return new byte[0];
        }
    }

    private static Instant instant(Fields fields, String field) {
        try {
            var time = Instant.parse(fields.verbatim(field, LONGEST_TIME));
            if (!time.isBefore(Instant.EPOCH) && time.isBefore(BEYOND)) {
                return time;
            }
        } catch (DateTimeException wrong) {
            // Said below.
        }
        fields.wrong(field, "Write a time with its offset, such as 2018-04-16T20:41:00-04:00.");
        return Instant.EPOCH;
    }
}

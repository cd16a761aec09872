package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.order.FileKind;
import org.rostrum.order.StatementRules;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;

/** Written statements: with their files, until they are handed to the body, and who reads them. */
@ApplicationScoped
public class Statements {
    private static final Duration LONGEST_DELIVERY = Duration.ofMinutes(1);

    /** How often a file is kept that clashes with another. */
    private static final int TRIES = 3;

    @Inject
    StatementRows rows;

    @Inject
    RegisterRows register;

    @Inject
    SignupBatch batch;

    @Inject
    Proceedings proceedings;

    @Inject
    IdSource ids;

    @Inject
    Clock clock;

    /**
     * A statement.
     *
     * @param number its number in the hearing, from 1
     * @param held the sign-up with which it came
     * @param text what it says; empty where it is in its files
     * @param open whether it can still be changed
     * @param deliveredAt when the body was handed it
     */
    public record Statement(
            int number,
            org.rostrum.proceedings.Speaker held,
            String text,
            Instant writtenAt,
            boolean open,
            Optional<Instant> deliveredAt,
            List<StatementFile> files) {
        /** Whether the body would be handed it: it says something, and was not withdrawn. */
        boolean deliverable() {
            return open
                    && held.state() != org.rostrum.proceedings.Speaker.State.WITHDRAWN
                    && !(text.isBlank() && files.isEmpty());
        }

        /** Whether there is anything for the body to read, or was. */
        public boolean isSomething() {
            return !open || deliverable();
        }
    }

    /** The answer to a file that came. */
    public enum Attached {
        KEPT,
        /** There are as many as the rules allow. */
        TOO_MANY,
        TOO_LARGE,
        EMPTY,
        /** Its content is of no kind that the rules allow. */
        OF_NO_KIND,
        /** The statement has been handed to the body. */
        DELIVERED,
        /** The hearing was closed, or the meeting is over. */
        OVER
    }

    /** A file to be taken away. */
    public record Download(StatementFile file, FileContent content) {}

    /** The statements of a hearing by number, without those that say nothing or were withdrawn in time. */
    public List<Statement> of(Id hearing) {
        return list(proceedings.withLatestSignUps(hearing), hearing).stream()
                .filter(Statement::isSomething)
                .toList();
    }

    private List<Statement> list(Standing standing, Id hearing) {
        var written = rows.of(hearing);
        var kept = written.isEmpty()
                ? java.util.Map.<Id, Speaker>of()
                : register.of(hearing).stream().collect(Collectors.toMap(Speaker::id, Function.identity()));
        var files = rows.files(written.stream().map(WrittenStatement::speaker).toList()).stream()
                .collect(Collectors.groupingBy(StatementFile::speaker));
        return written.stream()
                .flatMap(row -> standing.state().speaker(row.speaker()).stream()
                        .map(held -> statement(
                                row,
                                held,
                                Objects.requireNonNull(kept.get(row.speaker())),
                                files.getOrDefault(row.speaker(), List.of()))))
                .toList();
    }

    private static Statement statement(
            WrittenStatement row, org.rostrum.proceedings.Speaker held, Speaker speaker, List<StatementFile> files) {
        return new Statement(
                row.number(),
                held,
                speaker.aside().statement().orElse(""),
                row.writtenAt(),
                row.open(),
                row.deliveredAt(),
                files);
    }

    /** The statements of a hearing for the meeting file, each with its files as it is asked for. */
    public Stream<FiledStatement> filed(Id hearing) {
        boolean shown = rules(hearing).isShown();
        return of(hearing).stream().map(statement -> filed(hearing, statement, shown));
    }

    private FiledStatement filed(Id hearing, Statement statement, boolean shown) {
        boolean open = shown && statement.deliveredAt().isPresent();
        boolean takenOut = statement
                .held()
                .name()
                .given()
                .filter(name -> name.kept().isEmpty())
                .isPresent();
        return new FiledStatement(
                hearing,
                statement.number(),
                statement.held().id(),
                statement.writtenAt(),
                statement.deliveredAt(),
                takenOut,
                Optional.of(statement.text()).filter(text -> open && !takenOut),
                open ? statement.files().stream().flatMap(this::attached).toList() : List.of());
    }

    private Stream<FiledStatement.Attached> attached(StatementFile file) {
        return rows.content(file.id()).stream()
                .map(content -> new FiledStatement.Attached(
                        new Upload(file.name(), content.bytes()), file.kind(), file.addedAt()));
    }

    /**
     * Takes a statement over that was handed in elsewhere, in the transaction in which its meeting is.
     *
     * @param fields where it stands
     * @throws Refusal if another meeting here has a sign-up with this id
     */
    public void takeOver(Standing meeting, FiledStatement filed, Fields fields) {
        if (rows.isKept(filed.speaker())) {
            fields.wrong("speaker", "This sign-up belongs to another meeting that is kept here.");
            fields.check();
        }
        rows.takeOver(
                filed, meeting.state().speaker(filed.speaker()).orElseThrow().reference());
    }

    /** The statement behind a private link, if one was begun. */
    public Optional<Statement> behind(Secret link) {
        var speaker = speaker(link);
        var held = proceedings.withLatestSignUps(speaker.hearing()).state().speaker(speaker.id());
        return rows.find(speaker.id())
                .flatMap(row -> held.map(one -> statement(row, one, speaker, rows.files(List.of(speaker.id())))));
    }

    /** Keeps a file with the statement behind a private link, if the rules of its hearing allow it. */
    public Attached attach(Secret link, Upload upload) {
        var speaker = speaker(link);
        var rules = rules(speaker.hearing());
        if (rows.find(speaker.id()).filter(row -> !row.open()).isPresent()) {
            return Attached.DELIVERED;
        }
        if (isOver(speaker.hearing())) {
            return Attached.OVER;
        }
        if (upload.content().length == 0) {
            return Attached.EMPTY;
        }
        if (upload.content().length > rules.mostBytes()) {
            return Attached.TOO_LARGE;
        }
        return FileCheck.kind(upload)
                .filter(rules.allKinds()::contains)
                .map(kind -> attach(speaker.id(), upload, kind, rules.mostFiles()) ? Attached.KEPT : Attached.TOO_MANY)
                .orElse(Attached.OF_NO_KIND);
    }

    private boolean attach(Id speaker, Upload upload, FileKind kind, int most) {
        for (int left = TRIES; ; left--) {
            try {
                return rows.attach(speaker, upload, kind, most);
            } catch (PersistenceException clash) {
                // Another part of the statement came in the same moment, and began it; nothing of this one was kept.
                if (left == 1) {
                    throw clash;
                }
            }
        }
    }

    /** Takes a file away again, until the statement is delivered or the hearing was closed. */
    public void remove(Secret link, Id file) {
        var speaker = speaker(link);
        if (!isOver(speaker.hearing())) {
            rows.remove(speaker.id(), file);
        }
    }

    private boolean isOver(Id hearing) {
        return !proceedings.ofHearing(hearing).state().sitting().isYetToClose(hearing);
    }

    /** A file of one's own. */
    public Optional<Download> own(Secret link, Id file) {
        return download(rows.files(List.of(speaker(link).id())), file);
    }

    /** A file of a numbered statement: for the staff, and for everyone once it is delivered where the rules say so. */
    public Optional<Download> file(Id hearing, int number, Id file, boolean forStaff) {
        boolean shown = rules(hearing).isShown();
        return of(hearing).stream()
                .filter(statement -> statement.number() == number)
                .filter(statement ->
                        forStaff || (shown && statement.deliveredAt().isPresent()))
                .findFirst()
                .flatMap(statement -> download(statement.files(), file));
    }

    private Optional<Download> download(List<StatementFile> files, Id file) {
        return files.stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .flatMap(one -> rows.content(file).map(content -> new Download(one, content)));
    }

    /**
     * Hands the body all statements that it has not, by one act, and writes to those who gave an address.
     *
     * @return how many
     * @throws Refusal if a rule refuses the act
     */
    public int deliver(Id hearing) {
        var standing = proceedings.withLatestSignUps(hearing);
        finish(standing, hearing);
        var delivery = ids.next();
        var due = list(standing, hearing).stream()
                .filter(Statement::deliverable)
                .map(statement -> statement.held().id())
                .toList();
        int claimed = rows.claim(due, delivery);
        return claimed == 0
                ? 0
                : record(standing, new HearingAct.DeliverStatements(hearing, claimed, Optional.of(delivery)));
    }

    private int record(Standing standing, HearingAct.DeliverStatements act) {
        var delivery = act.delivery().orElseThrow();
        return switch (proceedings.record(standing.meeting(), Proceedings.Wish.now(act, "clerk"))) {
            case Recording.Recorded(var entry, var after) -> {
                rows.delivered(after, delivery, entry.occurredAt());
                yield act.statements();
            }
            case Recording.Refused(var verdict, var now) -> {
                rows.released(delivery);
                throw new Refusal(ProblemDocument.of(409, verdict.words(), "Nothing was delivered."));
            }
            case Recording.Stale never -> throw new AssertionError("Without a basis nothing is stale");
        };
    }

    /** A stop may have come between the act and the receipts, or before the act; the journal says which. */
    private void finish(Standing standing, Id hearing) {
        var unfinished = rows.unfinished(hearing, clock.instant().minus(LONGEST_DELIVERY));
        if (unfinished.isEmpty()) {
            return;
        }
        var recorded = proceedings.entries(standing.meeting()).stream()
                .filter(entry -> entry.act() instanceof HearingAct.DeliverStatements)
                .toList();
        for (var delivery : unfinished) {
            recorded.stream()
                    .filter(entry -> entry.act() instanceof HearingAct.DeliverStatements act
                            && act.delivery().equals(Optional.of(delivery)))
                    .findFirst()
                    .ifPresentOrElse(
                            entry -> rows.delivered(standing, delivery, entry.occurredAt()),
                            () -> rows.released(delivery));
        }
    }

    /** What is taken in writing at a hearing. */
    public StatementRules rules(Id hearing) {
        return proceedings
                .ofHearing(hearing)
                .state()
                .line(hearing)
                .orElseThrow()
                .rules()
                .inWriting();
    }

    private Speaker speaker(Secret link) {
        return batch.find(link).orElseThrow(() -> Refusal.notFound("This sign-up"));
    }
}

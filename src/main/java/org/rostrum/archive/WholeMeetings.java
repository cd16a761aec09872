package org.rostrum.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.minutes.FiledWords;
import org.rostrum.minutes.Minutes;
import org.rostrum.minutes.TakenOver;
import org.rostrum.platform.Bounded;
import org.rostrum.platform.Id;
import org.rostrum.platform.Spool;
import org.rostrum.proceedings.Arrived;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FiledMinutes;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingFile;
import org.rostrum.proceedings.MinutesAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;
import org.rostrum.signup.ArrivedStatements;
import org.rostrum.signup.FiledStatement;
import org.rostrum.signup.Statements;

/** Meetings as files: the journal, the minutes that were given out, and what of the written statements everyone may read. */
@ApplicationScoped
public class WholeMeetings {
    private static final String WORDS = "words";
    private static final String STATEMENTS = "statements";

    private final Shared<Id, Chain.Verification> proofs = new Shared<>();

    @Inject
    Proceedings proceedings;

    @Inject
    Minutes minutes;

    @Inject
    Statements statements;

    /**
     * The file of a meeting, written part by part.
     *
     * @throws org.rostrum.platform.Refusal if there is no such meeting
     */
    public Spool file(Id meeting) throws IOException {
        while (true) {
            long seen = proceedings.standing(meeting).head().sequence();
            // Before the entries: whatever words and versions were made from is among those that are read behind them.
            var versions = minutes.filed(meeting);
            var words = minutes.words(meeting).toList();
            var entries = proceedings.entries(meeting);
            var beside = List.of(
                    new MeetingFile.Beside(MeetingFile.MINUTES, versions.map(FiledMinutes::json)),
                    new MeetingFile.Beside(WORDS, words.stream().map(FiledWords::json)),
                    new MeetingFile.Beside(
                            STATEMENTS, statements(meeting, entries).map(FiledStatement::json)));
            var file = Spool.written(out -> MeetingFile.write(out, entries, beside));
            if (!isChanged(meeting, seen)) {
                return file;
            }
            // What stands beside the journal may be from before such an entry or from behind it.
            file.close();
        }
    }

    /** Whether an entry behind this one changes what stands beside the journal. */
    private boolean isChanged(Id meeting, long sequence) {
        return proceedings.entriesBehind(meeting, sequence).stream()
                .map(Entry::act)
                .anyMatch(act -> act instanceof MinutesAct
                        || act instanceof CorrectionAct.Redact
                        || act instanceof HearingAct.DeliverStatements);
    }

    /** Who has signed up since is in no entry of the file, and neither is her statement. */
    private Stream<FiledStatement> statements(Id meeting, List<Entry> entries) {
        var signedUp = entries.stream()
                .flatMap(entry ->
                        entry.act() instanceof HearingAct.SignUp signUp ? Stream.of(signUp.speaker()) : Stream.empty())
                .collect(Collectors.toSet());
        return proceedings
                .standing(meeting)
                .plan()
                .hearings()
                .flatMap(hearing -> statements.filed(hearing.id()))
                .filter(statement -> signedUp.contains(statement.speaker()));
    }

    /**
     * Takes a meeting over with its minutes and statements. The file is read several times, so that it need not be held: for the
     * journal, for what is wrong in the rest, and to keep it.
     *
     * @throws org.rostrum.platform.Refusal if the file is too large, something in it is wrong, or the meeting is kept here already
     */
    public Standing takeOver(InputStream sent) throws IOException {
        try (var bounded = new Bounded(sent, MeetingFile.MOST_BYTES, MeetingFile.tooLarge());
                var file = Spool.written(bounded::transferTo)) {
            var arrived = arrived(file);
            return proceedings.takeOver(
                    arrived, standing -> keep(file, arrived.entries().size(), standing));
        }
    }

    /** What a file holds, once all of it is found right. */
    public static Arrived arrived(Spool file) throws IOException {
        var entries = MeetingFile.entries(file.read());
        var known = new ArrayList<FiledMinutes.Known>();
        var versions = TakenOver.of(entries);
        var words = new HashSet<String>();
        MeetingFile.beside(
                file.read(),
                Map.of(
                        MeetingFile.MINUTES,
                        version -> known.add(versions.read(version).known()),
                        WORDS,
                        fields -> FiledWords.read(fields, entries.size()).once(words, fields)));
        var arrived = new Arrived(entries, known);
        var statements = new ArrivedStatements(arrived.state());
        MeetingFile.beside(file.read(), Map.of(STATEMENTS, statements::check));
        return arrived;
    }

    /** What stands in the file was found right before, and is not looked at again while the database waits. */
    private void keep(Spool file, int entries, Standing standing) {
        var meeting = standing.meeting();
        try {
            MeetingFile.beside(
                    file.read(),
                    Map.of(
                            MeetingFile.MINUTES,
                            version -> minutes.takeOver(meeting, FiledMinutes.read(version)),
                            WORDS,
                            fields -> minutes.takeOver(meeting, FiledWords.read(fields, entries)),
                            STATEMENTS,
                            fields -> statements.takeOver(standing, FiledStatement.read(fields), fields)));
        } catch (IOException gone) {
            throw new UncheckedIOException("The file cannot be read again", gone);
        }
    }

    /**
     * Proves a journal, and by it the texts of the minutes that everyone may read. All of them are read for it, so that it is done
     * once at a time for all who ask.
     */
    public Chain.Verification verify(Id meeting) {
        return proofs.of(meeting, () -> proved(meeting));
    }

    private Chain.Verification proved(Id meeting) {
        while (true) {
            long seen = proceedings.last(meeting);
            var proved = proceedings.verify(meeting, minutes.known(meeting));
            // A version that was given out meanwhile is in the one and not in the other.
            if (proved instanceof Chain.Verification.Whole
                    || proceedings.last(meeting) == seen
                    || !isChanged(meeting, seen)) {
                return proved;
            }
        }
    }
}

package org.rostrum.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.rostrum.minutes.Minutes;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.MeetingFile;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;
import org.rostrum.signup.Statements;

/** Meetings as files: the journal, every version of the minutes, and what of the written statements everyone may read. */
@ApplicationScoped
public class WholeMeetings {
    @Inject
    Proceedings proceedings;

    @Inject
    Minutes minutes;

    @Inject
    Statements statements;

    /**
     * The file of a meeting.
     *
     * @throws org.rostrum.platform.Refusal if there is no such meeting
     */
    public JsonObject file(Id meeting) {
        var plan = proceedings.standing(meeting).plan();
        var written = Json.createArrayBuilder();
        plan.hearings().forEach(hearing -> statements(hearing, written));
        return MeetingFile.write(
                new MeetingFile.Content(proceedings.entries(meeting), Optional.of(minutes.filed(meeting))),
                Json.createObjectBuilder().add("statements", written));
    }

    private void statements(MeetingPlan.Hearing hearing, JsonArrayBuilder written) {
        boolean shown = statements.rules(hearing.id()).isShown();
        statements
                .of(hearing.id())
                .forEach(statement -> written.add(FiledStatement.json(hearing.id(), statement, shown)));
    }

    /**
     * Takes a meeting over with its minutes; its written statements stay where they were handed in.
     *
     * @throws org.rostrum.platform.Refusal if the journal is broken, or the meeting is kept here already
     */
    public Standing takeOver(MeetingFile.Content file) {
        return proceedings.takeOver(
                file,
                standing -> minutes.takeOver(standing.meeting(), file.minutes().orElse(List.of())));
    }
}

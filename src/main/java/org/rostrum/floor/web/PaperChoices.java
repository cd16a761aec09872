package org.rostrum.floor.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.rostrum.floor.PaperEvent;
import org.rostrum.floor.PaperMotion;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Presence;

/** What can be chosen where a run sheet is copied. */
@Named
@ApplicationScoped
public class PaperChoices {
    /** How a member can attend. */
    public List<Presence> presences() {
        return List.of(Presence.values());
    }

    /** What can have happened beside the turns. */
    public List<PaperEvent.Kind> kinds() {
        return List.of(PaperEvent.Kind.values());
    }

    /** What can have been moved. */
    public List<MotionKind> motions() {
        return List.of(MotionKind.values());
    }

    /** What can have become of a motion. */
    public List<PaperMotion.Outcome> outcomes() {
        return List.of(PaperMotion.Outcome.values());
    }

    /** How a vote can have been taken. */
    public List<Method> methods() {
        return List.of(Method.ROLL_CALL, Method.HANDS, Method.VOICE);
    }

    /** How a member can have voted. */
    public List<Ballot> ballots() {
        return List.of(Ballot.values());
    }
}

package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Sitting;

/** The minutes of the meetings that have begun, always made from the journal as it stands. */
@ApplicationScoped
public class Minutes {
    @Inject
    Proceedings proceedings;

    /** Whether the meeting was called to order, so that there is something to tell. */
    public boolean begun(Id meeting) {
        return proceedings.standing(meeting).state().sitting().status() != Sitting.Status.PLANNED;
    }

    /**
     * The minutes as of now; complete once the meeting is over.
     *
     * @throws Refusal if there is no such meeting, or if it was not called to order yet
     */
    public MinutesDocument of(Id meeting, Profile profile, Locale language) {
        if (!begun(meeting)) {
            throw new Refusal(ProblemDocument.of(
                    404,
                    "There are no minutes of this meeting yet",
                    "The meeting has not been called to order. Ask again when it has begun."));
        }
        return MinutesDocument.of(proceedings.entries(meeting), profile, language);
    }
}

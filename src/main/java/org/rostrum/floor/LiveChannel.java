package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.MeetingChanged;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;

/** Brings the live state to everyone who watches a meeting: at once, and after every entry, whichever node recorded it. */
@ApplicationScoped
public class LiveChannel {
    private static final Logger LOG = Logger.getLogger(LiveChannel.class.getName());
    private static final int SLOWEST_MILLISECONDS = 5000;

    private final Viewers viewers = new Viewers();

    @Inject
    Proceedings proceedings;

    @Inject
    LiveStates states;

    /**
     * Lets someone watch.
     *
     * @throws Refusal if there is no such meeting
     */
    void join(Id meeting, Session viewer) {
        if (!proceedings.knows(meeting)) {
            throw Refusal.notFound("This meeting");
        }
        // Joined first: what is recorded while the state is read must not be missed.
        viewers.join(meeting, viewer);
        var standing = proceedings.standing(meeting);
        if (!tell(standing)) {
            send(viewer, states.told(standing).toString());
        }
    }

    /** Answers a knock with a knock: the line is there. Nothing else is looked at. */
    void knock(Session viewer) {
        send(viewer, LiveEndpoint.KNOCK);
    }

    /** The meetings that someone watches, each with the last entry that was told of it. */
    Map<Id, Long> told() {
        return viewers.told();
    }

    void leave(Session viewer) {
        viewers.leave(viewer);
    }

    void show(@Observes MeetingChanged change) {
        tell(change.standing());
    }

    /** Whether this was news to anyone. */
    private boolean tell(Standing standing) {
        var watching = viewers.news(standing.meeting(), standing.head().sequence());
        if (watching.isEmpty()) {
            return false;
        }
        var message = states.told(standing).toString();
        watching.forEach(viewer -> send(viewer, message));
        return true;
    }

    /** Whoever goes away in this moment concerns neither the others nor the act that is told. */
    private void send(Session viewer, String message) {
        if (!viewer.isOpen()) {
            leave(viewer);
            return;
        }
        try {
            sendOpen(viewer, message);
        } catch (RuntimeException gone) {
            // What the server throws of a line that closes while it sends has no type of its own.
            leave(viewer);
        }
    }

    private void sendOpen(Session viewer, String message) {
        var remote = viewer.getAsyncRemote();
        // A viewer that does not read is let go; what it would be sent must not pile up here.
        remote.setSendTimeout(SLOWEST_MILLISECONDS);
        remote.sendText(message, result -> {
            if (!result.isOK()) {
                letGo(viewer);
            }
        });
    }

    /** Closes the line, so that the viewer knows that nothing comes over it any more. */
    private void letGo(Session viewer) {
        leave(viewer);
        try {
            viewer.close();
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.FINE, "A viewer had gone already", gone);
        }
    }
}

package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.MeetingChanged;
import org.rostrum.proceedings.Proceedings;

/** Brings the live state to everyone who watches a meeting: at once, and after every act. */
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
        send(viewer, states.told(proceedings.standing(meeting)).toString());
    }

    /** Answers a knock with a knock: the line is there. Nothing else is looked at. */
    void knock(Session viewer) {
        send(viewer, LiveEndpoint.KNOCK);
    }

    /** The meetings that someone watches. */
    Set<Id> watched() {
        return viewers.meetings();
    }

    void leave(Session viewer) {
        viewers.leave(viewer);
    }

    void show(@Observes MeetingChanged change) {
        var watching = viewers.of(change.standing().meeting());
        if (!watching.isEmpty()) {
            var message = states.told(change.standing()).toString();
            watching.forEach(viewer -> send(viewer, message));
        }
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

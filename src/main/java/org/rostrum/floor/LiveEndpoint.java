package org.rostrum.floor;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;

/**
 * The end of one viewer's connection at {@code /live/meetings/{meeting}}. Of what a viewer sends only a knock is listened to, a
 * full stop, which is answered with another: so a page finds out whether its line still reaches the server.
 */
public class LiveEndpoint extends Endpoint {
    static final String KNOCK = ".";

    /**
     * A page knocks every two and a half seconds, and once a minute while nobody sees it; from whoever is silent for longer, as a
     * phone without power, nothing comes any more. A knock and its answer count alike.
     */
    private static final int LONGEST_SILENCE_MILLISECONDS = 90_000;

    /** Registers the address when the program is deployed, and stops the deployment if that fails. */
    @WebListener
    public static class AtDeployment implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            var container = (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
            try {
                container.addEndpoint(
                        ServerEndpointConfig.Builder.create(LiveEndpoint.class, "/live/meetings/{meeting}")
                                .build());
            } catch (DeploymentException failed) {
                throw new IllegalStateException("The live channel cannot be opened", failed);
            }
        }
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxIdleTimeout(LONGEST_SILENCE_MILLISECONDS);
        try {
            var meeting = Id.parse(session.getPathParameters().getOrDefault("meeting", ""));
            session.addMessageHandler(String.class, said -> {
                if (said.equals(KNOCK)) {
                    channel().knock(session);
                }
            });
            channel().join(meeting, session);
        } catch (IllegalArgumentException | Refusal unknown) {
            close(session);
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        channel().leave(session);
    }

    @Override
    public void onError(Session session, Throwable lost) {
        channel().leave(session);
    }

    private static LiveChannel channel() {
        return CDI.current().select(LiveChannel.class).get();
    }

    private static void close(Session session) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "There is no such meeting."));
        } catch (IOException gone) {
            channel().leave(session);
        }
    }
}

package org.rostrum.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Puts the HTTP contract under {@code /api}; the resources are found by the server. */
@ApplicationPath("api")
public class ApiApplication extends Application {
    /** The contract is described at {@code /openapi} only, not in the server's own form as well. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}

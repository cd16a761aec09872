package org.rostrum.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the HTTP contract under {@code /api}; the resources are found by the server. */
@ApplicationPath("api")
public class ApiApplication extends Application {}

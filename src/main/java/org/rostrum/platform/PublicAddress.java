package org.rostrum.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people outside reach the program: what {@code --address} names, or where it listens. */
@ApplicationScoped
public class PublicAddress {
    @Inject
    @ConfigProperty(name = "rostrum.address")
    String outside;

    /** The whole address of a page whose path begins with a slash. */
    public String of(String path) {
        return outside + path;
    }
}

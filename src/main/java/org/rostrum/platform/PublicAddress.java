package org.rostrum.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people outside reach the program: {@code ROSTRUM_PUBLIC_ADDRESS}, such as {@code https://hearings.example.gov},
 * or the address that it serves itself.
 */
@ApplicationScoped
public class PublicAddress {
    @Inject
    @ConfigProperty(name = "rostrum.public.address")
    Optional<String> outside;

    @Inject
    @ConfigProperty(name = "rostrum.address")
    Optional<String> own;

    /** The whole address of a page whose path begins with a slash. */
    public String of(String path) {
        return outside.or(() -> own).orElse("http://localhost:8080").replaceAll("/+$", "") + path;
    }
}

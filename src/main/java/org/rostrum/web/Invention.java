package org.rostrum.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the people on the pages are those of a demo, which every public page then says. */
@Named
@ApplicationScoped
public class Invention {
    @Inject
    @ConfigProperty(name = "rostrum.demo")
    Optional<String> demo;

    /** Whether a demo is shown. */
    public boolean shown() {
        return demo.isPresent();
    }
}

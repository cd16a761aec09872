package org.rostrum.hearing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Bodies;
import org.rostrum.hearing.Body;

/** The list of bodies, for the clerk. */
@Named
@RequestScoped
public class BodiesPage {
    @Inject
    Bodies bodies;

    private @Nullable List<Body> all;

    /** Every body, by name; asked for once in a page. */
    public List<Body> all() {
        if (all == null) {
            all = bodies.all();
        }
        return all;
    }
}

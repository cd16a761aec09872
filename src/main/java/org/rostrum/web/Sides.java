package org.rostrum.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Reckons how wide a side stands in the bar of both sides. */
@Named("sides")
@ApplicationScoped
public class Sides {
    /** The part of one side among all three, in whole percent rounded down; nobody is no part. */
    public long share(long side, long other, long neutral) {
        var all = side + other + neutral;
        return all == 0 ? 0 : side * 100 / all;
    }
}

package org.rostrum.bench;

import java.util.Collection;
import java.util.List;

/** Numbers that were measured, at least one, in rising order. */
record Figures(List<Double> rising) {
    static Figures of(Collection<? extends Number> measured) {
        return new Figures(measured.stream().map(Number::doubleValue).sorted().toList());
    }

    double median() {
        return share(0.5);
    }

    /** The number that such a share, from 0 to 1, of all numbers does not exceed. */
    double share(double part) {
        return rising.get((int) Math.min(rising.size() - 1, Math.floor(rising.size() * part)));
    }

    double least() {
        return rising.getFirst();
    }

    double most() {
        return rising.getLast();
    }
}

package org.rostrum.floor.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.proceedings.MotionKind;

/** The kinds of motion that are moved at the desk, each with what it may be moved upon. */
@Named
@ApplicationScoped
public class MotionKinds {
    /** All but findings, which have a form of their own. */
    public List<MotionKind> all() {
        return Stream.of(MotionKind.values())
                .filter(kind -> kind != MotionKind.FINDINGS)
                .toList();
    }
}

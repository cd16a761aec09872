package org.rostrum.minutes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Motions;

/** What became of one motion by what was done with others, and by the end of the meeting: never by its own vote. */
record TurnsOfMotion(Pen pen, long entry) {
    /** An act that made something of it, and what. */
    record Turned(Moment moment, Sentence told) {}

    /** What acts made of it, in their order; one that left it as it was is not among them. */
    Stream<Turned> all() {
        return pen.chronicle().moments().stream()
                .flatMap(moment -> at(moment).map(told -> new Turned(moment, told)).stream());
    }

    /** Nearly every act of a long evening is of another kind, so that this is asked first. */
    private Optional<Sentence> at(Moment moment) {
        return switch (moment.entry().act()) {
            case MeetingAct.Adjourn() -> in(moment.after().pending()).map(motion -> about(moment, "motion.undecided"));
            case DecisionAct decision -> moment.open().flatMap(upon -> turned(moment, upon));
            default -> Optional.empty();
        };
    }

    private Optional<Sentence> turned(Moment moment, Motion upon) {
        if (moment.entry().act() instanceof DecisionAct.Divide parts) {
            return Optional.of(upon)
                    .filter(whole -> whole.entry() == entry)
                    .map(whole -> pen.write(
                            moment,
                            "motion.remains",
                            pen.time(moment),
                            parts.rest().text()));
        }
        return upon.entry() == entry ? Optional.empty() : by(moment, upon);
    }

    private Optional<Sentence> by(Moment moment, Motion upon) {
        var was = in(moment.before().pending());
        var is = in(moment.after().pending());
        if (was.isPresent() && is.isPresent()) {
            return is.filter(motion -> !sameWords(motion, was.get())).map(motion -> changed(moment, upon));
        }
        if (was.isPresent()) {
            return in(moment.after().done()).map(motion -> setAside(moment, upon, motion));
        }
        return is.filter(motion -> wasDone(moment.before())).map(motion -> broughtBack(moment, upon));
    }

    private boolean wasDone(Motions before) {
        return in(before.done()).isPresent();
    }

    private static boolean sameWords(Motion one, Motion other) {
        return one.text().equals(other.text()) && one.amendments().equals(other.amendments());
    }

    private Sentence changed(Moment moment, Motion upon) {
        var key = upon.kind() == MotionKind.SUBSTITUTE ? "motion.replaced" : "motion.amended";
        return about(moment, key, pen.time(moment), upon.text().text());
    }

    /** What is not about the words of the motion beneath, as to call the question on it, is over when that is set aside. */
    private Sentence setAside(Moment moment, Motion upon, Motion motion) {
        boolean question = moment.before().pending().getFirst().entry() == entry;
        return question || moment.before().goesAlong(motion)
                ? about(
                        moment,
                        "motion.aside." + upon.kind(),
                        pen.time(moment),
                        upon.text().text())
                : about(moment, "motion.aside", pen.time(moment));
    }

    private Sentence broughtBack(Moment moment, Motion upon) {
        var key = upon.kind() == MotionKind.TAKE_FROM_TABLE ? "motion.fromTable" : "motion.again";
        return upon.amends().filter(named -> named == entry).isPresent()
                ? pen.write(moment, key, pen.time(moment))
                : about(moment, key, pen.time(moment));
    }

    /** One act can turn several motions, so that the sentence is known by the motion too. */
    private Sentence about(Moment moment, String key, Object... fill) {
        return pen.about(moment.sequence() + "." + entry, List.of(moment.sequence()), key, fill);
    }

    private Optional<Motion> in(List<Motion> motions) {
        return motions.stream().filter(motion -> motion.entry() == entry).findFirst();
    }
}

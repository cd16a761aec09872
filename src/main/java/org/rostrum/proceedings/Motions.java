package org.rostrum.proceedings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rostrum.platform.Id;

/** The motions before the body, each upon the one before it in the list, and those it is done with. */
public record Motions(List<Motion> pending, List<Motion> done) {
    static final Motions NONE = new Motions(List.of(), List.of());

    /** The motions that carried, in the order in which they were decided. */
    public Stream<Motion> carried() {
        return done.stream().filter(motion -> motion.stage() == Motion.Stage.CARRIED);
    }

    /** Whether the body has just decided to adjourn; what is still before it stays undecided. */
    boolean endsTheMeeting() {
        return !done.isEmpty()
                && done.getLast().kind() == MotionKind.ADJOURN
                && done.getLast().stage() == Motion.Stage.CARRIED
                && pending.stream()
                        .allMatch(motion -> motion.entry() < done.getLast().entry());
    }

    /** Whether one was made on an item. */
    boolean about(Id item) {
        return Stream.concat(done.stream(), pending.stream())
                .anyMatch(motion -> motion.item().filter(item::equals).isPresent());
    }

    /** The motion that is decided first. */
    public Optional<Motion> open() {
        return pending.isEmpty() ? Optional.empty() : Optional.of(pending.getLast());
    }

    /** The motion that one of this kind is about where it names none: the open one, or the last that was decided. */
    Optional<Motion> meant(MotionKind kind, Sitting sitting) {
        if (kind.changes()) {
            return open();
        }
        return kind.bringsBack() ? toBringBack(kind, sitting).reduce((first, last) -> last) : Optional.empty();
    }

    /** The motion that one would bring back: the one it names, if that can be, or the last. */
    Optional<Motion> broughtBack(DecisionAct.Motion made, Sitting sitting) {
        var kind = made.kind().orElse(MotionKind.MAIN);
        return made.amends()
                .map(entry -> toBringBack(kind, sitting)
                        .filter(motion -> motion.entry() == entry)
                        .findFirst())
                .orElseGet(() -> meant(kind, sitting));
    }

    /** Whether an act decides on the item itself, and not on how the body goes on. */
    boolean decideOnItem(Act act) {
        boolean decides = act instanceof DecisionAct.Vote || act instanceof DecisionAct.WithoutObjection;
        return decides && open().map(motion -> motion.kind().decides()).orElse(true);
    }

    /** What a motion of this kind could bring back. */
    Stream<Motion> toBringBack(MotionKind kind, Sitting sitting) {
        return kind == MotionKind.TAKE_FROM_TABLE ? tabled(sitting) : reconsiderable(sitting);
    }

    /** What was laid on the table on the open item, without what adheres to it; where it was made, as for what was decided. */
    private Stream<Motion> tabled(Sitting sitting) {
        return onItem(sitting)
                .filter(motion ->
                        motion.stage() == Motion.Stage.TABLED && !motion.kind().changes());
    }

    /**
     * What was decided on the open item and can be decided again, in the order in which it was; behind closed doors what was
     * decided there, and in public what was decided in public.
     */
    Stream<Motion> reconsiderable(Sitting sitting) {
        return onItem(sitting)
                .filter(motion -> motion.decided() && motion.kind().canBeReconsidered());
    }

    private Stream<Motion> onItem(Sitting sitting) {
        boolean shut = sitting.status() == Sitting.Status.CLOSED_SESSION;
        return done.stream().filter(motion -> motion.item().equals(sitting.item()) && motion.behindDoors() == shut);
    }

    Motions with(Motion motion) {
        var more = new ArrayList<>(pending);
        more.add(motion);
        return new Motions(List.copyOf(more), done);
    }

    Motions change(UnaryOperator<Motion> change) {
        return open().map(motion -> under().with(change.apply(motion))).orElse(this);
    }

    /** The first part is decided first; what remains is decided after it. */
    Motions divided(long entry, DecisionAct.Divide parts) {
        return open().map(whole -> under().with(whole.saying(parts.rest())).with(whole.part(entry, parts.first())))
                .orElse(this);
    }

    Motions end(Motion.Stage stage) {
        return open().map(motion -> under().finished(motion.in(stage)).settled(motion, stage))
                .orElse(this);
    }

    private Motions under() {
        return new Motions(List.copyOf(pending.subList(0, pending.size() - 1)), done);
    }

    private Motions finished(Motion motion) {
        var more = new ArrayList<>(done);
        more.add(motion);
        return new Motions(pending, List.copyOf(more));
    }

    /** What the one that was decided means for the one beneath. */
    private Motions settled(Motion upon, Motion.Stage stage) {
        if (stage != Motion.Stage.CARRIED) {
            return this;
        }
        return switch (upon.kind()) {
            case RECONSIDER -> upon.amends().map(this::reopened).orElse(this);
            case TAKE_FROM_TABLE -> upon.amends().map(this::takenUp).orElse(this);
            case TABLE -> setAside(Motion.Stage.TABLED);
            case POSTPONE, REFER -> setAside(Motion.Stage.SET_ASIDE);
            default -> change(motion -> motion.after(upon));
        };
    }

    /**
     * A motion goes with what would change it (Robert's Rules of Order, 12th ed., 17:9); any other that is moved upon it, as
     * to call the question, is over.
     */
    private Motions setAside(Motion.Stage stage) {
        var over = pending.stream().map(motion -> motion.in(goesAlong(motion) ? stage : Motion.Stage.SET_ASIDE));
        return new Motions(List.of(), Stream.concat(done.stream(), over).toList());
    }

    /** Whether one that is open is set aside as what the body was about; what is not is over with it. */
    public boolean goesAlong(Motion motion) {
        return motion.kind().changes() || !motion.kind().upon() || isMain(motion);
    }

    /** Whether one that is open stands as a main motion, since it interrupts none (10:1, 20:3, 22:2); to adjourn does not (21:2). */
    boolean isMain(Motion motion) {
        return motion.kind().isMainWhereNoneIsOpen() && pending.getFirst().equals(motion);
    }

    private Motions reopened(long entry) {
        return done.stream()
                .filter(motion -> motion.entry() == entry && motion.decided())
                .findFirst()
                .map(motion -> new Motions(pending, without(Set.of(motion.entry()))).with(motion.again()))
                .orElse(this);
    }

    /** A motion comes from the table with what was moved upon it, as they lay there (34:6). */
    private Motions takenUp(long entry) {
        var back = new LinkedHashSet<>(Set.of(entry));
        var more = new ArrayList<>(pending);
        for (var motion : done) {
            boolean adheres = motion.amends().filter(back::contains).isPresent();
            if (motion.stage() == Motion.Stage.TABLED && (motion.entry() == entry || adheres)) {
                back.add(motion.entry());
                more.add(motion.in(Motion.Stage.SECONDED));
            }
        }
        return new Motions(List.copyOf(more), without(back));
    }

    private List<Motion> without(Set<Long> entries) {
        return done.stream().filter(one -> !entries.contains(one.entry())).toList();
    }
}

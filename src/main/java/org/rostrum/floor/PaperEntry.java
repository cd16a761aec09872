package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.TakenBack;
import org.rostrum.proceedings.Words;

/** Enters what was kept on paper: each act with the hour at which it happened, so that the record shows it came later. */
@ApplicationScoped
public class PaperEntry {
    @Inject
    Proceedings proceedings;

    /**
     * What came of a sheet: which places of it are in the record now, and why the next one is not; the rest was not tried.
     *
     * @param begun which are there in part
     * @param made the sequences of the motions that were made, by the places that have what is left of them
     */
    public record Outcome(
            Set<PaperPlace> recorded, Set<PaperPlace> begun, Map<PaperPlace, Long> made, Optional<Stopped> stopped) {
        /** Of a sheet that was not entered. */
        public static final Outcome NOTHING = new Outcome(Set.of(), Set.of(), Map.of(), Optional.empty());
    }

    /** What was not recorded, and why. */
    public record Stopped(PaperPlace at, Recording why) {}

    /**
     * Up to when the record has what goes on in the room, without what was taken back; nothing before the meeting was called to
     * order.
     */
    public Optional<Instant> since(Id meeting) {
        var entries = proceedings.entries(meeting);
        var takenBack = TakenBack.in(entries);
        return entries.reversed().stream()
                .filter(entry -> !takenBack.contains(entry.sequence()))
                .filter(entry -> goesOn(entry.act()))
                .map(Entry::occurredAt)
                .findFirst();
    }

    private static boolean goesOn(Act act) {
        return switch (act) {
            case FloorAct.CheckIn here -> false;
            case FloorAct.Withdraw gone -> false;
            case FloorAct.Cede gift -> false;
            case FloorAct.Move move -> false;
            case FloorAct turn -> true;
            case HearingAct.OpenHearing open -> true;
            case HearingAct.CloseHearing close -> true;
            case DecisionAct decision -> true;
            case MeetingAct.CallToOrder call -> true;
            case MeetingAct.RollCall roll -> true;
            case MeetingAct.Recess recess -> true;
            case MeetingAct.Resume resume -> true;
            case MeetingAct.ClosedSession closed -> true;
            case MeetingAct.OpenSession open -> true;
            case Act other -> false;
        };
    }

    /** Enters all that a sheet says, in the order of its hours, as far as the record does not have it. */
    public Outcome enter(Standing seen, long basis, FilledSheet sheet) {
        var at = new Place(seen, basis);
        var steps = PaperStep.inOrder(sheet, seen.state());
        var made = new HashMap<PaperPlace, Long>();
        for (int done = 0; done < steps.size(); done++) {
            var step = steps.get(done);
            var stopped =
                    record(at, step.timed(), Optional.ofNullable(sheet.reasons().get(step.place())));
            if (stopped.isPresent()) {
                var where = Optional.of(new Stopped(step.place(), stopped.get()));
                return outcome(steps.subList(0, done), steps.subList(done, steps.size()), made, where);
            }
            if (step.timed().act() instanceof DecisionAct.Motion
                    || step.timed().act() instanceof DecisionAct.Findings) {
                made.put(step.place(), at.basis);
            }
        }
        return outcome(steps, List.of(), made, Optional.empty());
    }

    /** What is on paper is in the record once nothing of it is left to do. */
    private static Outcome outcome(
            List<PaperStep> done, List<PaperStep> left, Map<PaperPlace, Long> made, Optional<Stopped> stopped) {
        var whole = new HashSet<>(places(done));
        whole.removeAll(places(left));
        var begun = new HashSet<>(places(done));
        begun.retainAll(places(left));
        return new Outcome(Set.copyOf(whole), Set.copyOf(begun), Map.copyOf(made), stopped);
    }

    private static Set<PaperPlace> places(List<PaperStep> steps) {
        return steps.stream().map(PaperStep::place).collect(Collectors.toSet());
    }

    /** A reason is recorded only where the rule asks for one that it was given for. */
    private Optional<Recording> record(Place at, PaperTurn.Timed timed, Optional<PaperReason> reason) {
        var came = tried(at, timed, Optional.empty());
        var lifting = reason.filter(given -> came.filter(
                        what -> what instanceof Recording.Refused(var verdict, var now) && given.lifts(verdict))
                .isPresent());
        return lifting.isPresent() ? tried(at, timed, lifting.map(PaperReason::words)) : came;
    }

    /** Nothing where it was recorded, else what came of it. */
    private Optional<Recording> tried(Place at, PaperTurn.Timed timed, Optional<Words> reason) {
        var wish =
                new Proceedings.Wish(OptionalLong.of(at.basis), timed.act(), "clerk", Optional.of(timed.at()), reason);
        return switch (proceedings.record(at.standing.meeting(), wish)) {
            case Recording.Recorded(var entry, var standing) -> {
                at.standing = standing;
                at.basis = entry.sequence();
                yield Optional.empty();
            }
            case Recording.Stale stale -> Optional.of(stale);
            case Recording.Refused refused -> Optional.of(refused);
        };
    }

    /** How far the record goes while a sheet is entered. */
    private static final class Place {
        private Standing standing;
        private long basis;

        Place(Standing standing, long basis) {
            this.standing = standing;
            this.basis = basis;
        }
    }
}

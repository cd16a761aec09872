package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Standing;

/** Enters what was kept on paper: each act with the hour at which it happened, so that the record shows it came later. */
@ApplicationScoped
public class PaperEntry {
    @Inject
    Proceedings proceedings;

    /**
     * What came of a sheet.
     *
     * @param recorded whose turns are in the record now
     * @param rows which rows of what else happened are
     * @param stopped why the next one is not; the rest was not tried
     */
    public record Outcome(Set<Id> recorded, Set<Integer> rows, Optional<Stopped> stopped) {}

    /** What was not recorded: the turn of a speaker, a row of what else happened or, without both, the opening of the hearing. */
    public record Stopped(Optional<Id> speaker, Optional<Integer> row, Recording why) {}

    /** Up to when the floor is in the record; nothing where no hearing was opened. */
    public Optional<Instant> since(Id meeting) {
        return proceedings.entries(meeting).reversed().stream()
                .filter(entry -> happensOnTheFloor(entry.act()))
                .map(Entry::occurredAt)
                .findFirst();
    }

    private static boolean happensOnTheFloor(Act act) {
        return switch (act) {
            case FloorAct.CheckIn here -> false;
            case FloorAct.Withdraw gone -> false;
            case FloorAct.Cede gift -> false;
            case FloorAct.Move move -> false;
            case FloorAct turn -> true;
            case HearingAct.OpenHearing open -> true;
            case MeetingAct.Recess recess -> true;
            case MeetingAct.Resume resume -> true;
            case Act other -> false;
        };
    }

    /**
     * Opens a hearing at its hour, with the meeting and the item if they are not open yet, and then enters the turns and what
     * else happened, in the order of their hours.
     */
    public Outcome enter(
            Standing seen,
            long basis,
            Id hearing,
            Optional<Instant> opened,
            List<PaperTurn> turns,
            List<PaperEvent> events) {
        var at = new Place(seen, basis);
        if (opened.isPresent()) {
            for (var act : opening(seen, hearing)) {
                var stopped = record(at, new PaperTurn.Timed(opened.get(), act));
                if (stopped.isPresent()) {
                    var where = new Stopped(Optional.empty(), Optional.empty(), stopped.get());
                    return new Outcome(Set.of(), Set.of(), Optional.of(where));
                }
            }
        }
        return enter(at, PaperStep.inOrder(turns, events, at.standing.state().lectern()));
    }

    private Outcome enter(Place at, List<PaperStep> steps) {
        for (int done = 0; done < steps.size(); done++) {
            var step = steps.get(done);
            var stopped = record(at, step.timed());
            if (stopped.isPresent()) {
                var where = new Stopped(step.speaker(), step.row(), stopped.get());
                return outcome(steps.subList(0, done), steps.subList(done, steps.size()), Optional.of(where));
            }
        }
        return outcome(steps, List.of(), Optional.empty());
    }

    /** What is on paper is in the record once nothing of it is left to do. */
    private static Outcome outcome(List<PaperStep> done, List<PaperStep> left, Optional<Stopped> stopped) {
        return new Outcome(
                without(found(done, PaperStep::speaker), found(left, PaperStep::speaker)),
                without(found(done, PaperStep::row), found(left, PaperStep::row)),
                stopped);
    }

    private static <T> Set<T> found(List<PaperStep> steps, Function<PaperStep, Optional<T>> of) {
        return steps.stream().flatMap(step -> of.apply(step).stream()).collect(Collectors.toSet());
    }

    private static <T> Set<T> without(Set<T> all, Set<T> some) {
        return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toSet());
    }

    private static List<Act> opening(Standing seen, Id hearing) {
        var acts = new ArrayList<Act>();
        var sitting = seen.state().sitting();
        var item = seen.plan().itemOf(hearing).orElseThrow().id();
        if (sitting.status() == Sitting.Status.PLANNED) {
            acts.add(new MeetingAct.CallToOrder());
        }
        if (sitting.item().filter(item::equals).isEmpty()) {
            acts.add(new MeetingAct.OpenItem(item));
        }
        acts.add(new HearingAct.OpenHearing(hearing));
        return acts;
    }

    /** Nothing where it was recorded, else what came of it. */
    private Optional<Recording> record(Place at, PaperTurn.Timed timed) {
        var wish = new Proceedings.Wish(
                OptionalLong.of(at.basis), timed.act(), "clerk", Optional.of(timed.at()), Optional.empty());
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

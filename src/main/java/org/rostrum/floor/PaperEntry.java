package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
     * @param stopped why the next one is not; the rest was not tried
     */
    public record Outcome(List<Id> recorded, Optional<Stopped> stopped) {}

    /** What was not recorded: the turn of a speaker or, without one, the opening of the hearing. */
    public record Stopped(Optional<Id> speaker, Recording why) {}

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

    /** Opens a hearing at its hour, with the meeting and the item if they are not open yet, and then enters the turns. */
    public Outcome enter(Standing seen, long basis, Id hearing, Optional<Instant> opened, List<PaperTurn> turns) {
        var at = new Place(seen, basis);
        if (opened.isPresent()) {
            for (var act : opening(seen, hearing)) {
                var stopped = record(at, new PaperTurn.Timed(opened.get(), act));
                if (stopped.isPresent()) {
                    return new Outcome(List.of(), Optional.of(new Stopped(Optional.empty(), stopped.get())));
                }
            }
        }
        return enter(at, turns);
    }

    private Outcome enter(Place at, List<PaperTurn> turns) {
        var recorded = new ArrayList<Id>();
        for (var turn : turns) {
            for (var timed : turn.acts(at.standing.state().lectern())) {
                var stopped = record(at, timed);
                if (stopped.isPresent()) {
                    var where = new Stopped(Optional.of(turn.speaker()), stopped.get());
                    return new Outcome(List.copyOf(recorded), Optional.of(where));
                }
            }
            recorded.add(turn.speaker());
        }
        return new Outcome(List.copyOf(recorded), Optional.empty());
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

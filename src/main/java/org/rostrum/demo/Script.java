package org.rostrum.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Turn;

/**
 * What the player does in an evening: the acts of the clerk in their times, and a turn for every visitor who has signed
 * up meanwhile. How far a record has come in it is read from the record alone, so that a play goes on after a stop.
 */
record Script(int before, List<DurhamEvening.Timed> acts) {
    private static final String CLERK = "clerk";
    private static final Duration TO_THE_LECTERN = Duration.ofSeconds(8);
    private static final Duration TO_THE_FIRST_WORD = Duration.ofSeconds(7);
    private static final Duration A_VISITORS_WORDS = Duration.ofSeconds(80);

    /** The next act, how long after the one before it is done, and whether the evening has it or a visitor needs it. */
    record Cue(Act act, Duration after, boolean planned) {}

    static Script of(DurhamEvening evening) {
        int before = evening.before().size();
        return new Script(before, evening.acts().subList(before, evening.acts().size()));
    }

    /** When the first act is due. */
    Instant begins() {
        return acts.getFirst().at();
    }

    /** How many of the acts a record holds; none if someone else than the player acted as the clerk. */
    OptionalInt reached(List<Entry> record) {
        int at = 0;
        for (var entry : record.subList(before, record.size())) {
            boolean another = !entry.actor().equals(CLERK) || entry.act() instanceof HearingAct.SignUp;
            if (!another && at < acts.size() && isAt(at, entry.act())) {
                at++;
            } else if (!another && !isForVisitor(at, entry.act())) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(at);
    }

    private boolean isAt(int at, Act act) {
        return acts.get(at).act().getClass().equals(act.getClass());
    }

    private boolean isForVisitor(int at, Act act) {
        return at < acts.size()
                && endsTheLine(acts.get(at).act())
                && (act instanceof FloorAct.Call || act instanceof FloorAct.Begin || act instanceof FloorAct.End);
    }

    private static boolean endsTheLine(Act act) {
        return act instanceof HearingAct.CloseLine || act instanceof HearingAct.CloseHearing;
    }

    /** What comes next when so many acts are done; nothing once the evening is over. */
    Optional<Cue> next(int done, MeetingState state) {
        if (done == acts.size()) {
            return Optional.empty();
        }
        var act = acts.get(done).act();
        return endsTheLine(act)
                ? forVisitor(state).or(() -> Optional.of(planned(done, act)))
                : Optional.of(planned(done, act instanceof FloorAct.CheckIn ? checkIn(state, act) : act));
    }

    private Cue planned(int done, Act act) {
        var after = done == 0
                ? Duration.ZERO
                : Duration.between(acts.get(done - 1).at(), acts.get(done).at());
        return new Cue(act, after, true);
    }

    /** Whoever is at the lectern, which may be a visitor, is the one who is here. */
    private static Act checkIn(MeetingState state, Act planned) {
        return state.lectern()
                .turn()
                .map(Turn::speaker)
                .<Act>map(FloorAct.CheckIn::new)
                .orElse(planned);
    }

    private static Optional<Cue> forVisitor(MeetingState state) {
        if (state.lectern().turn().isEmpty()) {
            return state.openLine()
                    .flatMap(Line::next)
                    .map(next -> new Cue(new FloorAct.Call(Optional.empty()), TO_THE_LECTERN, false));
        }
        return state.lectern().turn().map(turn -> switch (turn.phase()) {
            case CALLED -> new Cue(new FloorAct.Begin(), TO_THE_FIRST_WORD, false);
            case SPEAKING, PAUSED -> new Cue(new FloorAct.End(), A_VISITORS_WORDS, false);
        });
    }
}

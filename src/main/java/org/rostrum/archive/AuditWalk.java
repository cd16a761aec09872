package org.rostrum.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.archive.FairnessAudit.Deviation;
import org.rostrum.archive.FairnessAudit.Kind;
import org.rostrum.archive.FairnessAudit.Passage;
import org.rostrum.floor.FloorRecord;
import org.rostrum.order.Arrangement;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.TakenBack;
import org.rostrum.proceedings.Turn;
import org.rostrum.proceedings.Words;

/** Walks once through a meeting and notes what became of each speaker of one hearing. What was undone is not walked. */
final class AuditWalk {
    private final Id hearing;
    private final Map<Id, Integer> drawn = new LinkedHashMap<>();
    private final Map<Id, Duration> ready = new HashMap<>();
    private final Map<Id, Duration> called = new LinkedHashMap<>();
    private final Map<Id, Duration> allotted = new HashMap<>();
    /** What was given in the rounds before. */
    private final Map<Id, Duration> earlier = new HashMap<>();

    private final List<Deviation> deviations = new ArrayList<>();
    private MeetingState state = MeetingState.empty();
    private Duration held = Duration.ZERO;
    private @Nullable Instant last;

    AuditWalk(Id hearing) {
        this.hearing = hearing;
    }

    FairnessAudit through(List<Entry> entries) {
        var told = FloorRecord.of(entries).lines().stream()
                .collect(Collectors.toMap(FloorRecord.Told::sequence, line -> line, (first, second) -> second));
        var undone = TakenBack.in(entries);
        for (var entry : entries) {
            var line = told.get(entry.sequence());
            if (!undone.contains(entry.sequence())) {
                walk(entry, line);
            } else if (line != null && line.undone() && concerns(entry)) {
                deviations.add(new Deviation(Kind.UNDONE, line, reason(entry)));
            }
        }
        var shown = deviations.stream()
                .map(one -> new Deviation(one.kind(), one.told().shown(state), one.reason()))
                .toList();
        return FairnessAudit.of(hearing, arrangement(), passages(), shown);
    }

    private void walk(Entry entry, FloorRecord.@Nullable Told line) {
        var before = state;
        state = before.after(entry);
        hold(before, entry.occurredAt());
        order(entry);
        if ((entry.act() instanceof HearingAct.SecondRound || entry.act() instanceof HearingAct.NextStage)
                && isOpen(before)) {
            allotted.forEach((speaker, time) -> earlier.merge(speaker, time, Duration::plus));
            allotted.clear();
        }
        before.lectern()
                .turn()
                .filter(turn -> !turn.isExamination() && left(turn))
                .ifPresent(this::leave);
        state.lectern()
                .turn()
                .filter(turn ->
                        line().flatMap(it -> it.speakers().find(turn.speaker())).isPresent())
                .ifPresent(turn -> called.putIfAbsent(turn.speaker(), held));
        kind(entry, before)
                .ifPresent(kind ->
                        deviations.add(new Deviation(kind, line == null ? lateCard(entry) : line, reason(entry))));
    }

    /** The hearing is held while it is open and the meeting not continued to another day. */
    private void hold(MeetingState before, Instant at) {
        if (last != null && isOpen(before) && at.isAfter(last)) {
            held = held.plus(Duration.between(last, at));
        }
        last = at;
    }

    private boolean isOpen(MeetingState at) {
        return at.sitting().hearing().filter(hearing::equals).isPresent()
                && at.sitting().status() != Sitting.Status.CONTINUED;
    }

    private void order(Entry entry) {
        boolean settles = switch (entry.act()) {
            case HearingAct.Draw draw -> draw.hearing().equals(hearing);
            case HearingAct.OpenHearing open -> open.hearing().equals(hearing);
            case HearingAct.SignUp signUp -> isOpen(state);
            case HearingAct.Change change -> isOpen(state);
            default -> false;
        };
        if (settles) {
            for (var speaker : line().map(Line::waiting).orElse(List.of())) {
                drawn.putIfAbsent(speaker.id(), drawn.size() + 1);
                ready.putIfAbsent(speaker.id(), held);
            }
        }
    }

    private boolean left(Turn turn) {
        return state.lectern()
                .turn()
                .filter(now -> now.speaker().equals(turn.speaker()) && now.isExamination() == turn.isExamination())
                .isEmpty();
    }

    private void leave(Turn turn) {
        allotted.put(turn.speaker(), turn.clock().allotted());
    }

    private Optional<Kind> kind(Entry entry, MeetingState before) {
        var plain = switch (entry.act()) {
            case FloorAct.Move move -> of(move.speaker(), Kind.MOVED);
            case FloorAct.Call(var named) -> outOfTurn(named, before);
            case FloorAct.PutBack back -> here(before, Kind.PUT_BACK);
            case FloorAct.AddTime more -> here(before, Kind.TIME_CHANGED);
            case FloorAct.NotHere missing -> here(before, Kind.NOT_HERE);
            case FloorAct.Yield yields -> here(before, Kind.GAVE_UP);
            case FloorAct.Cede gift -> of(gift.from(), Kind.GAVE_UP);
            case FloorAct.Withdraw(var speaker) when !disowned(speaker) -> of(speaker, Kind.WITHDREW);
            case HearingAct.Shorten shorter -> here(before, Kind.RULES_CHANGED);
            case HearingAct.EvenOut even -> here(before, Kind.RULES_CHANGED);
            case HearingAct.AdoptRules adopted
            when adopted.hearing().equals(hearing) -> Optional.of(Kind.RULES_CHANGED);
            case HearingAct.SignUp signUp when signUp.hearing().equals(hearing) -> late(signUp, entry);
            // Any other act, also one yet unknown, leaves the plain course only where a rule was overridden.
            default -> Optional.<Kind>empty();
        };
        return plain.or(() -> entry.reason().filter(reason -> concerns(entry)).map(reason -> Kind.OVERRIDDEN));
    }

    private Optional<Kind> of(Id speaker, Kind kind) {
        return line().flatMap(line -> line.speakers().find(speaker)).map(found -> kind);
    }

    private boolean disowned(Id speaker) {
        return state.speaker(speaker)
                .filter(one -> one.layer() == Speaker.Layer.DISOWNED)
                .isPresent();
    }

    private Optional<Kind> here(MeetingState before, Kind kind) {
        return isOpen(before) ? Optional.of(kind) : Optional.empty();
    }

    private Optional<Kind> outOfTurn(Optional<Id> named, MeetingState before) {
        var next = before.line(hearing).flatMap(Line::next).map(Speaker::id);
        return named.filter(id -> isOpen(before) && !next.equals(Optional.of(id)))
                .map(id -> Kind.OUT_OF_TURN);
    }

    private Optional<Kind> late(HearingAct.SignUp signUp, Entry entry) {
        return state.speaker(signUp.speaker())
                .filter(speaker -> speaker.channel().speaks())
                .filter(speaker -> speaker.arrival().late() || entry.reason().isPresent())
                .map(speaker -> Kind.LATE_CARD);
    }

    /** Whether an act was done while the hearing, or the item on which it is held, was open. */
    private boolean concerns(Entry entry) {
        var item = state.plan().flatMap(plan -> plan.itemOf(hearing));
        return isOpen(state)
                || item.filter(held ->
                                state.sitting().item().filter(held.id()::equals).isPresent())
                        .isPresent()
                || (entry.act() instanceof HearingAct.SignUp signUp
                        && signUp.hearing().equals(hearing));
    }

    private static Optional<String> reason(Entry entry) {
        return entry.reason().map(Words::text);
    }

    private FloorRecord.Told lateCard(Entry entry) {
        var who = entry.act() instanceof HearingAct.SignUp signUp
                ? state.speaker(signUp.speaker()).map(FloorRecord.Who::of)
                : Optional.<FloorRecord.Who>empty();
        return new FloorRecord.Told(
                entry.sequence(),
                entry.occurredAt(),
                "signUp",
                who,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
    }

    private Optional<Line> line() {
        return state.line(hearing);
    }

    private Arrangement arrangement() {
        return line().map(line -> line.rules().arrangement()).orElse(Arrangement.AS_SIGNED_UP);
    }

    private List<Passage> passages() {
        var turns = List.copyOf(called.keySet());
        return line().map(line -> line.speakers().values())
                .orElseGet(Stream::empty)
                .filter(speaker -> speaker.channel().speaks())
                .sorted(Comparator.comparingLong(Speaker::entry))
                .map(speaker -> passage(speaker, turns.indexOf(speaker.id())))
                .sorted(Comparator.comparingInt(Passage::drawn))
                .toList();
    }

    private Passage passage(Speaker speaker, int turn) {
        int place = drawn.computeIfAbsent(speaker.id(), id -> drawn.size() + 1);
        var wait = Optional.ofNullable(called.get(speaker.id()))
                .map(at -> at.minus(ready.getOrDefault(speaker.id(), Duration.ZERO)));
        var given = Optional.ofNullable(allotted.get(speaker.id()))
                .map(time -> time.plus(earlier.getOrDefault(speaker.id(), Duration.ZERO)))
                .or(() -> Optional.ofNullable(earlier.get(speaker.id())))
                .orElseGet(() -> line().orElseThrow().allotted(speaker));
        return new Passage(
                speaker, place, turn < 0 ? Optional.empty() : Optional.of(turn + 1), wait, given, speaker.spoken());
    }
}

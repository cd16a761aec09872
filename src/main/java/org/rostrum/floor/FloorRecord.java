package org.rostrum.floor;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.platform.Id;
import org.rostrum.platform.OrNull;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Attendance;
import org.rostrum.proceedings.BehindDoors;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.SpeakerName;

/**
 * What has happened in a meeting, act by act, with the names that an entry itself does not hold: whom a call reached,
 * whose turn ended and after how long, what an undo took back or a redo put back. Sign-ups are left out; the line shows them.
 */
public final class FloorRecord {
    /**
     * One line of the record.
     *
     * @param who empty where the act is about nobody
     * @param what empty where nothing more is to be said
     * @param others who {@code what} is made of, where it is names: who was given time, sworn or cross-examined
     * @param about of an undo or a redo, the line that was taken back or put back
     */
    public record Told(
            long sequence,
            Instant at,
            String act,
            Optional<Who> who,
            Optional<String> what,
            List<Who> others,
            Optional<Told> about,
            boolean undone) {
        Told undone(boolean now) {
            return new Told(sequence, at, act, who, what, others, about, now);
        }

        /** The same as everyone may read it of a meeting that stands so. */
        public Told shown(MeetingState now) {
            var named = others.stream().map(other -> other.shown(now)).toList();
            var said = named.equals(others)
                    ? what
                    : Optional.of(named.stream().map(Who::name).collect(Collectors.joining(", ")));
            return new Told(
                    sequence,
                    at,
                    act,
                    who.map(someone -> someone.shown(now)),
                    said,
                    named,
                    about.map(line -> line.shown(now)),
                    undone);
        }

        /** The fields on the wire that say whom and what it is about. */
        public void to(JsonObjectBuilder json) {
            who.ifPresent(someone -> someone.to(json));
            what.ifPresent(words -> json.add("what", words));
            if (!others.isEmpty()) {
                var named = Json.createArrayBuilder();
                others.forEach(other -> {
                    var one = Json.createObjectBuilder();
                    other.to(one);
                    named.add(one);
                });
                json.add("others", named);
            }
            about.ifPresent(line -> {
                var other = Json.createObjectBuilder().add("act", line.act());
                line.to(other);
                json.add("about", other);
            });
        }
    }

    /**
     * Whom a line is about.
     *
     * @param name in English where it is a number
     * @param unnamed the number by which a speaker is called who gave no name
     * @param speaker empty where it is a member or a paper
     */
    public record Who(String name, Optional<Integer> unnamed, Optional<Id> speaker) {
        static Who named(String name) {
            return new Who(name, Optional.empty(), Optional.empty());
        }

        /** A speaker. */
        public static Who of(Speaker speaker) {
            return of(speaker, speaker.name());
        }

        private static Who of(Speaker speaker, SpeakerName name) {
            return new Who(name.text(Locale.ENGLISH), name.instead(), Optional.of(speaker.id()));
        }

        /** The reference in place of the name of one who has said "this was not me", as lists and minutes have it. */
        private Who shown(MeetingState now) {
            return speaker.flatMap(now::speaker)
                    .filter(one -> !one.isNamed())
                    .map(one -> of(one, one.shown()))
                    .orElse(this);
        }

        /** The fields of the line on the wire. */
        public void to(JsonObjectBuilder json) {
            json.add("who", name);
            unnamed.ifPresent(number -> json.add("unnamed", number));
        }
    }

    private final Map<Long, List<Told>> told;
    private final Map<Long, Id> taken;
    private final Set<Long> hidden;
    private MeetingState state;
    private long head;

    private FloorRecord(
            Map<Long, List<Told>> told, Map<Long, Id> taken, Set<Long> hidden, MeetingState state, long head) {
        this.told = told;
        this.taken = taken;
        this.hidden = hidden;
        this.state = state;
        this.head = head;
    }

    /** The record of these entries, which begin with the first of a meeting. */
    public static FloorRecord of(List<Entry> entries) {
        var told = new FloorRecord(Map.of(), Map.of(), Set.of(), MeetingState.empty(), 0).with(entries);
        return new FloorRecord(told.told, told.taken, BehindDoors.in(entries), told.state, told.head);
    }

    /** The record with the entries that come next; this one stays as it is. */
    FloorRecord with(List<Entry> more) {
        var record = new FloorRecord(
                new LinkedHashMap<>(told), new LinkedHashMap<>(taken), new HashSet<>(hidden), state, head);
        more.forEach(record::add);
        return record;
    }

    /** The sequence of the last entry that is told; 0 if none is. */
    long head() {
        return head;
    }

    /** All lines as the clerk may read them, oldest first; a call that ended another's turn is two. */
    public List<Told> lines() {
        return told.values().stream().flatMap(List::stream).toList();
    }

    /** The lines that are for the public, oldest first. */
    public List<Told> openLines() {
        return lines().stream()
                .filter(line -> !hidden.contains(line.sequence()))
                .map(line -> line.shown(state))
                .toList();
    }

    /** The items that were taken up. */
    public Collection<Id> taken() {
        return taken.entrySet().stream()
                .filter(each ->
                        told.getOrDefault(each.getKey(), List.of()).stream().noneMatch(Told::undone))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The hearings that were closed. */
    public Collection<Id> closed() {
        return state.sitting().closed();
    }

    /** The items that wait on the consent agenda. */
    public Collection<Id> consent() {
        return state.consentDecided()
                ? List.of()
                : state.plan().stream()
                        .flatMap(plan -> plan.items().stream())
                        .filter(MeetingPlan.Item::onConsent)
                        .map(MeetingPlan.Item::id)
                        .toList();
    }

    /** Whether a motion on the open item was carried or failed. */
    public boolean decided() {
        return state.motions().done().stream()
                .filter(motion -> motion.item().equals(state.sitting().item()))
                .anyMatch(motion -> switch (motion.stage()) {
                    case CARRIED, FAILED -> true;
                    case MOVED, SECONDED, VOTED, DIED, WITHDRAWN, TABLED, SET_ASIDE -> false;
                });
    }

    /** The document of {@code /api/meetings/{meeting}/record}, with the latest lines at most. */
    public JsonObject json(int latest) {
        var lines = lines();
        var shown = Json.createArrayBuilder();
        lines.subList(Math.max(0, lines.size() - latest), lines.size()).forEach(line -> shown.add(json(line)));
        return Json.createObjectBuilder()
                .add("head", head)
                .add("lines", shown)
                .add("taken", ids(taken()))
                .add("closed", ids(closed()))
                .add("consent", ids(consent()))
                .add("decided", decided())
                .add("members", members())
                .add("stays", stays())
                .add("everyoneAye", everyoneAye())
                .add("undo", OrNull.number(state.undoable()))
                .add("redo", OrNull.number(state.redoable()))
                .build();
    }

    private static JsonArrayBuilder ids(Collection<Id> ids) {
        return Json.createArrayBuilder(ids.stream().map(Id::toString).toList());
    }

    private JsonObject members() {
        var members = Json.createObjectBuilder();
        state.attendance().members().forEach((member, presence) -> members.add(member.toString(), presence.name()));
        return members.build();
    }

    /** By member from when until when she was here; the last without an end while it lasts. */
    private JsonObject stays() {
        var members = Json.createObjectBuilder();
        state.attendance().stays().forEach((member, stays) -> {
            var all = Json.createArrayBuilder();
            stays.forEach(stay -> all.add(stay(stay)));
            members.add(member.toString(), all);
        });
        return members.build();
    }

    private static JsonObjectBuilder stay(Attendance.Stay stay) {
        var json =
                Json.createObjectBuilder().add("since", stay.since().toString()).add("remote", stay.remote());
        stay.until().ifPresent(until -> json.add("until", until.toString()));
        return json;
    }

    private JsonObject everyoneAye() {
        var ballots = Json.createObjectBuilder();
        state.voting().everyoneAye().forEach((member, ballot) -> ballots.add(member.toString(), ballot.name()));
        return ballots.build();
    }

    private static JsonObject json(Told line) {
        var json = Json.createObjectBuilder()
                .add("seq", line.sequence())
                .add("at", line.at().toString())
                .add("act", line.act())
                .add("undone", line.undone());
        line.to(json);
        return json.build();
    }

    private void add(Entry entry) {
        var before = state;
        state = before.after(entry);
        head = entry.sequence();
        if (BehindDoors.hides(entry, before, hidden)) {
            hidden.add(entry.sequence());
        }
        switch (entry.act()) {
            case HearingAct.SignUp signUp -> {}
            case HearingAct.Confirm confirm -> {}
            case CorrectionAct.Undo undo -> strike(entry, before.undoable(), true);
            case CorrectionAct.Redo redo -> strike(entry, before.redoable(), false);
            case HearingAct.LeaveOut left -> {}
            case MeetingAct.OpenItem(var item) -> {
                taken.put(entry.sequence(), item);
                tell(entry, before);
            }
            case Act other -> tell(entry, before);
        }
    }

    private void tell(Entry entry, MeetingState before) {
        told.put(entry.sequence(), new ActTold(entry, before, state).lines());
    }

    /** Strikes the lines of an entry out, or lets them stand again, and tells of that. */
    private void strike(Entry entry, Optional<Long> struck, boolean undone) {
        long other = struck.orElse(-1L);
        var lines = told.getOrDefault(other, List.of());
        told.computeIfPresent(
                other,
                (sequence, all) -> all.stream().map(line -> line.undone(undone)).toList());
        tell(new Told(
                entry.sequence(),
                entry.occurredAt(),
                ActCodec.name(entry.act()),
                Optional.empty(),
                Optional.of(Long.toString(other)),
                List.of(),
                itself(lines),
                false));
    }

    /** Of the lines of one act the one that tells the act, and not what followed from it. */
    private static Optional<Told> itself(List<Told> lines) {
        return lines.stream().filter(line -> !line.act().startsWith("quorum")).reduce((ended, called) -> called);
    }

    private void tell(Told line) {
        told.put(line.sequence(), List.of(line));
    }
}

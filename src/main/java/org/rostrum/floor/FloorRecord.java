package org.rostrum.floor;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;
import org.rostrum.platform.OrNull;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.Attendance;
import org.rostrum.proceedings.BehindDoors;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.EvidenceAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.GroupAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.InStages;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.MinutesAct;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Turn;
import org.rostrum.proceedings.TurnClock;

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
     */
    public record Who(String name, Optional<Integer> unnamed) {
        static Who named(String name) {
            return new Who(name, Optional.empty());
        }

        /** A speaker. */
        public static Who of(Speaker speaker) {
            return new Who(speaker.name().text(Locale.ENGLISH), speaker.name().instead());
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

    /** All lines, oldest first; a call that ended another's turn is two. */
    public List<Told> lines() {
        return told.values().stream().flatMap(List::stream).toList();
    }

    /** The lines that are for the public, oldest first. */
    public List<Told> openLines() {
        return lines().stream()
                .filter(line -> !hidden.contains(line.sequence()))
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
        var lines = new ArrayList<Told>();
        if (entry.act() instanceof FloorAct.Call || entry.act() instanceof EvidenceAct.CrossExamine) {
            before.lectern().turn().ifPresent(turn -> lines.add(ended(entry, turn)));
        }
        lines.add(new Told(
                entry.sequence(),
                entry.occurredAt(),
                told(entry.act(), before),
                who(entry.act(), before),
                what(entry, before),
                others(entry.act()),
                Optional.empty(),
                false));
        quorumTurned(before)
                .map(turned -> line(entry, turned, Optional.empty(), quorum()))
                .ifPresent(lines::add);
        told.put(entry.sequence(), lines);
    }

    /** What of the act is told: some, such as a recess with its hour, have sentences of their own. */
    private static String told(Act act, MeetingState before) {
        return switch (act) {
            case MeetingAct.Recess recess when recess.until().isPresent() -> "recessUntil";
            case HearingAct.LastCall call when call.until().isPresent() -> "lastCallUntil";
            case MeetingAct.Arrive arrive when arrive.remote() -> "arriveRemote";
            case MeetingAct.Depart depart when depart.excused() -> "departExcused";
            case FloorAct.Withdraw(var speaker) when waitsAgain(before, speaker) -> "withdrawTurn";
            case Act other -> ActCodec.name(other);
        };
    }

    private static boolean waitsAgain(MeetingState before, Id speaker) {
        return before.speaker(speaker).filter(Speaker::waitsAgain).isPresent();
    }

    /** Whether who came or left made a quorum or broke it; that a roll call found one is told by its count. */
    private Optional<String> quorumTurned(MeetingState before) {
        boolean sat =
                before.sitting().status().goesOn() && state.sitting().status().goesOn();
        if (!sat
                || before.attendance().members().isEmpty()
                || before.quorum().held() == state.quorum().held()) {
            return Optional.empty();
        }
        return Optional.of(state.quorum().held() ? "quorumEstablished" : "quorumLost");
    }

    private Optional<String> quorum() {
        return Optional.of(state.quorum().present() + " / " + state.quorum().needed());
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

    private static Told line(Entry entry, String act, Optional<Who> who, Optional<String> what) {
        return new Told(entry.sequence(), entry.occurredAt(), act, who, what, List.of(), Optional.empty(), false);
    }

    private Told ended(Entry entry, Turn turn) {
        return line(entry, "end", holder(turn), Optional.of(length(turn, entry.occurredAt())));
    }

    private static String length(Turn turn, Instant at) {
        return length(turn.clock().used(at));
    }

    private static String length(Duration used) {
        return TurnClock.shown(used);
    }

    private Optional<Who> who(Act act, MeetingState before) {
        return switch (act) {
            case FloorAct.Question(var member) -> member(member);
            case FloorAct.Move(var speaker, var other) -> name(speaker);
            case FloorAct.Cede(var from, var to) -> name(from);
            case FloorAct.CheckIn(var speaker) -> name(speaker);
            case FloorAct.Withdraw(var speaker) -> name(speaker);
            case FloorAct.PutBack back ->
                before.lectern()
                        .turn()
                        .map(Turn::speaker)
                        .or(before.lectern()::last)
                        .flatMap(this::name);
            case FloorAct floor ->
                state.lectern().turn().or(before.lectern()::turn).flatMap(this::holder);
            case MeetingAct.Arrive(var member, var remote) -> member(member);
            case MeetingAct.Depart(var member, var excused) -> member(member);
            case MeetingAct.Chair(var member) -> member(member);
            case AgendaAct.OffConsent(var item, var member) -> member.flatMap(this::member);
            case MeetingAct.RequestFloor(var member) -> member(member);
            case MeetingAct.WithdrawRequest(var member) -> member(member);
            case HearingAct.Change change -> name(change.speaker());
            case HearingAct.Disown(var speaker) -> name(speaker);
            case HearingAct.Disclose(var member, var words) -> member(member);
            case HearingAct.Recuse(var member, var why) -> member(member);
            case DecisionAct.Motion motion -> member(motion.mover());
            case DecisionAct.Second(var member) -> member(member);
            case EvidenceAct evidence -> Optional.of(first(evidence));
            case DecisionAct.Findings findings -> member(findings.mover());
            case GroupAct group -> name(group.speaker());
            case MeetingAct other -> Optional.empty();
            case AgendaAct other -> Optional.empty();
            case HearingAct other -> Optional.empty();
            case DecisionAct other -> Optional.empty();
            case CorrectionAct other -> Optional.empty();
            case MinutesAct given -> Optional.empty();
        };
    }

    private Optional<String> what(Entry entry, MeetingState before) {
        return switch (entry.act()) {
            case FloorAct.End end -> before.lectern().turn().map(turn -> length(turn, entry.occurredAt()));
            case FloorAct.AddTime(var seconds) ->
                Optional.of((seconds < 0 ? "−" : "+") + length(Duration.ofSeconds(Math.abs(seconds))));
            case HearingAct.Shorten(var seconds) -> Optional.of(length(Duration.ofSeconds(seconds)));
            case HearingAct.NextStage next ->
                state.openLine().map(Line::stages).flatMap(InStages::held).map(Stage::name);
            case HearingAct.EvenOut(var seconds) -> Optional.of(length(Duration.ofSeconds(seconds)));
            case HearingAct.SecondRound(var seconds) -> Optional.of(length(Duration.ofSeconds(seconds)));
            case HearingAct.AdoptRules(var hearing, var rules, var by) ->
                Optional.of(length(Duration.ofSeconds(rules.seconds())));
            case HearingAct.ReceiveExhibit(var exhibit) -> exhibit(exhibit);
            case HearingAct.DeliverStatements delivered -> Optional.of(Integer.toString(delivered.statements()));
            case HearingAct.ContinueHearing(var date, var place) -> Optional.of(date.toString());
            case HearingAct.Disclose(var member, var words) -> Optional.of(words.text());
            case HearingAct.Oath(var speakers) ->
                Optional.of(speakers.stream()
                        .flatMap(speaker -> name(speaker).map(Who::name).stream())
                        .collect(Collectors.joining(", ")));
            case FloorAct.Cede(var from, var to) -> name(to).map(Who::name);
            case MeetingAct.OpenItem(var item) ->
                state.plan().flatMap(plan -> plan.item(item)).map(MeetingPlan.Item::title);
            case AgendaAct agenda -> what(agenda, before);
            case MeetingAct.RollCall(var members) ->
                Optional.of(Integer.toString(state.quorum().present()));
            case MeetingAct.ContinueTo later -> Optional.of(later.date().toString());
            case MeetingAct.Recess(var disruption, var until) -> until.map(LocalTime::toString);
            case HearingAct.LastCall(var until) -> until.map(LocalTime::toString);
            case MeetingAct.Note(var words) -> Optional.of(words.text());
            case DecisionAct.Motion motion -> Optional.of(motion.text().text());
            case DecisionAct.AmendFriendly(var text) -> Optional.of(text.text());
            case DecisionAct.Divide(var first, var rest) -> Optional.of(first.text());
            case DecisionAct.Vote vote ->
                state.motions()
                        .open()
                        .map(motion ->
                                motion.tally().ayes() + "–" + motion.tally().noes());
            case DecisionAct.Declare(var result, var count) ->
                Optional.of(result
                        + count.map(said -> ", " + said.ayes() + "–" + said.noes())
                                .orElse(""));
            case EvidenceAct evidence -> Optional.of(what(evidence));
            case DecisionAct.Findings findings -> Optional.of(findings.text().text());
            case GroupAct.FoundGroup found -> Optional.of(found.name().text());
            case GroupAct other -> group(other.speaker(), before);
            case CorrectionAct.Correct(var other, var words) -> Optional.of(words.text());
            case CorrectionAct.Redact redact -> Optional.of(redact.why().text());
            case CorrectionAct.Release(var other, var why) -> Optional.of(why.text());
            case MinutesAct given -> Optional.of(Integer.toString(given.version()));
            case FloorAct other -> Optional.empty();
            case HearingAct other -> Optional.empty();
            case MeetingAct other -> Optional.empty();
            case DecisionAct other -> Optional.empty();
            case CorrectionAct other -> Optional.empty();
        };
    }

    private static Optional<String> what(AgendaAct act, MeetingState before) {
        return switch (act) {
            case AgendaAct.AddItem added ->
                Optional.of(added.number() + " " + added.title().text());
            case AgendaAct.RemoveItem(var item) -> item(before, item);
            case AgendaAct.CorrectTitle(var item, var title) -> Optional.of(title.text());
            case AgendaAct.OffConsent(var item, var member) -> item(before, item);
            case AgendaAct.SitAs body -> Optional.of(body.body());
            case AgendaAct.Reschedule moved ->
                Optional.of(moved.date() + moved.time().map(hour -> ", " + hour).orElse("") + ", "
                        + moved.place().text());
        };
    }

    private static Optional<String> item(MeetingState state, Id id) {
        return state.plan().flatMap(plan -> plan.item(id)).map(item -> item.number() + " " + item.title());
    }

    private List<Who> others(Act act) {
        return switch (act) {
            case FloorAct.Cede(var from, var to) -> name(to).stream().toList();
            case HearingAct.Oath(var speakers) ->
                speakers.stream().flatMap(speaker -> name(speaker).stream()).toList();
            case EvidenceAct.CrossExamine examination -> List.of(someone(examination.speaker()));
            case Act other -> List.of();
        };
    }

    /** Who appears, offers, objects or asks; of a ruling, what is ruled on. */
    private Who first(EvidenceAct act) {
        return switch (act) {
            case EvidenceAct.Appear appear -> someone(appear.speaker());
            case EvidenceAct.RuleOnStanding ruling -> someone(ruling.speaker());
            case EvidenceAct.OfferExhibit offer -> someone(offer.by());
            case EvidenceAct.ObjectToExhibit objection -> someone(objection.by());
            case EvidenceAct.RuleOnExhibit ruling -> Who.named(Integer.toString(ruling.number()));
            case EvidenceAct.WithdrawExhibit(var number) -> Who.named(Integer.toString(number));
            case EvidenceAct.CrossExamine examination -> someone(examination.by());
        };
    }

    private String what(EvidenceAct act) {
        return switch (act) {
            case EvidenceAct.Appear appear -> appear.capacity().name();
            case EvidenceAct.RuleOnStanding ruling -> ruling.ruling().name();
            case EvidenceAct.OfferExhibit offer ->
                state.hearingOfItem()
                                .map(hearing -> state.evidence().at(hearing).count())
                                .orElse(0L)
                        + ", "
                        + offer.title().text();
            case EvidenceAct.ObjectToExhibit objection ->
                objection.number() + ": " + objection.ground().text();
            case EvidenceAct.RuleOnExhibit ruling -> ruling.ruling().name();
            case EvidenceAct.WithdrawExhibit back -> "";
            case EvidenceAct.CrossExamine examination -> state.nameOf(examination.speaker(), Locale.ENGLISH);
        };
    }

    /** Whose turn it is: the speaker's, or that of the one who cross-examines. */
    private Optional<Who> holder(Turn turn) {
        return turn.examiner().map(this::someone).or(() -> name(turn.speaker()));
    }

    private Optional<Who> name(Id speaker) {
        return state.speaker(speaker).map(Who::of);
    }

    /** A speaker or a member. */
    private Who someone(Id id) {
        return name(id).orElseGet(() -> Who.named(state.nameOf(id, Locale.ENGLISH)));
    }

    /** The name of someone's group; of a group that she has just left, that one. */
    private Optional<String> group(Id speaker, MeetingState before) {
        return groupIn(state, speaker).or(() -> groupIn(before, speaker));
    }

    private static Optional<String> groupIn(MeetingState state, Id speaker) {
        return state.lineOf(speaker)
                .flatMap(line -> line.spokespersons().groupOf(speaker))
                .map(group -> group.name().text());
    }

    private Optional<Who> member(Id id) {
        return state.plan().flatMap(plan -> plan.member(id)).map(member -> Who.named(member.name()));
    }

    private Optional<String> exhibit(Id id) {
        return state.plan().flatMap(plan -> plan.exhibit(id)).map(exhibit -> exhibit.label() + ", " + exhibit.title());
    }
}

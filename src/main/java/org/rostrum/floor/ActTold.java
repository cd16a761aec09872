package org.rostrum.floor;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rostrum.floor.FloorRecord.Told;
import org.rostrum.floor.FloorRecord.Who;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.AgendaAct;
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
 * What one act tells: whom it reached, what more there is to say, the turn that it ended, the quorum that it made or broke.
 *
 * @param before the meeting before the act
 * @param state the meeting after it
 */
record ActTold(Entry entry, MeetingState before, MeetingState state) {
    /** The lines of the act, oldest first. */
    List<Told> lines() {
        var lines = new ArrayList<Told>();
        if (entry.act() instanceof FloorAct.Call || entry.act() instanceof EvidenceAct.CrossExamine) {
            before.lectern().turn().ifPresent(turn -> lines.add(ended(turn)));
        }
        lines.add(new Told(
                entry.sequence(),
                entry.occurredAt(),
                told(entry.act()),
                who(entry.act()),
                what(),
                others(entry.act()),
                Optional.empty(),
                false));
        quorumTurned().map(turned -> line(turned, Optional.empty(), quorum())).ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** What of the act is told: some, such as a recess with its hour, have sentences of their own. */
    private String told(Act act) {
        return switch (act) {
            case MeetingAct.Recess recess when recess.until().isPresent() -> "recessUntil";
            case HearingAct.LastCall call when call.until().isPresent() -> "lastCallUntil";
            case MeetingAct.Arrive arrive when arrive.remote() -> "arriveRemote";
            case MeetingAct.Depart depart when depart.excused() -> "departExcused";
            case FloorAct.Withdraw(var speaker) when waitsAgain(speaker) -> "withdrawTurn";
            case Act other -> ActCodec.name(other);
        };
    }

    private boolean waitsAgain(Id speaker) {
        return before.speaker(speaker).filter(Speaker::waitsAgain).isPresent();
    }

    /** Whether who came or left made a quorum or broke it; that a roll call found one is told by its count. */
    private Optional<String> quorumTurned() {
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

    private Told line(String act, Optional<Who> who, Optional<String> what) {
        return new Told(entry.sequence(), entry.occurredAt(), act, who, what, List.of(), Optional.empty(), false);
    }

    private Told ended(Turn turn) {
        return line("end", holder(turn), Optional.of(length(turn)));
    }

    private String length(Turn turn) {
        return length(turn.clock().used(entry.occurredAt()));
    }

    private static String length(Duration used) {
        return TurnClock.shown(used);
    }

    private Optional<Who> who(Act act) {
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

    private Optional<String> what() {
        return switch (entry.act()) {
            case FloorAct.End end -> before.lectern().turn().map(turn -> length(turn));
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
            case AgendaAct agenda -> what(agenda);
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
            case GroupAct other -> group(other.speaker());
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

    private Optional<String> what(AgendaAct act) {
        return switch (act) {
            case AgendaAct.AddItem added ->
                Optional.of(added.number() + " " + added.title().text());
            case AgendaAct.RemoveItem(var item) -> item(item);
            case AgendaAct.CorrectTitle(var item, var title) -> Optional.of(title.text());
            case AgendaAct.OffConsent(var item, var member) -> item(item);
            case AgendaAct.SitAs body -> Optional.of(body.body());
            case AgendaAct.Reschedule moved ->
                Optional.of(moved.date() + moved.time().map(hour -> ", " + hour).orElse("") + ", "
                        + moved.place().text());
        };
    }

    private Optional<String> item(Id id) {
        return before.plan().flatMap(plan -> plan.item(id)).map(item -> item.number() + " " + item.title());
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
    private Optional<String> group(Id speaker) {
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

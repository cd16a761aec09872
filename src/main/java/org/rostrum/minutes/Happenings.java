package org.rostrum.minutes;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.EvidenceAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.GroupAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MinutesAct;
import org.rostrum.proceedings.Words;

/** What happened besides: notes, breaks, questions, who was called and not there. */
record Happenings(Pen pen) {
    List<Sentence> of(Optional<Id> item) {
        return pen.chronicle()
                .all(moment -> moment.item().equals(item))
                .flatMap(moment -> Stream.concat(told(moment).stream(), reason(moment).stream()))
                .toList();
    }

    private Optional<Sentence> told(Moment moment) {
        return switch (moment.entry().act()) {
            case MeetingAct act -> meeting(moment, act);
            case AgendaAct act -> agenda(moment, act);
            case HearingAct act -> hearing(moment, act);
            case FloorAct act -> pen.tells(Profile.Tells.HAPPENINGS) ? floor(moment, act) : Optional.empty();
            case EvidenceAct act -> new Testimony(pen).of(moment, act);
            case DecisionAct act -> Optional.empty();
            case GroupAct act -> Optional.empty();
            case CorrectionAct act -> Optional.empty();
            case MinutesAct act -> Optional.empty();
        };
    }

    private Optional<Sentence> meeting(Moment moment, MeetingAct act) {
        return switch (act) {
            case MeetingAct.Recess(var disruption, var until) ->
                untilHour(moment, disruption ? "recess.disruption" : "recess", until);
            case MeetingAct.Resume() -> say(moment, "resume");
            case MeetingAct.ClosedSession(var about) -> maybe(moment, "session.closed", about);
            case MeetingAct.OpenSession() -> say(moment, "session.opened");
            case MeetingAct.RequestFloor request -> Optional.empty();
            case MeetingAct.WithdrawRequest back -> Optional.empty();
            case MeetingAct.Note(var words) ->
                pen.tells(Profile.Tells.HAPPENINGS)
                        ? Optional.of(pen.write(moment, "note", pen.time(moment), words.text()))
                        : Optional.empty();
            case MeetingAct.Publish publish -> Optional.empty();
            case MeetingAct.CallToOrder order -> Optional.empty();
            case MeetingAct.RollCall roll -> Optional.empty();
            case MeetingAct.Arrive arrive -> Optional.empty();
            case MeetingAct.Depart depart -> Optional.empty();
            case MeetingAct.Chair chair -> Optional.empty();
            case MeetingAct.OpenItem open -> Optional.empty();
            case MeetingAct.CloseItem close -> Optional.empty();
            case MeetingAct.ContinueTo later -> Optional.empty();
            case MeetingAct.Adjourn adjourn -> Optional.empty();
        };
    }

    private Optional<Sentence> agenda(Moment moment, AgendaAct act) {
        return switch (act) {
            case AgendaAct.AddItem added ->
                say(
                        moment,
                        added.consent() ? "agenda.added.consent" : "agenda.added",
                        added.number(),
                        added.title().text());
            case AgendaAct.RemoveItem(var item) -> onAgenda(moment, "agenda.removed", item);
            case AgendaAct.CorrectTitle(var item, var title) -> onAgenda(moment, "agenda.titled", item, title.text());
            case AgendaAct.OffConsent(var item, var member) ->
                member.map(pen::member)
                        .map(name -> onAgenda(moment, "agenda.off.asked", item, name))
                        .orElseGet(() -> onAgenda(moment, "agenda.off", item));
            case AgendaAct.SitAs body -> Optional.empty();
            case AgendaAct.Reschedule moved -> Optional.empty();
        };
    }

    /** By its number and its title as they were before the act. */
    private Optional<Sentence> onAgenda(Moment moment, String key, Id id, Object... more) {
        return moment.plan()
                .item(id)
                .flatMap(item -> say(
                        moment,
                        key,
                        Stream.concat(Stream.of(item.number(), item.title()), Stream.of(more))
                                .toArray()));
    }

    private Optional<Sentence> untilHour(Moment moment, String key, Optional<LocalTime> until) {
        return until.map(hour -> say(moment, key + ".until", pen.phrases().hour(hour)))
                .orElseGet(() -> say(moment, key));
    }

    private Optional<Sentence> hearing(Moment moment, HearingAct act) {
        return switch (act) {
            case HearingAct.LastCall(var until) ->
                pen.tells(Profile.Tells.HAPPENINGS) ? untilHour(moment, "line.last", until) : Optional.empty();
            case HearingAct.CloseLine() -> said(moment, "line.closed");
            case HearingAct.OpenLine() -> said(moment, "line.opened");
            case HearingAct.Oath(var speakers) ->
                pen.tells(Profile.Tells.HAPPENINGS)
                        ? say(
                                moment,
                                "oath",
                                speakers.stream().map(pen::speaker).collect(Collectors.joining("; ")))
                        : Optional.empty();
            case HearingAct.Disclose(var member, var words) ->
                say(moment, "disclosed", pen.member(member), words.text());
            case HearingAct.Recuse(var member, var why) -> maybe(moment, "recused", why, pen.member(member));
            case HearingAct.SignUp signUp -> Optional.empty();
            case HearingAct.Change change -> Optional.empty();
            case HearingAct.AdoptRules adopted -> rules(moment, adopted);
            case HearingAct.Confirm confirm -> Optional.empty();
            case HearingAct.LeaveOut left -> Optional.empty();
            case HearingAct.Disown disown -> Optional.empty();
            case HearingAct.ContinueHearing later -> Optional.empty();
            case HearingAct.Draw draw -> Optional.empty();
            case HearingAct.OpenHearing open -> Optional.empty();
            case HearingAct.CloseHearing close -> Optional.empty();
            case HearingAct.Shorten shorten -> Optional.empty();
            case HearingAct.EvenOut even -> Optional.empty();
            case HearingAct.NextStage next -> Optional.empty();
            case HearingAct.SecondRound again -> Optional.empty();
            case HearingAct.ReceiveExhibit(var exhibit) -> beforeHearing(moment, exhibit);
            case HearingAct.DeliverStatements delivered -> Optional.empty();
        };
    }

    private Optional<Sentence> rules(Moment moment, HearingAct.AdoptRules adopted) {
        var title = pen.chronicle()
                .plan()
                .itemOf(adopted.hearing())
                .map(MeetingPlan.Item::title)
                .orElse("");
        var each = moment.each()
                .map(pen.phrases()::length)
                .orElseGet(() -> pen.phrases().each(adopted.rules()));
        return adopted.rules()
                .ruleSet()
                .map(set -> maybe(
                        moment,
                        "rules.adopted.cited",
                        adopted.by(),
                        title,
                        each,
                        pen.phrases().cited(set)))
                .orElseGet(() -> maybe(moment, "rules.adopted", adopted.by(), title, each));
    }

    /** A paper that was received on an item whose hearing was never opened, or on none; any other stands with its hearing. */
    private Optional<Sentence> beforeHearing(Moment moment, Id exhibit) {
        boolean told = moment.item()
                .flatMap(pen.chronicle().plan()::item)
                .flatMap(MeetingPlan.Item::hearing)
                .flatMap(hearing -> new HearingParts(pen, hearing).opening())
                .isPresent();
        return told ? Optional.empty() : HearingParts.received(pen, moment, exhibit);
    }

    private Optional<Sentence> floor(Moment moment, FloorAct act) {
        return switch (act) {
            case FloorAct.Pause() -> about(moment, "turn.paused");
            case FloorAct.AddTime(var seconds) -> time(moment, seconds);
            case FloorAct.NotHere() -> about(moment, "turn.absent");
            case FloorAct.Question(var member) -> about(moment, "turn.question", pen.member(member));
            case FloorAct.Reply() -> about(moment, "turn.reply");
            case FloorAct.PutBack() -> about(moment, "turn.back");
            case FloorAct.Move(var speaker, var before) -> about(moment, "turn.moved", pen.speaker(before));
            case FloorAct.Cede(var from, var to) -> about(moment, "turn.ceded", pen.speaker(to));
            case FloorAct.Call call -> Optional.empty();
            case FloorAct.Begin begin -> Optional.empty();
            case FloorAct.ResumeTurn resume -> Optional.empty();
            case FloorAct.End end -> Optional.empty();
            case FloorAct.Yield yielded -> Optional.empty();
            case FloorAct.CheckIn come -> Optional.empty();
            case FloorAct.Withdraw withdraw -> Optional.empty();
        };
    }

    private Optional<Sentence> time(Moment moment, int seconds) {
        var length = pen.phrases().length(Duration.ofSeconds(Math.abs(seconds)));
        return about(moment, seconds > 0 ? "turn.more" : "turn.less", length);
    }

    /** Why a rule was overridden; the decisions say their own. */
    private Optional<Sentence> reason(Moment moment) {
        return moment.entry()
                .reason()
                .filter(reason ->
                        pen.tells(Profile.Tells.HAPPENINGS) && !(moment.entry().act() instanceof DecisionAct))
                .map(reason -> pen.write(moment, "reason", pen.time(moment), reason.text()));
    }

    private Optional<Sentence> say(Moment moment, String key, Object... more) {
        var fill = Stream.concat(Stream.of(pen.time(moment)), Stream.of(more));
        return Optional.of(pen.write(moment, key, fill.toArray()));
    }

    /** With its words where some were given, by the key that ends in "said". */
    private Optional<Sentence> maybe(Moment moment, String key, Optional<Words> words, Object... more) {
        return words.map(Words::text)
                .map(said -> say(
                        moment,
                        key + ".said",
                        Stream.concat(Stream.of(more), Stream.of(said)).toArray()))
                .orElseGet(() -> say(moment, key, more));
    }

    private Optional<Sentence> said(Moment moment, String key) {
        return pen.tells(Profile.Tells.SPEAKERS) ? say(moment, key) : Optional.empty();
    }

    private Optional<Sentence> about(Moment moment, String key, Object... more) {
        var fill = Stream.concat(Stream.of(pen.time(moment), pen.who(moment)), Stream.of(more));
        return Optional.of(pen.write(moment, key, fill.toArray()));
    }
}

package org.rostrum.proceedings;

import java.time.ZoneId;
import org.rostrum.order.Draw;
import org.rostrum.platform.Id;

/** What is signed up for, opened, arranged and closed: what acts on hearings and groups change in the lines. */
record InHearings(MeetingState now) {
    MeetingState after(HearingAct act, Entry entry) {
        return switch (act) {
            case HearingAct.SignUp signUp ->
                now.line(
                        signUp.hearing(),
                        line -> line.joined(Speaker.of(
                                signUp, entry.sequence(), line.speakers().size() + 1, arrival(signUp, entry))));
            case HearingAct.Change change ->
                new InHearings(now.every(line -> line.changed(change, entry.sequence())))
                        .unlessSpeaking(change.speaker());
            case HearingAct.Confirm(var speaker, var sameAs) -> now.every(line -> line.confirmed(speaker, sameAs));
            case HearingAct.Disown(var speaker) -> now.every(line -> line.change(speaker, Speaker::disowned));
            case HearingAct.LeaveOut(var hearing, var some) -> now.line(hearing, line -> line.leavingOut(some));
            case HearingAct.AdoptRules adopted ->
                now.sitting().hearing().filter(adopted.hearing()::equals).isPresent()
                        ? now.open(line -> line.ruledBy(adopted.rules().settledFor(line.speaking())))
                        : now.line(adopted.hearing(), line -> line.ruledBy(adopted.rules()));
            case HearingAct.Draw(var hearing, var secret) -> now.line(hearing, line -> line.drawn(new Draw(secret)));
            case HearingAct.OpenHearing(var hearing) ->
                now.with(now.sitting().open(hearing)).line(hearing, line -> line.settled(entry.occurredAt()));
            case HearingAct.CloseHearing() ->
                now.open(line -> line.taking(Line.Intake.CLOSED))
                        .with(now.sitting().closeHearing())
                        .with(now.lectern().forgotten());
            case HearingAct.ContinueHearing(var date, var place) ->
                now.open(line -> line.paused(entry.occurredAt()).afterLastCall())
                        .with(now.sitting().continueHearing(date))
                        .with(now.lectern().forgotten());
            case HearingAct.LastCall(var until) ->
                now.open(line -> line.lastCall(until.flatMap(hour -> now.plan()
                        .map(published -> NextHour.after(entry.occurredAt(), hour, ZoneId.of(published.zone()))))));
            case HearingAct.CloseLine() -> now.open(line -> line.taking(Line.Intake.CLOSED));
            case HearingAct.OpenLine() -> now.open(line -> line.taking(Line.Intake.OPEN));
            case HearingAct.Shorten(var seconds) -> now.open(line -> line.shorten(seconds));
            case HearingAct.NextStage() ->
                now.open(line -> line.goOn(entry.occurredAt()).afterLastCall())
                        .with(now.lectern().forgotten());
            case HearingAct.EvenOut(var seconds) -> now.open(line -> line.evenedOut(seconds));
            case HearingAct.SecondRound(var seconds) ->
                now.open(line -> line.secondRound(seconds).afterLastCall())
                        .with(now.lectern().forgotten());
            case HearingAct.ReceiveExhibit(var exhibit) ->
                now.with(now.sitting().received(exhibit));
            case HearingAct.DeliverStatements delivered -> now;
            case HearingAct.Oath(var sworn) ->
                now.every(line ->
                        sworn.stream().reduce(line, (all, id) -> all.change(id, Speaker::swearing), (a, b) -> b));
            case HearingAct.Disclose disclosed -> now;
            case HearingAct.Recuse(var member, var why) ->
                now.with(now.sitting().recused(member));
        };
    }

    private Speaker.Arrival arrival(HearingAct.SignUp signUp, Entry entry) {
        boolean late = now.plan()
                .flatMap(published -> published.hearing(signUp.hearing()))
                .filter(hearing -> entry.occurredAt().isAfter(hearing.closesInclusive()))
                .isPresent();
        return new Speaker.Arrival(
                entry.byClerk(),
                late,
                signUp.resident().orElse(false),
                signUp.heardLately().filter(heard -> !heard).isPresent());
    }

    /** Whoever speaks no longer cannot be put back from the lectern either. */
    private MeetingState unlessSpeaking(Id id) {
        return now.speaker(id).filter(speaker -> speaker.channel().speaks()).isPresent()
                ? now
                : now.with(now.lectern().without(id));
    }

    MeetingState after(GroupAct act) {
        return switch (act) {
            case GroupAct.FoundGroup found ->
                now.every(line -> line.spokespersons().founded(found));
            case GroupAct.JoinGroup join ->
                now.every(line -> line.spokespersons().joined(join));
            case GroupAct.LeaveGroup(var speaker) ->
                now.every(line -> line.spokespersons().left(speaker));
            case GroupAct.Spokesperson(var speaker) ->
                now.every(line -> line.spokespersons().choosing(speaker));
            case GroupAct.NameDelegates named ->
                now.every(line -> line.delegates().named(named));
        };
    }
}

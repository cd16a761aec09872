package org.rostrum.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Words;

/** The evening of April 16, 2018, whole or played on by a test, 20 seconds from one act to the next. */
final class PlayedEvening {
    static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    static final Id HEARING = EVENING.hearing();

    private final List<Entry> entries = new ArrayList<>();

    /** The whole evening, as it was. */
    static PlayedEvening over() {
        var played = new PlayedEvening();
        EVENING.acts().forEach(timed -> played.record(timed.at(), timed.actor(), timed.act(), Optional.empty()));
        return played;
    }

    /** Everyone has signed up, the order is drawn, the members are here and the hearing is open. */
    static PlayedEvening inTheHearing() {
        var roll = new HashMap<Id, Presence>();
        EVENING.plan().members().forEach(member -> roll.put(member.id(), Presence.PRESENT));
        return called(new MeetingAct.RollCall(roll))
                .then(new MeetingAct.OpenItem(new Id(1010)), new HearingAct.OpenHearing(HEARING));
    }

    /** Everyone has signed up, the order is drawn and the roll is called. */
    static PlayedEvening called(MeetingAct.RollCall roll) {
        var played = new PlayedEvening();
        EVENING.before().forEach(timed -> played.record(timed.at(), timed.actor(), timed.act(), Optional.empty()));
        played.record(at(19, 0), "clerk", new MeetingAct.CallToOrder(), Optional.empty());
        return played.then(roll);
    }

    /** The first was heard and has given the turn of a second round up. */
    static PlayedEvening gaveUpSecondTurn() {
        var played = inTheHearing();
        var first = played.state().line(HEARING).orElseThrow().waiting().getFirst();
        return played.then(
                new FloorAct.Call(Optional.empty()),
                new FloorAct.Begin(),
                new FloorAct.End(),
                new HearingAct.SecondRound(60),
                new FloorAct.Withdraw(first.id()));
    }

    PlayedEvening then(Act... acts) {
        for (var act : acts) {
            record(entries.getLast().occurredAt().plusSeconds(20), "clerk", act, Optional.empty());
        }
        return this;
    }

    PlayedEvening because(String reason, Act act) {
        record(entries.getLast().occurredAt().plusSeconds(20), "clerk", act, Optional.of(Words.of(reason)));
        return this;
    }

    /** Takes the words of an entry out, as the law may ask. */
    PlayedEvening redacted(long sequence) {
        entries.replaceAll(entry -> entry.sequence() == sequence ? Chain.redact(entry) : entry);
        return this;
    }

    List<Entry> entries() {
        return entries;
    }

    MeetingState state() {
        return MeetingState.of(entries);
    }

    /** An instant of that evening, on the clock of the chamber. */
    static Instant at(int hour, int minute) {
        return LocalDate.of(2018, 4, 16)
                .atTime(LocalTime.of(hour, minute))
                .atZone(ZoneId.of("America/New_York"))
                .toInstant();
    }

    static Id member(int at) {
        return EVENING.plan().members().get(at).id();
    }

    private void record(Instant at, String actor, Act act, Optional<Words> reason) {
        var head = entries.isEmpty() ? Chain.Head.NONE : entries.getLast().head();
        entries.add(Chain.append(head, new Entry.Draft(actor, at, at, act, reason), "played"));
    }
}

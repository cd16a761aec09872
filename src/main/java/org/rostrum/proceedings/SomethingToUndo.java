package org.rostrum.proceedings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.platform.Id;

/**
 * Undo needs an act that can be taken back, redo one that was; and what is done again keeps the rules as it did before. Neither
 * takes from anybody what she was given since.
 */
final class SomethingToUndo implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case CorrectionAct.Undo undo ->
                now.history().undoable().map(done -> back(now, done)).orElse(Optional.of("There is nothing to undo."));
            case CorrectionAct.Redo redo ->
                now.history()
                        .redoable()
                        .map(undone -> again(now, undone))
                        .orElse(Optional.of("There is nothing to put back."));
            case Act other -> Optional.empty();
        };
    }

    private static Optional<String> back(MeetingState now, Entry done) {
        return Rule.unless(
                        !isDrawnOtherwise(now, done),
                        "An order was drawn with it since, and a draw is not made twice. Record what is right by a new act instead.")
                .or(() -> backFromOthers(now, done));
    }

    private static Optional<String> backFromOthers(MeetingState now, Entry done) {
        return switch (done.act()) {
            case FloorAct.Withdraw withdrawn ->
                Rule.unless(
                        waitListed(now).containsAll(waitListed(now.history().undone(now))),
                        "Someone on the wait list has the place now. Put the speaker in the line anew instead.");
            case GroupAct group ->
                Rule.unless(
                        others(now, group.speaker()).equals(others(now.history().undone(now), group.speaker())),
                        "Others joined or left the group meanwhile. Let the speaker join or leave it instead.");
            case FloorAct.CheckIn(var speaker) ->
                Rule.unless(
                        now.speaker(speaker).flatMap(Speaker::gaveTo).isEmpty(),
                        "The speaker has given the time to another since, as only who is here can. Note in the record what was wrong instead.");
            case AgendaAct.Reschedule moved ->
                Rule.unless(
                        late(now).containsAll(late(now.history().undone(now))),
                        "Someone has signed up since who would be late by the time before. Move the meeting anew instead.");
            case Act other -> Optional.empty();
        };
    }

    /** Whether a draw behind this act would give another order without it, now that everyone knows its secret. */
    private static boolean isDrawnOtherwise(MeetingState now, Entry done) {
        var since = new HashMap<>(takingPart(now));
        since.keySet().removeAll(takingPart(now.history().beforeUndoable(now)).keySet());
        if (since.isEmpty()) {
            return false;
        }
        return (done.act() instanceof HearingAct.AdoptRules adopted && since.containsKey(adopted.hearing()))
                || !takingPart(now.history().undone(now)).entrySet().containsAll(since.entrySet());
    }

    /** Who took part in each draw. */
    private static Map<Id, Set<String>> takingPart(MeetingState state) {
        return state.lines().entrySet().stream()
                .flatMap(line -> line.getValue().drawn().stream()
                        .map(drawn -> Map.entry(line.getKey(), Set.copyOf(drawn.references()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those who signed up after the deadline. */
    private static Set<Id> late(MeetingState state) {
        return state.lines().values().stream()
                .flatMap(line -> line.speakers().values())
                .filter(speaker -> speaker.arrival().late())
                .map(Speaker::id)
                .collect(Collectors.toSet());
    }

    /** In which group everyone else is. */
    private static Map<Id, Set<Id>> others(MeetingState state, Id speaker) {
        return state.lines().values().stream()
                .flatMap(line -> line.groups().values().stream())
                .map(group -> Map.entry(
                        group.id(),
                        group.joined().stream()
                                .filter(member -> !member.equals(speaker))
                                .collect(Collectors.toSet())))
                .filter(group -> !group.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those who wait for a place. */
    private static Set<Id> waitListed(MeetingState state) {
        return state.lines().values().stream()
                .flatMap(line -> line.waitList().stream())
                .map(Speaker::id)
                .collect(Collectors.toSet());
    }

    private static Optional<String> again(MeetingState now, Entry undone) {
        var before = now.before(undone.act(), undone.occurredAt());
        return Rulebook.judge(before, undone.act(), undone.reason()) instanceof Verdict.Refused refused
                ? Optional.of(refused.words())
                : Rule.unless(
                        !now.history().changesWhatOthersDid(now),
                        "It would change what others did since the undo. Do it anew instead.");
    }
}

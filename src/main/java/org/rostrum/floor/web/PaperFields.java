package org.rostrum.floor.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.floor.PaperEntry;
import org.rostrum.floor.PaperEvent;
import org.rostrum.floor.PaperEvents;
import org.rostrum.floor.PaperMotion;
import org.rostrum.floor.PaperMotions;
import org.rostrum.floor.PaperPlace;
import org.rostrum.floor.PaperReading;
import org.rostrum.floor.PaperReason;
import org.rostrum.floor.RoomOnPaper;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Words;

/** What was typed from a filled-in sheet, field by field; a place that is in the record now is empty again. */
record PaperFields(
        Map<String, String> typed,
        List<MeetingPlan.Member> members,
        List<MeetingPlan.Exhibit> exhibits,
        PaperEntry.Outcome entered) {
    /** What a place is called in the names of its fields. */
    static String key(PaperPlace place) {
        return switch (place) {
            case PaperPlace.Head head -> "head";
            case PaperPlace.Roll roll -> "roll";
            case PaperPlace.Turn(var speaker) -> speaker.toString();
            case PaperPlace.Row(var number) -> String.valueOf(number);
            case PaperPlace.Motion(var number) -> "m" + number;
        };
    }

    String at(String field, PaperPlace place) {
        return entered.recorded().contains(place) ? "" : at(field + "-" + key(place));
    }

    String at(String field) {
        return typed.getOrDefault(field, "");
    }

    PaperReading.Written turn(Id speaker) {
        var place = new PaperPlace.Turn(speaker);
        return new PaperReading.Written(speaker, at("began", place), at("ended", place));
    }

    /** Of those who wait, who has a line on the page: all, and once the hearing is closed those of whom something was typed. */
    List<Speaker> line(List<Speaker> waiting, boolean closed) {
        return waiting.stream().filter(who -> !closed || isTyped(who.id())).toList();
    }

    private boolean isTyped(Id speaker) {
        var turn = turn(speaker);
        return !turn.began().isBlank() || !turn.ended().isBlank();
    }

    Map<Id, Presence> roll() {
        return ofMembers("here", new PaperPlace.Roll(), Presence.values());
    }

    List<PaperEvents.Written> rows() {
        return IntStream.rangeClosed(1, RoomOnPaper.ROWS).mapToObj(this::row).toList();
    }

    private PaperEvents.Written row(int number) {
        var place = new PaperPlace.Row(number);
        var row = new PaperEvents.Written(
                number,
                at("at", place),
                chosen("what", place, PaperEvent.Kind.values()).orElse(PaperEvent.Kind.NOTE),
                chosen("who", place, members, MeetingPlan.Member::id),
                chosen("who", place, exhibits, MeetingPlan.Exhibit::id),
                at("until", place),
                at("words", place));
        return entered.begun().contains(place) ? row.rest() : row;
    }

    /** As many as were on the page that was sent, also when fewer are open now. */
    List<PaperMotions.Written> motions(int open) {
        int sent = at("motions").matches("\\d{1,2}") ? Integer.parseInt(at("motions")) : 0;
        return IntStream.rangeClosed(1, Math.max(sent, open + RoomOnPaper.MOTIONS))
                .mapToObj(this::motion)
                .toList();
    }

    private PaperMotions.Written motion(int number) {
        var place = new PaperPlace.Motion(number);
        return new PaperMotions.Written(
                number,
                known(place),
                at("moved", place),
                chosen("kind", place, MotionKind.values()).orElse(MotionKind.MAIN),
                at("text", place),
                new PaperMotions.Found(at("facts", place), at("conclusions", place)),
                chosen("mover", place, members, MeetingPlan.Member::id),
                chosen("seconder", place, members, MeetingPlan.Member::id),
                chosen("outcome", place, PaperMotion.Outcome.values()),
                at("decided", place),
                chosen("method", place, Method.values()).orElse(Method.ROLL_CALL),
                ofMembers("ballot", place, Ballot.values()));
    }

    /** The open motion that is meant there: one that was made out of this place, or was shown in it. */
    private Optional<Long> known(PaperPlace place) {
        return Optional.ofNullable(entered.made().get(place))
                .filter(made -> !entered.recorded().contains(place))
                .or(() -> Optional.of(at("known", place))
                        .filter(entry -> entry.matches("\\d{1,18}"))
                        .map(Long::valueOf));
    }

    /** The reasons that were given, by the places that have one. */
    Map<PaperPlace, PaperReason> reasons(Stream<PaperPlace> places) {
        var reasons = new LinkedHashMap<PaperPlace, PaperReason>();
        places.filter(place -> !at("reason", place).isBlank())
                .forEach(place ->
                        reasons.put(place, new PaperReason(at("rule", place), Words.of(at("reason", place)))));
        return reasons;
    }

    private <T extends Enum<T>> Map<Id, T> ofMembers(String field, PaperPlace place, T[] choices) {
        var given = new LinkedHashMap<Id, T>();
        members.forEach(member ->
                chosen(field + "-" + member.id(), place, choices).ifPresent(choice -> given.put(member.id(), choice)));
        return given;
    }

    private <T extends Enum<T>> Optional<T> chosen(String field, PaperPlace place, T[] choices) {
        return Stream.of(choices)
                .filter(choice -> choice.name().equals(at(field, place)))
                .findFirst();
    }

    private <T> Optional<Id> chosen(String field, PaperPlace place, List<T> choices, Function<T, Id> id) {
        return choices.stream()
                .map(id)
                .filter(one -> one.toString().equals(at(field, place)))
                .findFirst();
    }
}

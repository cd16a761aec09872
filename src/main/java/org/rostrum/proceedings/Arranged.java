package org.rostrum.proceedings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.Places;
import org.rostrum.order.SignedUp;
import org.rostrum.order.SpeakingOrder;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdMap;

/**
 * The sign-ups of one hearing and the order that follows from them by its rules and the draw; once it is {@code fixed}, it
 * stands. What follows is kept, since one act asks for it a hundred times; whatever changes makes another of these.
 */
final class Arranged {
    private final SpeakingRules rules;
    private final IdMap<Speaker> speakers;
    private final Optional<List<Id>> fixed;
    private final Optional<Line.Drawn> drawn;

    private final Lazily<List<Speaker>> waitList = new Lazily<>(this::thoseWithoutPlace);
    private final Lazily<List<Speaker>> inOrder = new Lazily<>(this::thoseWithPlace);
    private final Lazily<List<Speaker>> waiting = new Lazily<>(this::thoseToCall);
    private final Lazily<Integer> speaking = new Lazily<>(this::counted);

    private Arranged(
            SpeakingRules rules, IdMap<Speaker> speakers, Optional<List<Id>> fixed, Optional<Line.Drawn> drawn) {
        this.rules = rules;
        this.speakers = speakers;
        this.fixed = fixed;
        this.drawn = drawn;
    }

    /** Nobody yet. */
    static Arranged by(SpeakingRules rules) {
        return new Arranged(rules, IdMap.empty(), Optional.empty(), Optional.empty());
    }

    SpeakingRules rules() {
        return rules;
    }

    IdMap<Speaker> speakers() {
        return speakers;
    }

    Optional<Line.Drawn> drawn() {
        return drawn;
    }

    boolean isFixed() {
        return fixed.isPresent();
    }

    /** Everyone who speaks and has a place, in order. */
    List<Speaker> inOrder() {
        return inOrder.get();
    }

    /** Those for whom the cap has no place, in the order of sign-up. */
    List<Speaker> waitList() {
        return waitList.get();
    }

    /** Those who may still be called, in order; who was heard before comes behind those who were not. */
    List<Speaker> waiting() {
        return waiting.get();
    }

    /** How many speak, on the wait list or not. */
    int speaking() {
        return speaking.get();
    }

    private int counted() {
        return (int) speakers.values()
                .filter(speaker -> speaker.channel().speaks() && speaker.state() != Speaker.State.WITHDRAWN)
                .count();
    }

    private List<Speaker> thoseWithPlace() {
        var later = ids(waitList());
        return ids().stream()
                .filter(id -> !later.contains(id))
                .flatMap(id -> speakers.find(id).stream())
                .toList();
    }

    private List<Speaker> thoseWithoutPlace() {
        var waits = new ArrayList<Speaker>();
        if (rules.isCapped()) {
            seat(Places.of(rules), waits);
        }
        return List.copyOf(waits);
    }

    private List<Speaker> thoseToCall() {
        return inOrder().stream()
                .filter(Speaker::waiting)
                .sorted(Comparator.comparing(Speaker::wasHeard))
                .toList();
    }

    /** The places that are left. */
    Places places() {
        var places = Places.of(rules);
        if (rules.isCapped()) {
            seat(places, new ArrayList<>());
        }
        return places;
    }

    private void seat(Places places, List<Speaker> waits) {
        for (var speaker : residents()) {
            if (places.full(speaker.position()) && speaker.waiting() && !speaker.wasHeard()) {
                waits.add(speaker);
            } else {
                places.take(speaker.position());
            }
        }
    }

    /** Whose sign-ups the cap counts: who speaks and has not withdrawn, but for what the clerk entered. */
    private List<Speaker> residents() {
        return bySignUp().stream()
                .filter(speaker -> !speaker.arrival().byClerk()
                        && speaker.state() != Speaker.State.WITHDRAWN
                        && speaker.state() != Speaker.State.SPOKEN_FOR)
                .toList();
    }

    private List<Speaker> bySignUp() {
        return speakers.values()
                .filter(speaker -> speaker.channel().speaks())
                .sorted(Comparator.comparingLong(Speaker::entry))
                .toList();
    }

    /** The line and, behind it, those on the wait list. */
    private List<Id> ids() {
        return fixed.orElseGet(() -> {
            var later = waitList();
            var waiting = ids(later);
            var placed = bySignUp().stream()
                    .filter(speaker -> !waiting.contains(speaker.id()))
                    .toList();
            return Stream.concat(byTheRules(placed).stream(), later.stream().map(Speaker::id))
                    .toList();
        });
    }

    /** Who has withdrawn takes no turn in which sides follow each other; the place shown is the one that was given up. */
    private List<Id> byTheRules(List<Speaker> placed) {
        var line = new ArrayList<>(arranged(placed.stream().filter(speaker -> !hasWithdrawn(speaker))));
        if (line.size() < placed.size()) {
            var gone = ids(placed.stream().filter(Arranged::hasWithdrawn).toList());
            var before = arranged(placed.stream());
            for (int at = 0; at < before.size(); at++) {
                if (gone.contains(before.get(at))) {
                    line.add(at, before.get(at));
                }
            }
        }
        return List.copyOf(line);
    }

    private List<Id> arranged(Stream<Speaker> some) {
        return SpeakingOrder.of(some.map(Speaker::signedUp).toList(), rules, drawn.map(Line.Drawn::seed)).stream()
                .map(SignedUp::speaker)
                .toList();
    }

    private static boolean hasWithdrawn(Speaker speaker) {
        return speaker.state() == Speaker.State.WITHDRAWN;
    }

    private static Set<Id> ids(List<Speaker> speakers) {
        return speakers.stream().map(Speaker::id).collect(Collectors.toSet());
    }

    Arranged with(IdMap<Speaker> now) {
        return new Arranged(rules, now, fixed, drawn);
    }

    Arranged ruledBy(SpeakingRules next) {
        return new Arranged(next, speakers, fixed, drawn);
    }

    /** Whoever comes once the order stands comes at its end. */
    Arranged joined(Speaker speaker) {
        var order = speaker.channel().speaks()
                ? fixed.map(before ->
                        Stream.concat(before.stream(), Stream.of(speaker.id())).toList())
                : fixed;
        return new Arranged(rules, speakers.with(speaker.id(), speaker), order, drawn);
    }

    /** The place in an order that stands is given up. */
    Arranged without(Id id) {
        var order = fixed.map(
                before -> before.stream().filter(other -> !other.equals(id)).toList());
        return new Arranged(rules, speakers, order, drawn);
    }

    Arranged change(Id id, UnaryOperator<Speaker> change) {
        return speakers.find(id)
                .map(change)
                .map(speaker -> with(speakers.with(id, speaker)))
                .orElse(this);
    }

    /** The order that follows from the draw stands. */
    Arranged drawn(Line.Drawn draw) {
        return new Arranged(rules, speakers, Optional.empty(), Optional.of(draw)).fix();
    }

    Arranged fix() {
        return inThisOrder(ids());
    }

    /** Who has no place by the rules stands behind all who have one, also where the order was fixed before. */
    Arranged waitListLast() {
        return inThisOrder(Stream.concat(inOrder().stream(), waitList().stream())
                .map(Speaker::id)
                .toList());
    }

    /** Someone has the place of this index, or the last where there are not so many. */
    Arranged moved(Id id, int to) {
        var moved = new ArrayList<>(ids());
        moved.remove(id);
        moved.add(Math.clamp(to, 0, moved.size()), id);
        return inThisOrder(List.copyOf(moved));
    }

    Arranged before(Id id, Id other) {
        var rest = new ArrayList<>(ids());
        rest.remove(id);
        return moved(id, rest.indexOf(other));
    }

    private Arranged inThisOrder(List<Id> order) {
        return new Arranged(rules, speakers, Optional.of(order), drawn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Arranged line
                && rules.equals(line.rules)
                && fixed.equals(line.fixed)
                && drawn.equals(line.drawn)
                && speakers.equals(line.speakers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, speakers, fixed, drawn);
    }

    @Override
    public String toString() {
        return inOrder().toString();
    }
}

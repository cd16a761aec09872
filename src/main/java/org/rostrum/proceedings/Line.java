package org.rostrum.proceedings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rostrum.order.Draw;
import org.rostrum.order.Position;
import org.rostrum.order.SignedUp;
import org.rostrum.order.SpeakingOrder;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdMap;

/**
 * The line of one hearing. Until it is {@code fixed}, by the draw or by opening the hearing, {@code places} holds the
 * order of sign-up; afterwards the order itself.
 */
public record Line(
        SpeakingRules rules,
        IdMap<Speaker> speakers,
        List<Id> places,
        boolean fixed,
        boolean taking,
        Optional<String> seed,
        Optional<Integer> shortened) {
    /** One side of the hearing. */
    public record Side(int heard, int waiting, Duration used) {}

    static Line of(SpeakingRules rules) {
        return new Line(rules, IdMap.empty(), List.of(), false, true, Optional.empty(), Optional.empty());
    }

    /** Everyone who speaks, heard or waiting, in order; provisional until the line is fixed. */
    public List<Speaker> inOrder() {
        return arranged().stream().flatMap(id -> speakers.find(id).stream()).toList();
    }

    /** Those who may still be called, in order. */
    public List<Speaker> waiting() {
        return inOrder().stream().filter(Speaker::waiting).toList();
    }

    /** The next of the order. */
    public Optional<Speaker> next() {
        return waiting().stream().findFirst();
    }

    /** The time a speaker would be given if called now. */
    public Duration allotted(Speaker speaker) {
        int seconds = shortened
                .map(given -> speaker.seconds() * given / rules.seconds())
                .orElse(speaker.seconds());
        return Duration.ofSeconds(seconds);
    }

    /** The count of one side. */
    public Side side(Position position) {
        var side = inOrder().stream()
                .filter(speaker -> speaker.position() == position)
                .toList();
        int heard = (int) side.stream()
                .filter(speaker -> speaker.state() == Speaker.State.HEARD)
                .count();
        int waiting = (int) side.stream().filter(Speaker::waiting).count();
        return new Side(heard, waiting, side.stream().map(Speaker::used).reduce(Duration.ZERO, Duration::plus));
    }

    /** Whether nobody of this reference signed up before. */
    boolean free(String reference) {
        return speakers.values().noneMatch(speaker -> speaker.reference().equals(reference));
    }

    Line joined(Speaker speaker) {
        var more = speaker.channel().speaks()
                ? Stream.concat(places.stream(), Stream.of(speaker.id())).toList()
                : places;
        return new Line(rules, speakers.with(speaker.id(), speaker), more, fixed, taking, seed, shortened);
    }

    Line change(Id id, UnaryOperator<Speaker> change) {
        var changed = speakers.find(id).map(change).map(speaker -> speakers.with(id, speaker));
        return new Line(rules, changed.orElse(speakers), places, fixed, taking, seed, shortened);
    }

    Line drawn(Draw draw) {
        String drawn = draw.seed(signedUp().stream().map(SignedUp::reference).toList());
        var open = new Line(rules, speakers, places, false, taking, Optional.of(drawn), shortened);
        return open.fix();
    }

    Line fix() {
        return fixed ? this : new Line(rules, speakers, arranged(), true, taking, seed, shortened);
    }

    Line taking(boolean more) {
        return new Line(rules, speakers, places, fixed, more, seed, shortened);
    }

    Line shorten(int seconds) {
        return new Line(rules, speakers, places, fixed, taking, seed, Optional.of(seconds));
    }

    Line moved(Id id, int to) {
        var moved = new ArrayList<>(arranged());
        moved.remove(id);
        moved.add(Math.clamp(to, 0, moved.size()), id);
        return new Line(rules, speakers, List.copyOf(moved), fixed, taking, seed, shortened);
    }

    Line toEnd(Id id) {
        return moved(id, Integer.MAX_VALUE);
    }

    Line before(Id id, Id other) {
        var rest = new ArrayList<>(arranged());
        rest.remove(id);
        return moved(id, rest.indexOf(other));
    }

    Line toFront(Id id) {
        var rest =
                waiting().stream().filter(speaker -> !speaker.id().equals(id)).findFirst();
        return rest.map(first -> before(id, first.id())).orElse(toEnd(id));
    }

    private List<Id> arranged() {
        return fixed
                ? places
                : SpeakingOrder.of(signedUp(), rules.arrangement(), seed).stream()
                        .map(SignedUp::speaker)
                        .toList();
    }

    private List<SignedUp> signedUp() {
        return places.stream()
                .flatMap(id -> speakers.find(id).stream())
                .map(Speaker::signedUp)
                .toList();
    }
}

package org.rostrum.proceedings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.rostrum.platform.Sha256;

/**
 * The line of one hearing. Until its order is {@code fixed}, by the draw or by opening the hearing, it follows from the
 * sign-ups each time it is asked for; {@code references} are those in use, each under a number made from it.
 */
public record Line(
        SpeakingRules rules,
        IdMap<Speaker> speakers,
        IdMap<String> references,
        Optional<List<Id>> fixed,
        boolean taking,
        Optional<String> seed,
        Optional<Integer> shortened) {
    /** One side of the hearing. */
    public record Side(int heard, int waiting, Duration used) {}

    static Line of(SpeakingRules rules) {
        return new Line(
                rules, IdMap.empty(), IdMap.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());
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

    /** Whether the order stands, so that whoever signs up now comes at its end. */
    public boolean isFixed() {
        return fixed.isPresent();
    }

    /** Whether nobody of this reference signed up before. */
    public boolean free(String reference) {
        return references.find(number(reference)).isEmpty();
    }

    Line joined(Speaker speaker) {
        var order = speaker.channel().speaks()
                ? fixed.map(before ->
                        Stream.concat(before.stream(), Stream.of(speaker.id())).toList())
                : fixed;
        return new Line(
                rules,
                speakers.with(speaker.id(), speaker),
                references.with(number(speaker.reference()), speaker.reference()),
                order,
                taking,
                seed,
                shortened);
    }

    /** The place stays; who speaks only now comes to the end, who no longer speaks gives the place up. */
    Line changed(HearingAct.Change change, long entry) {
        var before = speakers.find(change.speaker());
        if (before.isEmpty()) {
            return this;
        }
        var after = before.get().changed(change, entry);
        return before.get().channel().speaks() == after.channel().speaks()
                ? change(after.id(), speaker -> after)
                : without(after.id()).joined(after);
    }

    private Line without(Id id) {
        var order = fixed.map(
                before -> before.stream().filter(other -> !other.equals(id)).toList());
        return new Line(rules, speakers, references, order, taking, seed, shortened);
    }

    /** The time of one speaker is the other's. */
    Line ceded(FloorAct.Cede gift) {
        int given = speakers.find(gift.from()).map(Speaker::seconds).orElse(0);
        return change(gift.from(), speaker -> speaker.in(Speaker.State.CEDED))
                .change(gift.to(), speaker -> speaker.given(given));
    }

    Line change(Id id, UnaryOperator<Speaker> change) {
        var changed = speakers.find(id).map(change).map(speaker -> speakers.with(id, speaker));
        return new Line(rules, changed.orElse(speakers), references, fixed, taking, seed, shortened);
    }

    Line drawn(Draw draw) {
        String drawn = draw.seed(signedUp().stream().map(SignedUp::reference).toList());
        var open = new Line(rules, speakers, references, Optional.empty(), taking, Optional.of(drawn), shortened);
        return open.fix();
    }

    Line fix() {
        return inThisOrder(arranged());
    }

    Line taking(boolean more) {
        return new Line(rules, speakers, references, fixed, more, seed, shortened);
    }

    Line shorten(int seconds) {
        return new Line(rules, speakers, references, fixed, taking, seed, Optional.of(seconds));
    }

    Line moved(Id id, int to) {
        var moved = new ArrayList<>(arranged());
        moved.remove(id);
        moved.add(Math.clamp(to, 0, moved.size()), id);
        return inThisOrder(List.copyOf(moved));
    }

    private Line inThisOrder(List<Id> order) {
        return new Line(rules, speakers, references, Optional.of(order), taking, seed, shortened);
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
        return fixed.orElseGet(() -> SpeakingOrder.of(signedUp(), rules.arrangement(), seed).stream()
                .map(SignedUp::speaker)
                .toList());
    }

    private List<SignedUp> signedUp() {
        return speakers.values()
                .filter(speaker -> speaker.channel().speaks())
                .sorted(Comparator.comparingLong(Speaker::entry))
                .map(Speaker::signedUp)
                .toList();
    }

    private static Id number(String reference) {
        byte[] digest = Sha256.digest().digest(reference.getBytes(StandardCharsets.UTF_8));
        return new Id(ByteBuffer.wrap(digest).getLong());
    }
}

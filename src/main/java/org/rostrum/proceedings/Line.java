package org.rostrum.proceedings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.order.Draw;
import org.rostrum.order.Position;
import org.rostrum.order.SignedUp;
import org.rostrum.order.SpeakingOrder;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Stage;
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
        Optional<Drawn> drawn,
        Optional<Integer> shortened,
        Optional<Begun> begun) {
    /** A draw that was made: its secret, whose references took part, and the seed they make together. */
    public record Drawn(String secret, List<String> references, String seed) {}

    /**
     * A stage that has begun.
     *
     * @param number from 1
     * @param spoken what all had spoken before it
     */
    public record Begun(int number, Instant at, Duration spoken) {}

    /** One side of the hearing. */
    public record Side(int heard, int waiting, Duration used) {}

    static Line of(SpeakingRules rules) {
        return new Line(
                rules,
                IdMap.empty(),
                IdMap.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Everyone who speaks, heard or waiting, in order; provisional until the line is fixed. */
    public List<Speaker> inOrder() {
        var later = ids(waitList());
        return arranged().stream()
                .filter(id -> !later.contains(id))
                .flatMap(id -> speakers.find(id).stream())
                .toList();
    }

    /**
     * Those for whom the cap has no place, in the order of sign-up. Who stands here moves up as soon as someone before
     * withdraws or the cap is raised, to the end of an order that is fixed.
     */
    public List<Speaker> waitList() {
        var waits = new ArrayList<Speaker>();
        rules.most().ifPresent(places -> {
            int taken = 0;
            for (var speaker : residents()) {
                if (taken >= places && speaker.waiting() && !speaker.wasHeard()) {
                    waits.add(speaker);
                } else {
                    taken++;
                }
            }
        });
        return waits;
    }

    /** How many more the cap lets in; none where there is no cap. */
    public Optional<Integer> places() {
        return rules.most().map(most -> Math.max(0, most - residents().size()));
    }

    /** Whose sign-ups the cap counts: who speaks and has not withdrawn, but for what the clerk entered. */
    private List<Speaker> residents() {
        return bySignUp().stream()
                .filter(speaker -> !speaker.arrival().byClerk() && speaker.state() != Speaker.State.WITHDRAWN)
                .toList();
    }

    private static Set<Id> ids(List<Speaker> speakers) {
        return speakers.stream().map(Speaker::id).collect(Collectors.toSet());
    }

    /**
     * Those who may still be called, in order: by the stages in which they come, and who was heard before behind those who
     * were not.
     */
    public List<Speaker> waiting() {
        return inOrder().stream()
                .filter(Speaker::waiting)
                .sorted(Comparator.comparingInt((Speaker speaker) -> comesIn(speaker.position()))
                        .thenComparing(Speaker::wasHeard))
                .toList();
    }

    /** The stage that is held now; none where the hearing has no stages, or none has begun. */
    public Optional<Stage> stage() {
        return stages().isEmpty() ? Optional.empty() : begun.map(now -> stages().get(at(now)));
    }

    /** The stage after it. */
    public Optional<Stage> nextStage() {
        int next = begun.map(now -> at(now) + 1).orElse(0);
        return next < stages().size() ? Optional.of(stages().get(next)) : Optional.empty();
    }

    private List<Stage> stages() {
        return rules.floor().parts();
    }

    /** Other rules may have fewer stages than have begun. */
    private int at(Begun now) {
        return Math.min(now.number(), stages().size()) - 1;
    }

    /** The number of the stage in which those of a side are called next, from 1; behind the last where there is none. */
    public int comesIn(Position side) {
        int from = stages().isEmpty() ? 0 : begun.map(this::at).orElse(0);
        return 1
                + IntStream.range(from, stages().size())
                        .filter(at -> stages().get(at).takes(side))
                        .findFirst()
                        .orElse(stages().size());
    }

    /** The stage in which those of a side are called next. */
    public Optional<Stage> stageOf(Position side) {
        int number = comesIn(side);
        return number <= stages().size() ? Optional.of(stages().get(number - 1)) : Optional.empty();
    }

    /** Whether those of a side are called now, as far as the stages go. */
    public boolean isTheTurnOf(Position side) {
        return stage().filter(held -> !held.takes(side)).isEmpty();
    }

    /** The next stage begins; where it hears those again who were heard, they wait once more. */
    Line goOn(Instant now) {
        var next = nextStage();
        if (next.isEmpty()) {
            return this;
        }
        int number = begun.map(held -> at(held) + 2).orElse(1);
        var again = next.filter(Stage::hearsAgain).map(stage -> once(speaker -> stage.takes(speaker.position())));
        return new Line(
                rules,
                again.orElse(speakers),
                references,
                fixed,
                taking,
                drawn,
                shortened,
                Optional.of(new Begun(number, now, spoken())));
    }

    Duration spoken() {
        return inOrder().stream().map(Speaker::spoken).reduce(Duration.ZERO, Duration::plus);
    }

    private IdMap<Speaker> once(Predicate<Speaker> such) {
        var round = speakers;
        for (var speaker : inOrder()) {
            if (speaker.state() == Speaker.State.HEARD && such.test(speaker)) {
                round = round.with(speaker.id(), speaker.onceMore());
            }
        }
        return round;
    }

    /** How many wait who were never heard. */
    public int unheard() {
        return (int) waiting().stream().filter(speaker -> !speaker.wasHeard()).count();
    }

    /** Whether some who were heard have been called up once more. */
    boolean hadSecondRound() {
        return inOrder().stream().anyMatch(speaker -> speaker.before().isPresent());
    }

    /** The time of each in a second round that the rules know and that was not held yet. */
    public Optional<Integer> secondSeconds() {
        return rules.floor().secondSeconds().filter(time -> !hadSecondRound());
    }

    /** Everyone who was heard waits once more, for so many seconds; who comes only now has the same. */
    Line secondRound(int seconds) {
        return new Line(rules, once(speaker -> true), references, fixed, taking, drawn, shortened, begun)
                .shorten(seconds);
    }

    /** The time that its speakers share. */
    public SharedTime shared() {
        return new SharedTime(this);
    }

    /** Those who may still be called and whose side has time left, in order. */
    public List<Speaker> callable() {
        var spent = Stream.of(Position.values())
                .filter(side -> !shared().hasTime(side))
                .collect(Collectors.toSet());
        return waiting().stream()
                .filter(speaker -> isTheTurnOf(speaker.position()))
                .filter(speaker -> !spent.contains(speaker.position()))
                .toList();
    }

    /** The next of the order. */
    public Optional<Speaker> next() {
        return callable().stream().findFirst();
    }

    /** The same time in all for each side. */
    public Line evenedOut(int seconds) {
        return new Line(rules.sharedBySides(seconds), speakers, references, fixed, taking, drawn, shortened, begun);
    }

    /** The time a speaker would be given if called now. */
    public Duration allotted(Speaker speaker) {
        return Duration.ofSeconds((long) speaker.seconds() * each(speaker.position()) / rules.seconds());
    }

    /** The usual time of each of a side: that of its stage where this has one, and no longer than all were shortened to. */
    private int each(Position side) {
        return stageOf(side)
                .flatMap(Stage::each)
                .map(time -> Math.min(time, shortened.orElse(time)))
                .orElseGet(this::each);
    }

    /** The usual time of each speaker now, in seconds. */
    public int each() {
        return shortened.orElseGet(() -> rules.tiers().isEmpty() ? rules.seconds() : rules.secondsAt(count()));
    }

    /**
     * The time that a speaker who is called is given: what is allotted, or what her side has left of its own. Who is called
     * although the side has nothing left has all that is allotted, since the rule was lifted for her.
     */
    Duration granted(Speaker speaker) {
        var allotted = allotted(speaker);
        return Stream.of(shared().unused(speaker.position()), shared().unusedOfStage())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .filter(Duration::isPositive)
                .map(left -> left.plus(speaker.used()))
                .filter(left -> left.compareTo(allotted) < 0)
                .orElse(allotted);
    }

    /** How many speak, on the wait list or not. */
    private int count() {
        return (int) speakers.values()
                .filter(speaker -> speaker.channel().speaks() && speaker.state() != Speaker.State.WITHDRAWN)
                .count();
    }

    /** The count of one side. */
    public Side side(Position position) {
        var side = inOrder().stream()
                .filter(speaker -> speaker.position() == position)
                .toList();
        int heard = (int) side.stream().filter(Speaker::wasHeard).count();
        int waiting = (int) side.stream().filter(Speaker::waiting).count();
        return new Side(heard, waiting, side.stream().map(Speaker::spoken).reduce(Duration.ZERO, Duration::plus));
    }

    /** How many hold a position, in one layer of the counts. */
    public long count(Position position, Speaker.Layer layer) {
        return speakers.values()
                .filter(Speaker::counts)
                .filter(speaker -> speaker.position() == position && speaker.layer() == layer)
                .count();
    }

    /** The seed of the draw, once it was made. */
    public Optional<String> seed() {
        return drawn.map(Drawn::seed);
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
                drawn,
                shortened,
                begun);
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
        return new Line(rules, speakers, references, order, taking, drawn, shortened, begun);
    }

    /** The time of one speaker is the other's. */
    Line ceded(FloorAct.Cede gift) {
        int given = speakers.find(gift.from()).map(Speaker::seconds).orElse(0);
        return change(gift.from(), speaker -> speaker.in(Speaker.State.CEDED))
                .change(gift.to(), speaker -> speaker.given(given));
    }

    Line change(Id id, UnaryOperator<Speaker> change) {
        var changed = speakers.find(id).map(change).map(speaker -> speakers.with(id, speaker));
        return new Line(rules, changed.orElse(speakers), references, fixed, taking, drawn, shortened, begun);
    }

    Line drawn(Draw draw) {
        var references = inOrder().stream().map(Speaker::reference).toList();
        var made = new Drawn(draw.secret(), references, draw.seed(references));
        var open = new Line(
                rules, speakers, this.references, Optional.empty(), taking, Optional.of(made), shortened, begun);
        return open.fix();
    }

    /** The hearing begins: the order stands, the time is that of the tier, and the first stage is held. */
    Line settled(Instant now) {
        var settled = fix().ruledBy(rules.settledFor(count()));
        return begun.isPresent() ? settled : settled.goOn(now);
    }

    Line fix() {
        return inThisOrder(arranged());
    }

    Line taking(boolean more) {
        return new Line(rules, speakers, references, fixed, more, drawn, shortened, begun);
    }

    /** Under other rules; whoever still waits has the time that they give. */
    Line ruledBy(SpeakingRules next) {
        var same = next.seconds() == rules.seconds();
        var timed = speakers;
        for (var speaker : same ? List.<Speaker>of() : speakers.values().toList()) {
            if (speaker.waiting()) {
                timed = timed.with(
                        speaker.id(), speaker.allotted(speaker.seconds() * next.seconds() / rules.seconds()));
            }
        }
        var ruled = new Line(next, timed, references, fixed, taking, drawn, same ? shortened : Optional.empty(), begun);
        return fixed.isEmpty() ? ruled : ruled.waitListLast();
    }

    /** Who has no place by the rules stands behind all who have one, also where the order was fixed before. */
    private Line waitListLast() {
        var order = Stream.concat(inOrder().stream(), waitList().stream())
                .map(Speaker::id)
                .toList();
        return inThisOrder(order);
    }

    Line shorten(int seconds) {
        return new Line(rules, speakers, references, fixed, taking, drawn, Optional.of(seconds), begun);
    }

    Line moved(Id id, int to) {
        var moved = new ArrayList<>(arranged());
        moved.remove(id);
        moved.add(Math.clamp(to, 0, moved.size()), id);
        return inThisOrder(List.copyOf(moved));
    }

    private Line inThisOrder(List<Id> order) {
        return new Line(rules, speakers, references, Optional.of(order), taking, drawn, shortened, begun);
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

    /** The line and, behind it, those on the wait list. */
    private List<Id> arranged() {
        return fixed.orElseGet(() -> {
            var later = waitList();
            var waiting = ids(later);
            var line = bySignUp().stream()
                    .filter(speaker -> !waiting.contains(speaker.id()))
                    .map(Speaker::signedUp)
                    .toList();
            return Stream.concat(
                            SpeakingOrder.of(line, rules, seed()).stream().map(SignedUp::speaker),
                            later.stream().map(Speaker::id))
                    .toList();
        });
    }

    private List<Speaker> bySignUp() {
        return speakers.values()
                .filter(speaker -> speaker.channel().speaks())
                .sorted(Comparator.comparingLong(Speaker::entry))
                .toList();
    }

    private static Id number(String reference) {
        byte[] digest = Sha256.digest().digest(reference.getBytes(StandardCharsets.UTF_8));
        return new Id(ByteBuffer.wrap(digest).getLong());
    }
}

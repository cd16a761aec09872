package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.order.Draw;
import org.rostrum.order.Places;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingOrder;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdMap;

/**
 * The line of one hearing: who is {@code arranged} in it how, and what was settled of it since. {@code references} are those in
 * use; {@code leftOut} is how many of those whom nobody has confirmed do not count;
 * {@code closes} is the hour that the last call has said.
 */
public record Line(
        Arranged arranged,
        References references,
        Intake intake,
        Optional<Integer> shortened,
        Optional<Begun> begun,
        Turns turns,
        Map<Id, Group> groups,
        List<LeftOut> leftOut,
        Optional<Instant> closes) {
    /** Whether cards are taken. */
    public enum Intake {
        OPEN,
        /** The chair has asked for the last time who else wishes to speak; cards are taken until the line is closed. */
        LAST_CALL,
        CLOSED
    }

    /** A draw that was made: its secret, whose references took part, and the seed they make together. */
    public record Drawn(String secret, List<String> references, String seed) {}

    static Line of(SpeakingRules rules) {
        return new Line(
                Arranged.by(rules),
                References.NONE,
                Intake.OPEN,
                Optional.empty(),
                Optional.empty(),
                Turns.NONE,
                Map.of(),
                List.of(),
                Optional.empty());
    }

    /** The rules by which it is heard. */
    public SpeakingRules rules() {
        return arranged.rules();
    }

    /** Everyone who signed up, speaking or not. */
    public IdMap<Speaker> speakers() {
        return arranged.speakers();
    }

    /** The draw, once it was made. */
    public Optional<Drawn> drawn() {
        return arranged.drawn();
    }

    /** Everyone who speaks, heard or waiting, in order; provisional until the line is fixed. */
    public List<Speaker> inOrder() {
        return arranged.inOrder();
    }

    /**
     * Those for whom the cap has no place, in the order of sign-up. Who stands here moves up as soon as someone before
     * withdraws or the cap is raised, to the end of an order that is fixed.
     */
    public List<Speaker> waitList() {
        return arranged.waitList();
    }

    /** The places that are left for whoever signs up now. */
    public Places places() {
        return arranged.places();
    }

    /** How many want to speak, on the wait list or not, and did not withdraw. */
    public int speaking() {
        return arranged.speaking();
    }

    /**
     * Those who may still be called, in order: by the stages in which they come, and who was heard before behind those who
     * were not.
     */
    public List<Speaker> waiting() {
        if (rules().floor().parts().isEmpty()) {
            return arranged.waiting();
        }
        // Asked once for each side, not for each of some hundred speakers.
        var stage = new EnumMap<Position, Integer>(Position.class);
        for (var position : Position.values()) {
            stage.put(position, stages().comesIn(position));
        }
        return arranged.waiting().stream()
                .sorted(Comparator.comparingInt(speaker -> stage.getOrDefault(speaker.position(), 0)))
                .toList();
    }

    /** The next stage begins; where it hears those again who were heard, they wait once more. */
    Line goOn(Instant now) {
        var next = stages().next();
        if (next.isEmpty()) {
            return this;
        }
        int number = stages().number() + 1;
        var again =
                next.filter(Stage::hearsAgain).map(stage -> rounds().again(speaker -> stage.takes(speaker.position())));
        return with(arranged.with(again.orElse(speakers()))).stage(Optional.of(Begun.now(number, now, spoken())));
    }

    /** Its clocks stand still, while the meeting does not go on. */
    Line paused(Instant now) {
        return stage(begun.map(held -> held.with(held.clock().stopped(now)))).with(turns.paused(now));
    }

    /** They go on where they stood. */
    Line resumed(Instant now) {
        return stage(begun.map(held -> held.with(held.clock().started(now)))).with(turns.resumed(now));
    }

    private Line stage(Optional<Begun> held) {
        return new Line(arranged, references, intake, shortened, held, turns, groups, leftOut, closes);
    }

    Duration spoken() {
        return inOrder().stream().map(Speaker::spoken).reduce(Duration.ZERO, Duration::plus);
    }

    /** Everyone who was heard waits once more, for so many seconds; who comes only now has the same. */
    Line secondRound(int seconds) {
        return with(arranged.with(rounds().again(speaker -> true)))
                .with(Turns.after(spoken()))
                .shorten(seconds);
    }

    /** The stages that it is heard in. */
    public InStages stages() {
        return new InStages(this);
    }

    /** The rounds in which it is heard. */
    public Rounds rounds() {
        return new Rounds(this);
    }

    /** The groups that speak through one of their members. */
    public Spokespersons spokespersons() {
        return new Spokespersons(this);
    }

    /** Who of its groups sits in a room that does not hold all. */
    public Delegates delegates() {
        return new Delegates(this);
    }

    /** Its sides, each with those who speak for it. */
    public Sides sides() {
        return new Sides(this);
    }

    /** The time that some gave to others. */
    public Gifts gifts() {
        return new Gifts(this);
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
                .filter(speaker -> stages().isTheTurnOf(speaker.position()))
                .filter(speaker -> !spent.contains(speaker.position()))
                .toList();
    }

    /** The part of the line in which the rule arranges a speaker. */
    public SpeakingOrder.Part part(Speaker speaker) {
        return SpeakingOrder.part(speaker.signedUp(), rules());
    }

    /** The next of the order. */
    public Optional<Speaker> next() {
        return callable().stream().findFirst();
    }

    /** The same time in all for each side. */
    public Line evenedOut(int seconds) {
        return with(arranged.ruledBy(rules().sharedBySides(seconds)));
    }

    /** The time a speaker would be given if called now; who speaks for a group has that of a spokesperson. */
    public Duration allotted(Speaker speaker) {
        return new GivenTime(this).allotted(speaker);
    }

    /** The time of a speaker: what was given, in all rounds, to who was called; to who waits, what would be given now. */
    public Duration time(Speaker speaker) {
        return new GivenTime(this).of(speaker);
    }

    /** The usual time of each speaker now, in seconds. */
    public int each() {
        return new GivenTime(this).each();
    }

    /** The positions on the record, and which of them count; made anew at each call, so keep it for one answer. */
    public Positions positions() {
        return new Positions(speakers().values().toList(), leftOut);
    }

    /** A sign-up is confirmed, as one of a person of whom another is here or as the first of its person. */
    Line confirmed(Id id, Optional<Id> sameAs) {
        var person = sameAs.flatMap(speakers()::find).map(other -> other.whose().person());
        return change(id, speaker -> speaker.confirmedBy(person.orElse(id)));
    }

    /** The seed of the draw, once it was made. */
    public Optional<String> seed() {
        return drawn().map(Drawn::seed);
    }

    /** Whether the order stands, so that whoever signs up now comes at its end. */
    public boolean isFixed() {
        return arranged.isFixed();
    }

    /** Whether nobody of this reference signed up before. */
    public boolean free(String reference) {
        return !references.has(reference);
    }

    Line joined(Speaker speaker) {
        return with(arranged.joined(speaker)).with(references.with(speaker.reference()));
    }

    /**
     * The place stays; who speaks only now comes to the end, who no longer speaks gives the place up. Where each position has
     * its own places, who takes another position comes behind those who have it. Time that others gave stays with the side.
     */
    Line changed(HearingAct.Change change, long entry) {
        return gifts().endWith(change)
                ? gifts().returned(change.speaker()).placed(gifts().without(change), entry)
                : placed(change, entry);
    }

    private Line placed(HearingAct.Change change, long entry) {
        var before = speakers().find(change.speaker());
        if (before.isEmpty()) {
            return this;
        }
        boolean otherSide = rules().capPerSide().isPresent()
                && before.get().waiting()
                && before.get().position() != change.position();
        var after = before.get().changed(change, entry, otherSide);
        return before.get().channel().speaks() == after.channel().speaks() && !(otherSide && after.waiting())
                ? change(after.id(), speaker -> after)
                : without(after.id()).joined(after);
    }

    private Line without(Id id) {
        return with(arranged.without(id));
    }

    Line change(Id id, UnaryOperator<Speaker> change) {
        return with(arranged.change(id, change));
    }

    private Line with(Arranged next) {
        return new Line(next, references, intake, shortened, begun, turns, groups, leftOut, closes);
    }

    private Line with(References used) {
        return new Line(arranged, used, intake, shortened, begun, turns, groups, leftOut, closes);
    }

    /** With what the turns so far tell. */
    Line with(Turns next) {
        return new Line(arranged, references, intake, shortened, begun, next, groups, leftOut, closes);
    }

    /** With the groups as they are now. */
    Line with(Map<Id, Group> now) {
        return new Line(arranged, references, intake, shortened, begun, turns, now, leftOut, closes);
    }

    /** So many of those whom nobody has confirmed do not count. */
    Line leavingOut(List<LeftOut> some) {
        return new Line(arranged, references, intake, shortened, begun, turns, groups, some, closes);
    }

    /** Who has withdrawn takes no part in it. */
    Line drawn(Draw draw) {
        var taking = inOrder().stream()
                .filter(speaker -> speaker.state() != Speaker.State.WITHDRAWN)
                .map(Speaker::reference)
                .toList();
        return with(arranged.drawn(new Drawn(draw.secret(), taking, draw.seed(taking))));
    }

    /** The hearing begins: the order stands, the time is that of the tier, and the first stage is held. */
    Line settled(Instant now) {
        var settled = fix().ruledBy(rules().settledFor(arranged.speaking()));
        return begun.isPresent()
                ? settled.resumed(now)
                : settled.with(turns.opened(now)).goOn(now);
    }

    Line fix() {
        return with(arranged.fix());
    }

    /** Whether cards are taken. */
    public boolean taking() {
        return intake != Intake.CLOSED;
    }

    /** Whoever comes on another day, in another stage or round is not the last. */
    Line afterLastCall() {
        return intake == Intake.LAST_CALL ? taking(Intake.OPEN) : this;
    }

    /** The last call was made; whoever wishes to speak has until an hour, if one was said. */
    Line lastCall(Optional<Instant> until) {
        return new Line(arranged, references, Intake.LAST_CALL, shortened, begun, turns, groups, leftOut, until);
    }

    /** The hour that was said was one of this evening; on another it stands open. */
    Line withoutHour() {
        return closes.isPresent() ? afterLastCall() : this;
    }

    /** The same at an instant: once its hour has come, it takes no more cards. */
    Line at(Instant now) {
        return closes.filter(hour -> !now.isBefore(hour)).isPresent() ? taking(Intake.CLOSED) : this;
    }

    Line taking(Intake next) {
        return new Line(arranged, references, next, shortened, begun, turns, groups, leftOut, Optional.empty());
    }

    /** Under other rules; whoever is called by them has the time that they give. */
    Line ruledBy(SpeakingRules next) {
        boolean same = next.seconds() == rules().seconds();
        var ruled = with((same ? arranged : arranged.with(new GivenTime(this).under(next))).ruledBy(next));
        var timed = same ? ruled : ruled.shortened(Optional.empty());
        return isFixed() ? timed.with(timed.arranged.waitListLast()) : timed;
    }

    Line shorten(int seconds) {
        return shortened(Optional.of(seconds));
    }

    private Line shortened(Optional<Integer> seconds) {
        return new Line(arranged, references, intake, seconds, begun, turns, groups, leftOut, closes);
    }

    Line moved(Id id, int to) {
        return with(arranged.moved(id, to));
    }

    Line toEnd(Id id) {
        return moved(id, Integer.MAX_VALUE);
    }

    Line before(Id id, Id other) {
        return with(arranged.before(id, other));
    }

    Line toFront(Id id) {
        var rest =
                waiting().stream().filter(speaker -> !speaker.id().equals(id)).findFirst();
        return rest.map(first -> before(id, first.id())).orElse(toEnd(id));
    }
}

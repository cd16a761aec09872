package org.rostrum.proceedings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.order.Draw;
import org.rostrum.order.Places;
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
 * sign-ups each time it is asked for; {@code references} are those in use, each under a number made from it; {@code leftOut}
 * is how many of those whom nobody has confirmed do not count.
 */
public record Line(
        SpeakingRules rules,
        IdMap<Speaker> speakers,
        IdMap<String> references,
        Optional<List<Id>> fixed,
        Intake intake,
        Optional<Drawn> drawn,
        Optional<Integer> shortened,
        Optional<Begun> begun,
        Map<Id, Group> groups,
        List<LeftOut> leftOut) {
    /** Whether cards are taken. */
    public enum Intake {
        OPEN,
        /** The chair has asked for the last time who else wishes to speak; cards are taken until the line is closed. */
        LAST_CALL,
        CLOSED
    }

    /** A draw that was made: its secret, whose references took part, and the seed they make together. */
    public record Drawn(String secret, List<String> references, String seed) {}

    /**
     * A stage that has begun.
     *
     * @param number from 1
     * @param clock how long it has lasted, without the times when the meeting did not go on; allots nothing
     * @param spoken what all had spoken before it
     */
    public record Begun(int number, Instant at, TurnClock clock, Duration spoken) {
        static Begun now(int number, Instant at, Duration spoken) {
            return new Begun(number, at, TurnClock.of(Duration.ZERO).started(at), spoken);
        }

        private Begun with(TurnClock next) {
            return new Begun(number, at, next, spoken);
        }
    }

    /** One side of the hearing. */
    public record Side(int heard, int waiting, Duration used) {}

    static Line of(SpeakingRules rules) {
        return new Line(
                rules,
                IdMap.empty(),
                IdMap.empty(),
                Optional.empty(),
                Intake.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
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
        if (rules.isCapped()) {
            seat(Places.of(rules), waits);
        }
        return waits;
    }

    /** The places that are left for whoever signs up now. */
    public Places places() {
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

    /** How many would speak under other rules. */
    public int speakersUnder(SpeakingRules others) {
        return ruledBy(others).inOrder().size();
    }

    /** Whose sign-ups the cap counts: who speaks and has not withdrawn, but for what the clerk entered. */
    private List<Speaker> residents() {
        return bySignUp().stream()
                .filter(speaker -> !speaker.arrival().byClerk()
                        && speaker.state() != Speaker.State.WITHDRAWN
                        && speaker.state() != Speaker.State.SPOKEN_FOR)
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
        // Asked once for each side, not for each of some hundred speakers: this is called some hundred times for one
        // act.
        var stage = new EnumMap<Position, Integer>(Position.class);
        for (var position : Position.values()) {
            stage.put(position, stages().comesIn(position));
        }
        return inOrder().stream()
                .filter(Speaker::waiting)
                .sorted(Comparator.comparingInt((Speaker speaker) -> stage.getOrDefault(speaker.position(), 0))
                        .thenComparing(Speaker::wasHeard))
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
        return new Line(
                rules,
                again.orElse(speakers),
                references,
                fixed,
                intake,
                drawn,
                shortened,
                Optional.of(Begun.now(number, now, spoken())),
                groups,
                leftOut);
    }

    /** The clock of the stage that is held stands still, while the meeting does not go on. */
    Line standing(Instant now) {
        return stage(held -> held.with(held.clock().stopped(now)));
    }

    /** It goes on where it stood. */
    Line running(Instant now) {
        return stage(held -> held.with(held.clock().started(now)));
    }

    private Line stage(UnaryOperator<Begun> change) {
        return new Line(
                rules, speakers, references, fixed, intake, drawn, shortened, begun.map(change), groups, leftOut);
    }

    Duration spoken() {
        return inOrder().stream().map(Speaker::spoken).reduce(Duration.ZERO, Duration::plus);
    }

    /** Everyone who was heard waits once more, for so many seconds; who comes only now has the same. */
    Line secondRound(int seconds) {
        return new Line(
                        rules,
                        rounds().again(speaker -> true),
                        references,
                        fixed,
                        intake,
                        drawn,
                        shortened,
                        begun,
                        groups,
                        leftOut)
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
        return SpeakingOrder.part(speaker.signedUp(), rules);
    }

    /** The next of the order. */
    public Optional<Speaker> next() {
        return callable().stream().findFirst();
    }

    /** The same time in all for each side. */
    public Line evenedOut(int seconds) {
        return new Line(
                rules.sharedBySides(seconds),
                speakers,
                references,
                fixed,
                intake,
                drawn,
                shortened,
                begun,
                groups,
                leftOut);
    }

    /** The time a speaker would be given if called now; who speaks for a group has that of a spokesperson. */
    public Duration allotted(Speaker speaker) {
        long own = speaker.seconds();
        long time = spokespersons().speaksFor(speaker.id()) == 0 ? own : Math.max(own, asSpokesperson(speaker));
        return Duration.ofSeconds(time * each(speaker.position()) / rules.seconds());
    }

    /** The time of a speaker: what was given, in all rounds, to who was called; to who waits, what would be given now. */
    public Duration time(Speaker speaker) {
        return speaker.granted()
                .filter(given -> !speaker.waiting())
                .map(Speaker.Granted::had)
                .orElseGet(() -> allotted(speaker));
    }

    /** The usual time of each of a side: that of its stage where this has one, and no longer than all were shortened to. */
    private int each(Position side) {
        return stages().of(side)
                .flatMap(Stage::each)
                .map(time -> Math.min(time, shortened.orElse(time)))
                .orElseGet(this::each);
    }

    /** The factor of an interpreter is kept, as it stands in her own time without what she was given. */
    private long asSpokesperson(Speaker speaker) {
        int given = giversTo(speaker.id()).stream().mapToInt(Speaker::seconds).sum();
        return rules.groups()
                .map(group -> (long) group.seconds() * (speaker.seconds() - given) / rules.seconds())
                .orElse(0L);
    }

    /** The usual time of each speaker now, in seconds. */
    public int each() {
        return shortened.orElseGet(() -> rules.tiers().isEmpty() ? rules.seconds() : rules.secondsAt(count()));
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

    /** The positions on the record, and which of them count; made anew at each call, so keep it for one answer. */
    public Positions positions() {
        return new Positions(speakers.values().toList(), leftOut);
    }

    /** A sign-up is confirmed, as one of a person of whom another is here or as the first of its person. */
    Line confirmed(Id id, Optional<Id> sameAs) {
        var person = sameAs.flatMap(speakers::find).map(other -> other.whose().person());
        return change(id, speaker -> speaker.confirmedBy(person.orElse(id)));
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
                intake,
                drawn,
                shortened,
                begun,
                groups,
                leftOut);
    }

    /**
     * The place stays; who speaks only now comes to the end, who no longer speaks gives the place up. Where each position has
     * its own places, who takes another position comes behind those who have it.
     */
    Line changed(HearingAct.Change change, long entry) {
        var before = speakers.find(change.speaker());
        if (before.isEmpty()) {
            return this;
        }
        boolean otherSide = rules.capPerSide().isPresent()
                && before.get().waiting()
                && before.get().position() != change.position();
        var after = before.get().changed(change, entry, otherSide);
        return before.get().channel().speaks() == after.channel().speaks() && !(otherSide && after.waiting())
                ? change(after.id(), speaker -> after)
                : without(after.id()).joined(after);
    }

    private Line without(Id id) {
        var order = fixed.map(
                before -> before.stream().filter(other -> !other.equals(id)).toList());
        return new Line(rules, speakers, references, order, intake, drawn, shortened, begun, groups, leftOut);
    }

    /** Those who gave their time to a speaker, in the order of sign-up. */
    public List<Speaker> giversTo(Id speaker) {
        return speakers.values()
                .filter(giver -> giver.gaveTo().filter(speaker::equals).isPresent())
                .sorted(Comparator.comparingLong(Speaker::entry))
                .toList();
    }

    /** The time of one speaker is the other's. */
    Line ceded(FloorAct.Cede gift) {
        int given = speakers.find(gift.from()).map(Speaker::seconds).orElse(0);
        return change(gift.from(), speaker -> speaker.giving(Optional.of(gift.to())))
                .change(gift.to(), speaker -> speaker.given(given));
    }

    /** Who leaves before she was called leaves the time she was given to those who gave it: they wait where they stood. */
    Line withdrawn(Id id) {
        boolean unused = speakers.find(id)
                .filter(speaker -> speaker.waiting() && speaker.used().isZero())
                .isPresent();
        var left = change(id, speaker -> speaker.in(Speaker.State.WITHDRAWN));
        for (var giver : unused ? giversTo(id) : List.<Speaker>of()) {
            left = left.change(giver.id(), speaker -> speaker.giving(Optional.empty()));
        }
        return left;
    }

    Line change(Id id, UnaryOperator<Speaker> change) {
        var changed = speakers.find(id).map(change).map(speaker -> speakers.with(id, speaker));
        return new Line(
                rules, changed.orElse(speakers), references, fixed, intake, drawn, shortened, begun, groups, leftOut);
    }

    /** With the groups as they are now. */
    Line with(Map<Id, Group> now) {
        return new Line(rules, speakers, references, fixed, intake, drawn, shortened, begun, now, leftOut);
    }

    /** So many of those whom nobody has confirmed do not count. */
    Line leavingOut(List<LeftOut> some) {
        return new Line(rules, speakers, references, fixed, intake, drawn, shortened, begun, groups, some);
    }

    Line drawn(Draw draw) {
        var references = inOrder().stream().map(Speaker::reference).toList();
        var made = new Drawn(draw.secret(), references, draw.seed(references));
        var open = new Line(
                rules,
                speakers,
                this.references,
                Optional.empty(),
                intake,
                Optional.of(made),
                shortened,
                begun,
                groups,
                leftOut);
        return open.fix();
    }

    /** The hearing begins: the order stands, the time is that of the tier, and the first stage is held. */
    Line settled(Instant now) {
        var settled = fix().ruledBy(rules.settledFor(count()));
        return begun.isPresent() ? settled.running(now) : settled.goOn(now);
    }

    Line fix() {
        return inThisOrder(arranged());
    }

    /** Whether cards are taken. */
    public boolean taking() {
        return intake != Intake.CLOSED;
    }

    /** Whoever comes on another day, in another stage or round is not the last. */
    Line afterLastCall() {
        return intake == Intake.LAST_CALL ? taking(Intake.OPEN) : this;
    }

    Line taking(Intake next) {
        return new Line(rules, speakers, references, fixed, next, drawn, shortened, begun, groups, leftOut);
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
        var ruled = new Line(
                next,
                timed,
                references,
                fixed,
                intake,
                drawn,
                same ? shortened : Optional.empty(),
                begun,
                groups,
                leftOut);
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
        return new Line(
                rules, speakers, references, fixed, intake, drawn, Optional.of(seconds), begun, groups, leftOut);
    }

    Line moved(Id id, int to) {
        var moved = new ArrayList<>(arranged());
        moved.remove(id);
        moved.add(Math.clamp(to, 0, moved.size()), id);
        return inThisOrder(List.copyOf(moved));
    }

    private Line inThisOrder(List<Id> order) {
        return new Line(
                rules, speakers, references, Optional.of(order), intake, drawn, shortened, begun, groups, leftOut);
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

package org.rostrum.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Cast;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Question;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.DeclaredCount;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Result;
import org.rostrum.proceedings.Tally;
import org.rostrum.proceedings.Words;

/** The motions on one item, numbered by it, each with its vote; the count is always that of the ballots. */
record Decisions(Pen pen) {
    /** A number that was typed before a finding, which is given one anyway. */
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,3}[.)]\\s");

    List<Decision> of(Optional<Id> item) {
        var parts = new ArrayList<Decision>();
        for (var motion : motions()) {
            if (motion.item().equals(item)) {
                parts.add(decision(motion, number(item, parts.size() + 1)));
            }
        }
        return parts;
    }

    private List<Motion> motions() {
        var motions = pen.chronicle().end().motions();
        return Stream.concat(motions.done().stream(), motions.pending().stream())
                .sorted(Comparator.comparingLong(Motion::entry))
                .toList();
    }

    private String number(Optional<Id> item, int count) {
        return item.flatMap(plan()::item)
                .map(found -> found.number() + "." + count)
                .orElse(String.valueOf(count));
    }

    private Decision decision(Motion motion, String number) {
        var moments = pen.chronicle()
                .all(moment -> moment.entry().act() instanceof DecisionAct
                        && moment.motion().isPresent()
                        && moment.motion().getAsLong() == motion.entry())
                .toList();
        var course = Stream.concat(
                        moments.stream().map(moment -> new Step(moment, told(moment, motion))), otherwise(motion))
                .sorted(Comparator.comparingLong(step -> step.moment().sequence()))
                .flatMap(step -> step.told().stream())
                .toList();
        return new Decision(
                new Question(motion.entry(), motion.kind(), motion.stage()),
                moved(motion, number, moments),
                course,
                pen.tells(Profile.Tells.BALLOTS) ? cast(motion.ballots(), motion.counting()) : List.of());
    }

    /** What is told of a moment in the course of a motion. */
    private record Step(Moment moment, List<Sentence> told) {}

    private List<Sentence> told(Moment moment, Motion motion) {
        return Stream.concat(course(moment, motion), reason(moment)).toList();
    }

    /** What became of it by what was done with other motions, and by the end of the meeting. */
    private Stream<Step> otherwise(Motion motion) {
        var turns = new TurnsOfMotion(pen, motion.entry());
        return turns.all().map(turned -> new Step(turned.moment(), List.of(turned.told())));
    }

    private Sentence moved(Motion motion, String number, List<Moment> moments) {
        var entries = moments.stream()
                .filter(moment -> moment.entry().act() instanceof DecisionAct.Motion
                        || moment.entry().act() instanceof DecisionAct.Findings
                        || moment.entry().act() instanceof DecisionAct.Divide
                        || moment.entry().act() instanceof DecisionAct.Second)
                .map(Moment::sequence)
                .toList();
        var mover = pen.member(motion.mover());
        var text = asMoved(motion, moments);
        return motion.seconder()
                .map(pen::member)
                .map(seconder -> pen.write(entries, "motion.seconded", number, mover, seconder, text))
                .orElseGet(() -> pen.write(entries, "motion.moved", number, mover, text));
    }

    /** The words as they were moved; what became of them tells the course. */
    private String asMoved(Motion motion, List<Moment> moments) {
        var words = moments.stream()
                .flatMap(moment -> switch (moment.entry().act()) {
                    case DecisionAct.Motion made -> Stream.of(made.text());
                    case DecisionAct.Findings found -> Stream.of(found.text());
                    case DecisionAct.Divide(var first, var rest) -> Stream.of(first);
                    default -> Stream.empty();
                })
                .findFirst()
                .orElse(motion.text())
                .text();
        var styled = pen.phrases().style().capitals()
                ? words.toUpperCase(pen.phrases().language())
                : words;
        return motion.kind() == MotionKind.MAIN
                ? styled
                : pen.phrases().say("motion.kind." + motion.kind()) + ": " + styled;
    }

    private Stream<Sentence> course(Moment moment, Motion motion) {
        return switch ((DecisionAct) moment.entry().act()) {
            case DecisionAct.Motion moved -> Stream.empty();
            case DecisionAct.Findings found -> found(moment, found);
            case DecisionAct.Second second -> Stream.empty();
            case DecisionAct.WithdrawSecond() -> Stream.of(pen.write(moment, "motion.unseconded"));
            case DecisionAct.AmendFriendly(var text) -> Stream.of(pen.write(moment, "motion.friendly", text.text()));
            case DecisionAct.Divide parts ->
                moment.open().stream()
                        .map(whole ->
                                pen.write(moment, "motion.divided", whole.text().text()));
            case DecisionAct.NoSecond() -> Stream.of(pen.write(moment, "motion.died"));
            case DecisionAct.WithdrawMotion() -> Stream.of(pen.write(moment, "motion.withdrawn"));
            case DecisionAct.WithoutObjection() ->
                Stream.concat(
                        Stream.of(pen.write(moment, "motion.unopposed", pen.time(moment))), adopted(moment, motion));
            case DecisionAct.Vote vote -> voted(moment, motion, vote);
            case DecisionAct.Declare declare ->
                Stream.concat(declared(moment, motion, declare), adopted(moment, motion));
        };
    }

    /** The facts and then the conclusions, each numbered, in the words in which they were moved. */
    private Stream<Sentence> found(Moment moment, DecisionAct.Findings found) {
        return Stream.concat(
                numbered(moment, "findings.fact", found.facts()),
                numbered(moment, "findings.conclusion", found.conclusions()));
    }

    private Stream<Sentence> numbered(Moment moment, String key, Words words) {
        var lines = words.text()
                .lines()
                .map(line -> NUMBER.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(at -> pen.about(
                        moment.sequence() + "." + at, List.of(moment.sequence()), key, at, lines.get(at - 1)));
    }

    private Stream<Sentence> adopted(Moment moment, Motion motion) {
        if (moment.entry().act() instanceof DecisionAct.Declare(var result, var count) && result != Result.CARRIED) {
            return Stream.empty();
        }
        return switch (motion.kind()) {
            case FINDINGS -> Stream.of(pen.write(moment, "findings.adopted"));
            case CONSENT_AGENDA -> consent(moment);
            case CALL_THE_QUESTION -> Stream.of(pen.write(moment, "motion.called"));
            default -> Stream.empty();
        };
    }

    /** What was decided with the consent agenda, item by item. */
    private Stream<Sentence> consent(Moment moment) {
        return moment.plan().items().stream()
                .filter(MeetingPlan.Item::onConsent)
                .map(item -> pen.about(
                        moment.sequence() + "." + item.number(),
                        List.of(moment.sequence()),
                        "consent.item",
                        item.number(),
                        item.title()));
    }

    private Stream<Sentence> voted(Moment moment, Motion motion, DecisionAct.Vote vote) {
        var cast = cast(vote.ballots(), moment.counting());
        var tally = Tally.of(cast.stream().map(Cast::ballot).toList());
        var taken = pen.write(moment, "vote." + vote.method(), pen.time(moment), tally.ayes(), tally.noes());
        var names = pen.tells(Profile.Tells.BALLOTS)
                ? Stream.of(Ballot.values()).flatMap(ballot -> named(moment, cast, ballot))
                : Stream.<Sentence>empty();
        int vacant = moment.plan().seats() - moment.plan().members().size();
        var seats = vacant == 0
                ? Stream.<Sentence>empty()
                : Stream.of(pen.about(
                        String.valueOf(moment.sequence()),
                        List.of(pen.chronicle().seatedBy(moment)),
                        "opening.vacant",
                        vacant,
                        moment.plan().seats()));
        return Stream.of(
                        Stream.of(taken),
                        tie(moment, cast),
                        needed(moment, motion),
                        names,
                        silent(moment, cast, vote),
                        gone(moment, cast, vote),
                        twice(moment, cast),
                        away(moment),
                        seats)
                .flatMap(sentence -> sentence);
    }

    /** Why the chair voted, where the rules of the body let her do so only then. */
    private Stream<Sentence> tie(Moment moment, List<Cast> cast) {
        var ballots = cast.stream().collect(Collectors.toMap(Cast::member, Cast::ballot));
        return moment.chair().filter(chair -> plan().rulesOfOrder().chairBreaksTies()).stream()
                .filter(chair -> ballots.getOrDefault(chair, Ballot.ABSENT).decides())
                .filter(chair -> Tally.without(chair, ballots).tied())
                .map(chair -> pen.write(List.of(1L, moment.sequence()), "vote.tie", pen.member(chair)));
    }

    /** What the motion needed, where that is not what the others need. */
    private Stream<Sentence> needed(Moment moment, Motion motion) {
        var needed = moment.plan().majority(motion.kind(), moment.quorum());
        return Stream.of(needed)
                .filter(majority -> !majority.equals(moment.plan().majority()))
                .map(majority -> pen.about(
                        String.valueOf(moment.sequence()),
                        // Without a quorum it is Robert's rule, which stands in no plan.
                        List.of(moment.quorum() ? 1L : moment.sequence()),
                        moment.quorum() ? "vote.needed" : "vote.needed.quorumless",
                        pen.phrases().say("vote.share." + majority.share()),
                        pen.phrases().say("vote.base." + majority.base())));
    }

    /** Whose ballots the rules of the body made. */
    private Stream<Sentence> silent(Moment moment, List<Cast> ballots, DecisionAct.Vote vote) {
        var names = names(ballots, cast -> cast.silent() && !isGone(cast, vote));
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(pen.write(List.of(1L, moment.sequence()), "vote.silent", names));
    }

    /** Whose ballots the rules of the body made though they had left. */
    private Stream<Sentence> gone(Moment moment, List<Cast> ballots, DecisionAct.Vote vote) {
        var names = names(ballots, cast -> isGone(cast, vote));
        var left = ballots.stream()
                .filter(cast -> isGone(cast, vote))
                .flatMap(cast -> left(cast.member(), moment).stream());
        var entries = Stream.of(Stream.of(1L), left, Stream.of(moment.sequence()))
                .flatMap(part -> part)
                .toList();
        return names.isEmpty() ? Stream.empty() : Stream.of(pen.write(entries, "vote.gone", names));
    }

    /** When a member left last before a moment. */
    private Optional<Long> left(Id member, Moment before) {
        return pen.chronicle()
                .all(moment -> moment.sequence() < before.sequence()
                        && moment.entry().act() instanceof MeetingAct.Depart(var who, var excused)
                        && who.equals(member))
                .map(Moment::sequence)
                .max(Long::compare);
    }

    private static boolean isGone(Cast cast, DecisionAct.Vote vote) {
        return cast.silent() && vote.ballots().get(cast.member()) == Ballot.ABSENT;
    }

    /** Who was named in two columns, and counted in neither. */
    private Stream<Sentence> twice(Moment moment, List<Cast> ballots) {
        return ballots.stream()
                .filter(cast -> !cast.named().isEmpty())
                .map(cast -> pen.about(
                        moment.sequence() + "." + cast.member(),
                        List.of(moment.sequence()),
                        "vote.twice",
                        cast.name(),
                        pen.phrases().say("ballot." + cast.named().getFirst()),
                        pen.phrases().say("ballot." + cast.named().getLast())));
    }

    /** Whose ballots were counted though the record has them away. */
    private Stream<Sentence> away(Moment moment) {
        var names = plan().members().stream()
                .filter(member -> moment.away().contains(member.id()))
                .map(pen::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Stream.empty() : Stream.of(pen.write(moment, "vote.away", names));
    }

    private static String names(List<Cast> ballots, Predicate<Cast> some) {
        return ballots.stream().filter(some).map(Cast::name).collect(Collectors.joining(", "));
    }

    private Stream<Sentence> named(Moment moment, List<Cast> ballots, Ballot ballot) {
        var names = names(ballots, cast -> cast.ballot() == ballot && cast.asCast());
        if (names.isEmpty()) {
            return ballot == Ballot.NO ? Stream.of(pen.write(moment, "vote.noNo")) : Stream.empty();
        }
        return Stream.of(pen.write(moment, "cast." + ballot, names));
    }

    private List<Cast> cast(Map<Id, Ballot> ballots, Motion.Counting counting) {
        var counted = counting.counted(ballots);
        return plan().members().stream()
                .filter(member -> ballots.containsKey(member.id()))
                .map(member -> new Cast(
                        member.id(),
                        pen.name(member),
                        counted.getOrDefault(member.id(), Ballot.NOT_VOTING),
                        counting.silent().contains(member.id()),
                        named(member.id(), ballots, counting)))
                .toList();
    }

    /** The two columns of one who was named in two. */
    private static List<Ballot> named(Id member, Map<Id, Ballot> ballots, Motion.Counting counting) {
        return Optional.ofNullable(counting.twice().get(member))
                .map(twice -> List.of(ballots.getOrDefault(member, Ballot.NOT_VOTING), twice.other()))
                .orElse(List.of());
    }

    private Stream<Sentence> declared(Moment moment, Motion motion, DecisionAct.Declare declare) {
        var voted = moment.open().orElse(motion);
        var tally = voted.tally();
        var words = pen.write(moment, "result." + declare.result(), tally.ayes() + "–" + tally.noes());
        var counted = moment.plan().counted(voted);
        var otherwise = counted == declare.result()
                ? Stream.<Sentence>empty()
                : Stream.of(pen.write(
                        List.of(pen.chronicle().seatedBy(moment), moment.sequence()), "result.differs." + counted));
        var count = declare.count().stream()
                .filter(given -> !given.says(tally))
                .map(given -> pen.write(moment, "result.count", said(given), counted(tally, given)));
        return Stream.of(Stream.of(words), count, otherwise).flatMap(sentence -> sentence);
    }

    private String said(DeclaredCount given) {
        return given.abstaining()
                .map(some -> count("count.abstaining", given.ayes(), given.noes(), some))
                .orElseGet(() -> count("count", given.ayes(), given.noes()));
    }

    /** What the ballots say of what was declared. */
    private String counted(Tally tally, DeclaredCount given) {
        return given.abstaining()
                .map(some -> count("count.abstaining", tally.ayes(), tally.noes(), tally.abstentions()))
                .orElseGet(() -> count("count", tally.ayes(), tally.noes()));
    }

    private String count(String key, Object... fill) {
        return pen.phrases().say(key, fill);
    }

    private Stream<Sentence> reason(Moment moment) {
        return moment.entry().reason().stream()
                .map(reason -> pen.write(moment, "reason", pen.time(moment), reason.text()));
    }

    private MeetingPlan plan() {
        return pen.chronicle().plan();
    }
}

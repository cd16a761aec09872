package org.rostrum.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Heard;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Row;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.Group;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Words;

/** One hearing: how it was opened, the papers received, who had signed up, who was heard and who was not. */
record HearingParts(Pen pen, MeetingPlan.Hearing hearing) {
    private static final long PUBLISHED = 1;

    List<Part> parts() {
        var opened = opened();
        if (opened.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Part>(List.of(new Paragraph(opened)));
        if (pen.tells(Profile.Tells.COUNTS)) {
            parts.add(new Paragraph(new HearingCounts(this).sentences()));
        }
        if (pen.tells(Profile.Tells.SIDES)) {
            parts.add(new Paragraph(sides()));
        }
        if (pen.tells(Profile.Tells.SPEAKERS)) {
            parts.addAll(new StageParts(pen, anchor(), this::here).of(heard()));
            parts.add(new Paragraph(notHeard()));
        }
        parts.add(new Paragraph(new Testimony(pen).notRuled(hearing.id()).toList()));
        return parts;
    }

    /** The entry by which the hearing was first opened; none if it never was. */
    Optional<Long> opening() {
        return pen.chronicle()
                .all(HearingAct.OpenHearing.class)
                .filter(this::here)
                .map(Moment::sequence)
                .findFirst();
    }

    List<Sentence> closed() {
        return pen.chronicle()
                .all(this::here)
                .flatMap(moment -> switch (moment.entry().act()) {
                    case HearingAct.CloseHearing close ->
                        Stream.of(pen.write(moment, "hearing.closed", pen.time(moment)));
                    case HearingAct.ContinueHearing later -> Stream.of(continued(moment, later));
                    default -> Stream.empty();
                })
                .toList();
    }

    private Sentence continued(Moment moment, HearingAct.ContinueHearing later) {
        var day = pen.phrases().day(later.date());
        return later.place()
                .map(place -> pen.write(moment, "hearing.continued.at", pen.time(moment), day, place.text()))
                .orElseGet(() -> pen.write(moment, "hearing.continued", pen.time(moment), day));
    }

    private List<Sentence> opened() {
        return pen.chronicle()
                .all(this::here)
                .flatMap(moment -> switch (moment.entry().act()) {
                    case HearingAct.OpenHearing open -> opened(moment);
                    case HearingAct.ReceiveExhibit(var exhibit) -> received(pen, moment, exhibit).stream();
                    case HearingAct.Shorten(var seconds) -> timed(moment, "hearing.shortened", seconds);
                    case HearingAct.EvenOut(var seconds) -> timed(moment, "hearing.evened", seconds);
                    case HearingAct.SecondRound(var seconds) -> timed(moment, "hearing.round", seconds);
                    default -> Stream.empty();
                })
                .toList();
    }

    private Stream<Sentence> timed(Moment moment, String key, int seconds) {
        return Stream.of(pen.write(moment, key, pen.time(moment), pen.phrases().length(Duration.ofSeconds(seconds))));
    }

    private boolean here(Moment moment) {
        return moment.item()
                .flatMap(pen.chronicle().plan()::item)
                .flatMap(MeetingPlan.Item::hearing)
                .filter(hearing::equals)
                .isPresent();
    }

    private Stream<Sentence> opened(Moment moment) {
        var force = inForce(moment);
        var rules = pen.about(
                anchor(),
                List.of(force.entry()),
                "hearing.rule." + force.rules().arrangement(),
                pen.phrases()
                        .length(moment.each()
                                .orElseGet(
                                        () -> Duration.ofSeconds(force.rules().seconds()))));
        var drawn = pen.chronicle()
                .all(it -> it.entry().act() instanceof HearingAct.Draw(var at, var secret) && at.equals(hearing.id()))
                .map(it -> pen.write(it, "hearing.drawn", pen.phrases().moment(it.at())));
        var shared = force.rules().sideSeconds().stream()
                .map(seconds -> pen.about(
                        anchor(),
                        List.of(force.entry()),
                        "hearing.rule.sides",
                        pen.phrases().length(Duration.ofSeconds(seconds))));
        var cited = force.rules().ruleSet().stream()
                .map(set -> pen.about(
                        anchor(),
                        List.of(force.entry()),
                        "hearing.rule.cited",
                        pen.phrases().cited(set)));
        return Stream.of(Stream.of(pen.write(moment, "hearing.opened", pen.time(moment)), rules), cited, shared, drawn)
                .flatMap(sentences -> sentences);
    }

    /** The rules that bind speakers, and the entry that put them in force. */
    private record InForce(SpeakingRules rules, long entry) {}

    /** Those that were adopted last before an act; where none were, those that were published. */
    private InForce inForce(Moment then) {
        return pen.chronicle()
                .all(moment -> moment.sequence() < then.sequence())
                .flatMap(moment -> moment.entry().act() instanceof HearingAct.AdoptRules(var at, var rules, var by)
                                && at.equals(hearing.id())
                        ? Stream.of(new InForce(rules, moment.sequence()))
                        : Stream.empty())
                .reduce(new InForce(hearing.rules(), PUBLISHED), (earlier, later) -> later);
    }

    static Optional<Sentence> received(Pen pen, Moment moment, Id id) {
        return pen.chronicle()
                .plan()
                .exhibit(id)
                .map(exhibit -> exhibit.signatures()
                        .map(count -> pen.write(moment, "hearing.petition", exhibit.label(), exhibit.title(), count))
                        .orElseGet(() -> pen.write(moment, "hearing.exhibit", exhibit.label(), exhibit.title())));
    }

    /** What was said, in numbers: each side on which someone was heard. */
    private List<Sentence> sides() {
        return Stream.of(Position.values()).flatMap(this::side).toList();
    }

    private Stream<Sentence> side(Position position) {
        var rows = heard().stream()
                .filter(row -> row.speaker().position() == position)
                .toList();
        var used = rows.stream().map(row -> row.speaker().used()).reduce(Duration.ZERO, Duration::plus);
        var entries = rows.stream().flatMap(row -> row.who().entries().stream()).toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(pen.about(
                        anchor(),
                        entries,
                        "hearing.side." + position,
                        rows.size(),
                        pen.phrases().length(used)));
    }

    String anchor() {
        return hearing.id().toString();
    }

    /** In the order in which they signed up. */
    List<Speaker> speakers(Predicate<Speaker> such) {
        return line().speakers()
                .values()
                .filter(such)
                .sorted(Comparator.comparingLong(Speaker::entry))
                .toList();
    }

    Line line() {
        return pen.chronicle().end().line(hearing.id()).orElseThrow();
    }

    List<Row> heard() {
        var line = line().inOrder();
        return IntStream.range(0, line.size())
                .filter(at -> line.get(at).wasHeard())
                .mapToObj(at -> row(at + 1, line.get(at)))
                .sorted(Comparator.comparing(Row::heardAt).thenComparingInt(Row::number))
                .toList();
    }

    private Row row(int number, Speaker speaker) {
        var moments = pen.chronicle().of(speaker.id());
        var began = moments.stream()
                .filter(moment -> moment.entry().act() instanceof FloorAct.Begin)
                .findFirst()
                .or(() -> moments.stream()
                        .filter(moment -> moment.entry().act() instanceof FloorAct.Call)
                        .findFirst())
                .orElse(moments.getFirst());
        var heard = new Heard(
                speaker.id(),
                speaker.reference(),
                speaker.name().text(pen.phrases().language()),
                speaker.organisation().map(Words::text),
                speaker.position(),
                speaker.channel(),
                speaker.spoken());
        return new Row(
                number,
                heard,
                began.at(),
                ended(speaker.id(), began),
                pen.plain(
                        "speaker@" + speaker.id(),
                        moments.stream().map(Moment::sequence).toList(),
                        pen.speaker(speaker.id())));
    }

    /** When the turn that began so came to its end, by itself or by the call of the next. */
    private Optional<Instant> ended(Id speaker, Moment began) {
        return pen.chronicle().of(speaker).stream()
                .filter(moment -> moment.sequence() > began.sequence())
                .filter(moment -> moment.entry().act() instanceof FloorAct.End
                        || moment.entry().act() instanceof FloorAct.Yield
                        || moment.left().filter(speaker::equals).isPresent())
                .map(Moment::at)
                .findFirst();
    }

    private List<Sentence> notHeard() {
        return Stream.of(
                        group(
                                "hearing.absent",
                                speaker -> speaker.state() == Speaker.State.NOT_HERE
                                        || (speaker.waiting() && speaker.missed() > 0)),
                        group("hearing.again", HearingParts::again),
                        group("hearing.yielded", speaker -> speaker.told() == Speaker.State.YIELDED),
                        spokenFor(),
                        group("hearing.ceded", speaker -> speaker.state() == Speaker.State.CEDED),
                        group("hearing.withdrew", speaker -> speaker.state() == Speaker.State.WITHDRAWN),
                        group("hearing.waiting", speaker -> speaker.waiting() && speaker.missed() == 0),
                        group("hearing.lectern", speaker -> speaker.state() == Speaker.State.CALLED),
                        group("hearing.record", speaker -> speaker.state() == Speaker.State.ON_RECORD))
                .flatMap(sentence -> sentence)
                .toList();
    }

    /** Whether the speaker was heard in a second round as well. */
    private static boolean again(Speaker speaker) {
        return speaker.state() == Speaker.State.HEARD && speaker.before().isPresent();
    }

    /** For each group that was heard, through whom and who is not called for it, where anyone is named for that. */
    private Stream<Sentence> spokenFor() {
        return line().groups().values().stream()
                .flatMap(group -> group.heard().stream().flatMap(heard -> spokenFor(group, heard)));
    }

    private Stream<Sentence> spokenFor(Group group, Id spokesperson) {
        var others = line().spokespersons().members(group).stream()
                .filter(member -> !member.id().equals(spokesperson) && member.isNamed())
                .toList();
        var entries = Stream.concat(Stream.of(spokesperson), others.stream().map(Speaker::id))
                .flatMap(id -> pen.chronicle().of(id).stream())
                .map(Moment::sequence)
                .toList();
        var names = others.stream().map(this::named).collect(Collectors.joining("; "));
        return others.isEmpty()
                ? Stream.empty()
                : Stream.of(pen.about(
                        anchor() + "@" + group.id(),
                        entries,
                        "hearing.spokenFor",
                        pen.speaker(spokesperson),
                        group.name().text(),
                        group.speaksFor(),
                        names));
    }

    private Stream<Sentence> group(String key, Predicate<Speaker> such) {
        var group =
                speakers(speaker -> such.test(speaker) && speaker.isNamed() && (!speaker.wasHeard() || again(speaker)));
        var names = group.stream().map(this::named).collect(Collectors.joining("; "));
        var entries = group.stream()
                .flatMap(speaker -> pen.chronicle().of(speaker.id()).stream())
                .map(Moment::sequence)
                .toList();
        return group.isEmpty() ? Stream.empty() : Stream.of(pen.about(anchor(), entries, key, names));
    }

    /** Someone who began and was put back has used time without being heard to the end. */
    private String named(Speaker speaker) {
        var name = pen.speaker(speaker.id());
        var side = pen.phrases().say("side." + speaker.position());
        return speaker.used().isZero()
                ? "%s (%s)".formatted(name, side)
                : "%s (%s, %s)".formatted(name, side, pen.phrases().length(speaker.used()));
    }
}

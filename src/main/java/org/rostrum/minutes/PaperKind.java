package org.rostrum.minutes;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.minutes.Paper.Block;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

/** The papers of a meeting. */
public enum PaperKind {
    /** What will be taken up, item by item. */
    AGENDA,
    /** That the body meets, and how one takes part. */
    NOTICE,
    /** Who signed up for each hearing, on which side where the rules do not hide it, and what became of it. */
    WITNESSES;

    /** The word in an address, such as {@code agenda}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word in an address, if there is one. */
    public static Optional<PaperKind> named(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The paper of a meeting as it stands; {@code pages} is the whole address that its pages begin with. */
    public Paper of(Standing standing, Locale language, String pages) {
        var plan = standing.plan();
        var phrases = new Phrases(language, ZoneId.of(plan.zone()), HouseStyle.USUAL);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lines(phrases.say("paper.when"), when(standing, phrases)));
        blocks.addAll(
                switch (this) {
                    case AGENDA -> agenda(plan, phrases);
                    case NOTICE -> notice(plan, phrases, pages);
                    case WITNESSES -> witnesses(standing, phrases);
                });
        return new Paper(
                language,
                plan.body(),
                phrases.say("paper." + word(), phrases.day(standing.day().date())),
                List.copyOf(blocks),
                phrases.say(
                        "made",
                        String.valueOf(standing.head().sequence()),
                        standing.head().hash()));
    }

    /** Each of its days with its place, and what it is called. */
    private static List<String> when(Standing standing, Phrases phrases) {
        return Stream.concat(
                        standing.days().stream()
                                .flatMap(day -> Stream.of(phrases.dayAt(day.date(), day.time()), day.place())),
                        Stream.of(standing.plan().title()))
                .toList();
    }

    private static List<Block> agenda(MeetingPlan plan, Phrases phrases) {
        return plan.items().stream().map(item -> item(item, phrases)).toList();
    }

    private static Block item(MeetingPlan.Item item, Phrases phrases) {
        var lines = new ArrayList<String>();
        lines.add(item.summary());
        if (item.onConsent()) {
            lines.add(phrases.say("paper.consent"));
        }
        item.hearing().ifPresent(hearing -> {
            lines.add(phrases.say("paper.hearing", phrases.dayAndTime(hearing.closesInclusive())));
            lines.add(phrases.say("hearing.rule." + hearing.rules().arrangement(), phrases.each(hearing.rules())));
            hearing.rules()
                    .ruleSet()
                    .ifPresent(set -> lines.add(phrases.say("hearing.rule.cited", phrases.cited(set))));
            hearing.exhibits()
                    .forEach(exhibit -> lines.add(phrases.say("paper.exhibit", exhibit.label(), exhibit.title())));
        });
        return new Block.Lines(
                item.number() + " " + item.title(), lines, item.hearing().map(MeetingPlan.Hearing::id));
    }

    private static List<Block> notice(MeetingPlan plan, Phrases phrases, String pages) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lines(
                phrases.say("paper.notice.is"), List.of(phrases.say("paper.notice.meets", plan.body()))));
        plan.items()
                .forEach(item -> item.hearing()
                        .ifPresent(hearing -> blocks.add(new Block.Lines(
                                item.title(),
                                List.of(
                                        item.summary(),
                                        phrases.say("paper.notice.public"),
                                        phrases.say(
                                                "paper.notice.signUp",
                                                phrases.dayAndTime(hearing.opens()),
                                                phrases.dayAndTime(hearing.closesInclusive()),
                                                pages + "/hearings/" + hearing.id())),
                                Optional.of(hearing.id())))));
        blocks.add(new Block.Lines(
                phrases.say("paper.notice.more"),
                List.of(
                        phrases.say("paper.notice.agenda", pages + "/meetings/" + plan.meeting() + "/agenda"),
                        phrases.say("paper.notice.needs"))));
        return blocks;
    }

    private static List<Block> witnesses(Standing standing, Phrases phrases) {
        return standing.plan().items().stream()
                .flatMap(item -> item
                        .hearing()
                        .flatMap(hearing -> standing.state()
                                .line(hearing.id())
                                .map(line -> of(item, line, standing.state().hidesPositions(hearing.id()), phrases)))
                        .stream()
                        .flatMap(blocks -> blocks))
                .toList();
    }

    /** As in the minutes, who has signed up again keeps the place, and the position counts once, with a word on it. */
    private static Stream<Block> of(MeetingPlan.Item item, Line line, boolean hidden, Phrases phrases) {
        var superseded = line.positions().superseded();
        var table = table(item, line, superseded, hidden, phrases);
        return superseded.isEmpty()
                ? Stream.of(table)
                : Stream.of(
                        table,
                        new Block.Lines(
                                phrases.say("paper.superseded"),
                                List.of(phrases.say("paper.superseded.said", superseded.size()))));
    }

    private static Block table(
            MeetingPlan.Item item, Line line, Map<Id, Speaker> superseded, boolean hidden, Phrases phrases) {
        var speaking = line.inOrder();
        var rows = Stream.concat(
                        IntStream.range(0, speaking.size())
                                .mapToObj(at ->
                                        row(String.valueOf(at + 1), speaking.get(at), superseded, hidden, phrases)),
                        line.speakers()
                                .values()
                                .filter(speaker -> speaker.state() == Speaker.State.ON_RECORD)
                                .filter(speaker -> !superseded.containsKey(speaker.id()))
                                .map(speaker -> row("–", speaker, superseded, hidden, phrases)))
                .toList();
        var columns = cells(
                hidden,
                phrases.say("table.number"),
                phrases.say("table.speaker"),
                phrases.say("table.position"),
                phrases.say("table.heard"));
        var heading = item.number() + " " + item.title();
        return rows.isEmpty()
                ? new Block.Lines(heading, List.of(phrases.say("paper.witnesses.none")))
                : new Block.Rows(heading, columns, rows);
    }

    /** The third is the position. */
    private static List<String> cells(boolean hidden, String number, String name, String position, String heard) {
        return hidden ? List.of(number, name, heard) : List.of(number, name, position, heard);
    }

    private static List<String> row(
            String number, Speaker speaker, Map<Id, Speaker> superseded, boolean hidden, Phrases phrases) {
        var name = speaker.shown().text(phrases.language())
                + speaker.shownOrganisation()
                        .map(Words::text)
                        .map(of -> ", " + of)
                        .orElse("");
        var heard =
                speaker.wasHeard() ? phrases.length(speaker.spoken()) : phrases.say("paper.state." + speaker.state());
        return cells(
                hidden,
                number,
                name,
                Optional.ofNullable(superseded.get(speaker.id()))
                        .map(later -> phrases.say("paper.counts", later.reference()))
                        .orElseGet(() -> phrases.say("position." + speaker.position())),
                heard);
    }
}

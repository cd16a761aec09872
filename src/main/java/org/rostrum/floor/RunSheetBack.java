package org.rostrum.floor;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.platform.Markup;
import org.rostrum.proceedings.MeetingPlan;

/**
 * The room on a run sheet for what is no turn: the hours of the meeting, the roll, motions with their votes, findings, closed
 * sessions, and the rest.
 */
record RunSheetBack(Markup html, SheetWords words, MeetingPlan plan) {
    /** Writes it; each member has one row, so that a vote is a letter beside the name. */
    void write() {
        html.element("h3", words.say("back"));
        table(
                List.of(
                        Map.entry("", "called"),
                        Map.entry("", "roll"),
                        Map.entry("", "opened"),
                        Map.entry("", "closed"),
                        Map.entry("", "adjourned")),
                Stream.of(""));
        table(members(), plan.members().stream().map(MeetingPlan.Member::name));
        html.element("p", words.say("roll.how"));
        table(
                List.of(
                        Map.entry("n", "motion"),
                        Map.entry("time", "motion.moved"),
                        Map.entry("mover", "motion.mover"),
                        Map.entry("mover", "motion.seconder"),
                        Map.entry("", "motion.words"),
                        Map.entry("time", "motion.decided"),
                        Map.entry("time", "motion.result")),
                IntStream.rangeClosed(1, RoomOnPaper.MOTIONS).mapToObj(String::valueOf));
        table(List.of(Map.entry("n", "motion"), Map.entry("", "facts"), Map.entry("", "conclusions")), Stream.of(""));
        table(
                List.of(
                        Map.entry("time", "closed.from"),
                        Map.entry("time", "closed.until"),
                        Map.entry("", "closed.for")),
                IntStream.rangeClosed(1, RoomOnPaper.CLOSED).mapToObj(row -> ""));
        table(
                List.of(Map.entry("time", "hour"), Map.entry("", "besides")),
                IntStream.rangeClosed(1, RoomOnPaper.ROWS).mapToObj(row -> ""));
    }

    private static List<Map.Entry<String, String>> members() {
        return Stream.concat(
                        Stream.of(
                                Map.entry("who", "member"),
                                Map.entry("clock", "roll"),
                                Map.entry("clock", "arrived"),
                                Map.entry("clock", "left")),
                        IntStream.rangeClosed(1, RoomOnPaper.MOTIONS)
                                .mapToObj(motion -> Map.entry("time", "vote." + motion)))
                .toList();
    }

    /** Rows of which the first cell alone is printed. */
    private void table(List<Map.Entry<String, String>> columns, Stream<String> rows) {
        html.open("table").open("thead").open("tr");
        columns.forEach(
                column -> html.element("th", words.say(column.getValue()), "class", column.getKey(), "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        rows.forEach(first -> {
            html.open("tr").element("td", first);
            columns.stream().skip(1).forEach(column -> html.element("td", ""));
            html.close("tr");
        });
        html.close("tbody").close("table");
    }
}

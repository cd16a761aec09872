package org.rostrum.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rostrum.minutes.Format;
import org.rostrum.minutes.MinutesDocument;
import org.rostrum.minutes.Profile;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Words;

/**
 * How long it takes to make the full minutes of a hearing with 600 speakers, and to write them in each format, in a Java
 * of its own for each set of options; the first round of all, which loads the libraries, is told beside the others.
 */
final class MinutesBench implements Bench.Measurement {
    private static final int SPEAKERS = 600;
    private static final int ROUNDS = 5;
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final Instant SEVEN = Instant.parse("2018-04-16T23:00:00Z");

    @Override
    public List<String> take() throws Exception {
        var rows = new ArrayList<>(List.of(
                "| Java options of | what | first | median of the next five | size |",
                "| --- | --- | --- | --- | --- |"));
        rows.addAll(inItsOwnJava("serve", Started.SERVE));
        rows.addAll(inItsOwnJava("demo", Started.DEMO));
        return rows;
    }

    private static List<String> inItsOwnJava(String name, List<String> jvm) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvm);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), MinutesBench.class.getName()));
        var process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                // A library may have something to say on the same way out.
                .filter(row -> row.endsWith("|"))
                .map(row -> "| `" + name + "` | " + row)
                .toList();
    }

    /** Prints a row of figures for the tree and for each format, for the Java it runs in. */
    @SuppressWarnings("SystemOut") // The parent reads it.
    public static void main(String[] none) {
        var entries = entries();
        var minutes = MinutesDocument.of(entries, Profile.FULL, Locale.ENGLISH);
        row("the tree, from %d entries".formatted(entries.size()), () -> {
            MinutesDocument.of(entries, Profile.FULL, Locale.ENGLISH);
            return new byte[0];
        });
        for (var format : Format.values()) {
            row(format.name(), () -> format.write(minutes, "/styles.css"));
        }
    }

    private interface Writing {
        byte[] write();
    }

    @SuppressWarnings("SystemOut") // The parent reads it.
    private static void row(String name, Writing writing) {
        long begun = System.nanoTime();
        int size = writing.write().length;
        double first = (System.nanoTime() - begun) / 1e6;
        var next = Figures.of(IntStream.range(0, ROUNDS)
                .mapToObj(round -> milliseconds(writing))
                .toList());
        System.out.printf("%s | %.0f ms | %.0f ms | %d KB |%n", name, first, next.median(), size / 1024);
    }

    private static double milliseconds(Writing writing) {
        long begun = System.nanoTime();
        writing.write();
        return (System.nanoTime() - begun) / 1e6;
    }

    /** An evening on which everyone is called in turn and speaks for 40 seconds. */
    private static List<Entry> entries() {
        var acts = new ArrayList<Act>(List.of(new MeetingAct.Publish(EVENING.plan())));
        IntStream.range(0, SPEAKERS).forEach(number -> acts.add(signUp(number)));
        acts.add(EVENING.before().getLast().act());
        acts.addAll(List.of(
                new MeetingAct.CallToOrder(),
                new MeetingAct.RollCall(
                        Map.of(EVENING.plan().members().getFirst().id(), Presence.PRESENT)),
                new MeetingAct.OpenItem(EVENING.plan().items().getFirst().id()),
                new HearingAct.OpenHearing(EVENING.hearing())));
        for (int turn = 0; turn < SPEAKERS; turn++) {
            acts.addAll(List.of(new FloorAct.Call(Optional.empty()), new FloorAct.Begin(), new FloorAct.End()));
        }
        acts.addAll(List.of(new HearingAct.CloseHearing(), new MeetingAct.CloseItem(), new MeetingAct.Adjourn()));
        return chained(acts);
    }

    private static HearingAct.SignUp signUp(int number) {
        return new HearingAct.SignUp(
                new Id(100_000L + number),
                EVENING.hearing(),
                "%03d-%03d".formatted(number / 1000, number % 1000),
                number % 2 == 0 ? Position.FOR : Position.AGAINST,
                Channel.ROOM,
                120,
                Words.of("Speaker with the number " + number),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Entry> chained(List<Act> acts) {
        var entries = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (int at = 0; at < acts.size(); at++) {
            var when = SEVEN.plusSeconds(20L * at);
            var entry =
                    Chain.append(head, new Entry.Draft("clerk", when, when, acts.get(at), Optional.empty()), "salt");
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }
}

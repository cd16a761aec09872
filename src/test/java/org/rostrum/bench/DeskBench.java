package org.rostrum.bench;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.floor.DeskTimes;

/**
 * How long a clerk at her desk waits from a key to the picture that shows what it did, at her desk and at a second
 * one, beside a question that the same page asks between two keys.
 */
final class DeskBench implements Bench.Measurement {
    private static final int HEARD = 50;

    @Override
    public List<String> take() throws Exception {
        var rows = new ArrayList<>(List.of(
                "| signed up | | median | 99 in 100 within | longest | of |", "| --- | --- | --- | --- | --- | --- |"));
        try (var rostrum = RunningRostrum.start("demo");
                var browser = Browser.start()) {
            for (int signedUp : new int[] {100, 600}) {
                var times = DeskTimes.of(rostrum, browser, signedUp, HEARD);
                rows.add(row(signedUp, "an act by key", Figures.of(times.acts())));
                rows.add(row(signedUp, "the act in another console", Figures.of(times.others())));
                rows.add(row(signedUp, "a question to the server", Figures.of(times.questions())));
            }
        }
        return rows;
    }

    private static String row(int signedUp, String what, Figures millis) {
        return "| %d | %s | %.0f ms | %.0f ms | %.0f ms | %d |"
                .formatted(
                        signedUp,
                        what,
                        millis.median(),
                        millis.share(0.99),
                        millis.most(),
                        millis.rising().size());
    }
}

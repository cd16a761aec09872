package org.rostrum.floor;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

/**
 * How long a clerk waits at her desk, in milliseconds: from a key she presses to the picture on the screen that shows what
 * it did; and what the same page takes to ask the server one question and show that it was answered, without any act.
 */
public record DeskTimes(List<Double> acts, List<Double> questions) {
    // Turns like those before them until the compiler has seen enough of the desk's part of the server.
    private static final int WARM_UP = 15;
    private static final int PAUSE_MILLISECONDS = 200;

    /** The picture is there in the task after the next frame. */
    private static final String WATCH = """
            () => {
              const shown = (since, where) => requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => where.push(performance.now() - since);
                port2.postMessage(null);
              });
              window.acts = [];
              window.questions = [];
              let pressed = null;
              document.addEventListener("keydown", (event) => { pressed = event.timeStamp; }, true);
              new MutationObserver(() => {
                if (pressed === null) return;
                shown(pressed, window.acts);
                pressed = null;
              }).observe(document.querySelector('[data-part="main-words"]'), { childList: true, characterData: true, subtree: true });
              window.ask = async () => {
                const since = performance.now();
                await (await fetch(`/api/meetings/${document.body.dataset.meeting}/floor`, { cache: "no-store" })).json();
                shown(since, window.questions);
              };
            }
            """;

    /** Has one clerk hear so many of those who signed up, by keys alone, with a pause and a question between. */
    public static DeskTimes of(RunningRostrum rostrum, Browser browser, int signedUp, int heard) throws Exception {
        var meeting = SoakMeeting.publish(rostrum, signedUp);
        var page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk/meetings/" + meeting.meeting() + "/floor");
        page.waitForSelector("[data-part=live][data-live=yes]");
        page.evaluate(WATCH);
        hear(page, WARM_UP);
        page.evaluate("() => { acts.length = 0; questions.length = 0; }");
        hear(page, heard);
        return new DeskTimes(taken(page, "acts"), taken(page, "questions"));
    }

    private static void hear(Page page, int speakers) {
        IntStream.range(0, speakers)
                .forEach(speaker -> List.of("Space", "Space", "p", "Space").forEach(key -> press(page, key)));
    }

    private static void press(Page page, String key) {
        page.waitForSelector("[data-part=main]:enabled");
        page.waitForTimeout(PAUSE_MILLISECONDS);
        ask(page);
        var before = page.evaluate("acts.length");
        page.keyboard().press(key);
        page.waitForFunction("(before) => acts.length > before", before);
    }

    private static void ask(Page page) {
        var before = page.evaluate("questions.length");
        page.evaluate("ask()");
        page.waitForFunction("(before) => questions.length > before", before);
    }

    private static List<Double> taken(Page page, String name) {
        var numbers = new ArrayList<Double>();
        for (var number : (List<?>) page.evaluate(name)) {
            numbers.add(((Number) number).doubleValue());
        }
        return List.copyOf(numbers);
    }
}

package org.rostrum.floor;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

/**
 * How long a clerk waits at her desk, in milliseconds: from a key she presses to the picture on the screen that shows what
 * it did, at her own desk and, with a second desk open beside it, at the other; and what the same page takes to ask the server
 * one question and show that it was answered, without any act.
 */
public record DeskTimes(List<Double> acts, List<Double> questions, List<Double> others) {
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
              // By the clock that all pages on the machine share: when the last key was pressed, and when its act was first seen.
              window.pressedAt = null;
              window.seen = [];
              let pressed = null;
              document.addEventListener("keydown", (event) => {
                pressed = event.timeStamp;
                window.pressedAt = performance.timeOrigin + pressed;
              }, true);
              new MutationObserver(() => {
                shown(-performance.timeOrigin, window.seen);
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
        var floor = "/clerk/meetings/" + SoakMeeting.publish(rostrum, signedUp).meeting() + "/floor";
        var page = open(rostrum, browser, floor);
        hear(page, WARM_UP, DeskTimes::press);
        page.evaluate("() => { acts.length = 0; questions.length = 0; }");
        hear(page, heard, DeskTimes::press);
        var acts = taken(page, "acts");
        var questions = taken(page, "questions");
        var other = open(rostrum, browser, floor);
        var others = new ArrayList<Double>();
        hear(page, heard / 2, (desk, key) -> others.add(pressSeenBy(other, desk, key)));
        return new DeskTimes(acts, questions, List.copyOf(others));
    }

    private static Page open(RunningRostrum rostrum, Browser browser, String floor) {
        var page = browser.laptop();
        Browser.signIn(page, rostrum, floor);
        page.waitForSelector("[data-part=live][data-live=yes]");
        page.waitForSelector("[data-part=main]:enabled");
        page.evaluate(WATCH);
        return page;
    }

    private static void hear(Page page, int speakers, BiConsumer<Page, String> press) {
        IntStream.range(0, speakers)
                .forEach(speaker -> List.of("Space", "Space", "p", "Space").forEach(key -> press.accept(page, key)));
    }

    private static double pressSeenBy(Page other, Page page, String key) {
        other.waitForFunction("() => !document.querySelector('[data-part=main]').disabled");
        other.evaluate("() => { seen.length = 0; }");
        press(page, key);
        other.waitForFunction("() => seen.length > 0");
        return number(other.evaluate("seen[0]")) - number(page.evaluate("pressedAt"));
    }

    private static double number(Object number) {
        return ((Number) number).doubleValue();
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
            numbers.add(number(number));
        }
        return List.copyOf(numbers);
    }
}

package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One of the clerks of {@link SoakIT}: looks at the floor, acts on what she saw, and sends again what was not answered. Each
 * act bears a reason of its own, by which it is known in the journal.
 */
final class SoakClerk implements Callable<Void> {
    /** The desk in a browser hears these, once the two are done. */
    private static final int LEFT_TO_OTHERS = 2;

    private final SoakMeeting meeting;
    private final String name;
    private final Random random;
    private final List<String> recorded = new ArrayList<>();
    private final Queue<JsonObject> seen = new ConcurrentLinkedQueue<>();
    private int acts;

    SoakClerk(SoakMeeting meeting, String name, long seed) {
        this.meeting = meeting;
        this.name = name;
        random = new Random(seed);
    }

    /** The reasons of the acts that the server said were recorded. */
    List<String> recorded() {
        return recorded;
    }

    /** What the server told her of the floor since she was asked for it last. */
    List<JsonObject> takeSeen() {
        return Stream.generate(seen::poll).takeWhile(Objects::nonNull).toList();
    }

    @Override
    public Void call() throws Exception {
        while (true) {
            var floor = meeting.floor();
            seen.add(floor);
            var act = next(floor);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * SoakIT.PACE_MILLIS + 1));
            if (act.isEmpty()) {
                return null;
            }
            send(act.get(), floor.getInt("head"));
        }
    }

    /** What fits what she sees; nothing once hardly anyone waits any more. */
    private Optional<String> next(JsonObject floor) {
        int chance = random.nextInt(100);
        if (chance < 6) {
            return Optional.of("\"act\":\"note\",\"words\":\"Something happened.\"");
        }
        if (chance < 9) {
            return Optional.of("\"act\":\"undo\"");
        }
        if (chance < 11) {
            return Optional.of("\"act\":\"redo\"");
        }
        if (chance < 14 && floor.getJsonArray("next").size() > 1) {
            return Optional.of(moved(floor.getJsonArray("next")));
        }
        if (chance < 22) {
            return Optional.of(decided(floor));
        }
        if (floor.isNull("lectern")) {
            return waits(floor) ? Optional.of("\"act\":\"call\"") : Optional.empty();
        }
        return Optional.of(
                switch (floor.getJsonObject("lectern").getString("state")) {
                    case "CALLED" -> called(chance);
                    case "PAUSED" -> "\"act\":\"resumeTurn\"";
                    default -> speaking(chance, floor);
                });
    }

    /** The second of those who come next goes before the first. */
    private static String moved(JsonArray next) {
        return "\"act\":\"move\",\"speaker\":\"%s\",\"before\":\"%s\""
                .formatted(
                        next.getJsonObject(1).getString("id"),
                        next.getJsonObject(0).getString("id"));
    }

    /** The body decides between two turns; that some wait is what the reason is for. */
    private static String decided(JsonObject floor) {
        var member = SoakMeeting.MEMBER;
        if (floor.isNull("motion")) {
            return "\"act\":\"motion\",\"text\":\"To go on.\",\"mover\":\"%s\"".formatted(member);
        }
        return switch (floor.getJsonObject("motion").getString("stage")) {
            case "MOVED" -> "\"act\":\"second\",\"member\":\"%s\"".formatted(SoakMeeting.OTHER_MEMBER);
            case "SECONDED" ->
                "\"act\":\"vote\",\"method\":\"VOICE\",\"ballots\":{\"%s\":\"AYE\",\"%s\":\"NO\"}"
                        .formatted(member, SoakMeeting.OTHER_MEMBER);
            default -> "\"act\":\"declare\",\"result\":\"FAILED\"";
        };
    }

    private static String called(int chance) {
        if (chance < 80) {
            return "\"act\":\"begin\"";
        }
        return chance < 90 ? "\"act\":\"yield\"" : "\"act\":\"notHere\"";
    }

    private static String speaking(int chance, JsonObject floor) {
        if (chance < 14) {
            return "\"act\":\"question\",\"member\":\"" + SoakMeeting.MEMBER + "\"";
        }
        if (chance < 20) {
            return "\"act\":\"pause\"";
        }
        if (chance < 30) {
            return "\"act\":\"addTime\",\"seconds\":30";
        }
        return waits(floor) && chance >= 50 ? "\"act\":\"call\"" : "\"act\":\"end\"";
    }

    private static boolean waits(JsonObject floor) {
        return floor.getJsonObject("together").getInt("waiting") > LEFT_TO_OTHERS;
    }

    private void send(String act, int basis) throws Exception {
        var reason = name + ++acts;
        var body = "{%s,\"basis\":%d,\"reason\":\"%s\"}".formatted(act, basis, reason);
        boolean unsure = false;
        while (true) {
            var answer = tried(body);
            if (answer.isEmpty() || answer.get().statusCode() == 503) {
                // Sent again as it was: the basis sees to it that it is not recorded twice.
                unsure = true;
                TimeUnit.MILLISECONDS.sleep(50);
                continue;
            }
            if (answer.get().statusCode() == 201 || (unsure && told(answer.get(), reason))) {
                recorded.add(reason);
            } else {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(409, 422);
            }
            return;
        }
    }

    /** Sends it; nothing where the line breaks before the answer is here. */
    private Optional<HttpResponse<String>> tried(String body) throws InterruptedException {
        try {
            return Optional.of(meeting.act(body));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** Whether the entries since, which come with a refusal, hold the act after all. */
    private static boolean told(HttpResponse<String> refusal, String reason) {
        return SoakIT.object(refusal.body()).getOrDefault("entries", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .anyMatch(entry -> entry.toString().contains("\"" + reason + "\""));
    }
}

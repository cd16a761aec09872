package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.rostrum.RunningRostrum;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.EntryJson;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Words;

/**
 * An invented meeting that is played once more in a running program, over HTTP: published, signed up for and acted in at the
 * instants at which it was played, under ids of its own.
 */
final class PlayedOverHttp {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicLong LAST_ID = new AtomicLong(7_000_000);
    private static final long IDS_OF_ONE = 1_000;
    /** Residents sign up now, however long ago the meeting was. */
    private static final String NOT_CLOSED = "2099-12-31T23:00:00Z";

    private final RunningRostrum rostrum;
    private final String token;
    private final long firstId;
    private final Map<String, String> given = new HashMap<>();
    private final List<Entry.Draft> drafts = new ArrayList<>();
    private final Map<Integer, JsonObject> kept = new TreeMap<>();
    private final List<Integer> takenOut = new ArrayList<>();
    private MeetingState inMemory = MeetingState.empty();
    private int basis;

    PlayedOverHttp(RunningRostrum rostrum) {
        this.rostrum = rostrum;
        this.token = rostrum.card().getJsonObject("clerk").getString("token");
        this.firstId = LAST_ID.addAndGet(IDS_OF_ONE);
    }

    /** Plays it, with what was refused; gives the entries that ought to be recorded, to the hash. */
    List<Entry> play(InventedMeeting meeting) throws Exception {
        for (var attempt : meeting.attempts()) {
            switch (attempt) {
                case InventedMeeting.Attempt.Refused(var act, var words) -> refuse(act, words);
                case InventedMeeting.Attempt.Recorded(var entry) -> record(entry);
            }
        }
        keep();
        return expected();
    }

    private void record(Entry entry) throws Exception {
        switch (entry.act()) {
            case MeetingAct.Publish published -> publish(published);
            case HearingAct.SignUp signUp -> signUp(signUp, entry.actor());
            default -> act(entry);
        }
        inMemory = inMemory.after(entry);
        if (entry.act() instanceof AgendaAct.AddItem) {
            var added = inMemory.plan().orElseThrow().items().getLast().id();
            var items = object(get("").body()).getJsonArray("items");
            given.put(added.toString(), items.getJsonObject(items.size() - 1).getString("id"));
        }
    }

    private void publish(MeetingAct.Publish act) throws Exception {
        var fields = fields(act);
        var answer = post("/api/meetings", CanonicalJson.write((Map<?, ?>) fields.get("plan")), true);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        drafts.add(draft("clerk", Instant.EPOCH, ActCodec.read("publish", fields), Optional.empty()));
        basis = 1;
    }

    private void signUp(HearingAct.SignUp act, String actor) throws Exception {
        var body = Json.createObjectBuilder()
                .add("name", act.name().orElseThrow().text())
                .add("position", act.position().name())
                .add("channel", act.channel().name());
        var hearing = translated(act.hearing().toString());
        var answer = post("/api/hearings/" + hearing + "/speakers", body.build().toString(), actor.equals("clerk"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var place = object(answer.body());
        given.put(act.speaker().toString(), place.getString("id"));
        var fields = fields(act);
        fields.put("reference", place.getString("reference"));
        drafts.add(draft(actor, Instant.EPOCH, ActCodec.read("signUp", fields), Optional.empty()));
    }

    private void act(Entry entry) throws Exception {
        if (entry.act() instanceof CorrectionAct.Redact redact) {
            keep();
            redact.entries().forEach(other -> takenOut.add(Math.toIntExact(other) - 1));
        }
        if (entry.reason().isPresent()) {
            var refused = send(entry.act(), entry.occurredAt(), Optional.empty());
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(object(refused.body()).getBoolean("overridable")).isTrue();
        }
        var answer = send(entry.act(), entry.occurredAt(), entry.reason());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        basis = object(answer.body()).getJsonObject("entry").getInt("seq");
        var name = ActCodec.name(entry.act());
        drafts.add(draft("clerk", entry.occurredAt(), ActCodec.read(name, fields(entry.act())), entry.reason()));
    }

    private void refuse(Act act, String words) throws Exception {
        var answer = send(act, drafts.getLast().occurredAt(), Optional.empty());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(object(answer.body()).getString("title")).contains(words);
    }

    private HttpResponse<String> send(Act act, Instant at, Optional<Words> reason) throws Exception {
        var body = fields(act);
        body.put("act", ActCodec.name(act));
        body.put("basis", (long) basis);
        body.put("occurredAt", at.toString());
        reason.ifPresent(words -> body.put("reason", words.text()));
        return post(path("/acts"), CanonicalJson.write(body), true);
    }

    private Map<String, @Nullable Object> fields(Act act) {
        var written = ActCodec.write(act);
        var fields = new HashMap<String, @Nullable Object>();
        written.facts().forEach((name, value) -> fields.put(name, translated(name, value)));
        written.words().forEach(fields::put);
        return fields;
    }

    private Object translated(String name, Object value) {
        return switch (value) {
            case String text -> name.equals("closesInclusive") ? NOT_CLOSED : translated(text);
            case List<?> list -> list.stream().map(one -> translated("", one)).toList();
            case Map<?, ?> map -> {
                var other = new TreeMap<String, Object>();
                map.forEach(
                        (key, one) -> other.put(translated(String.valueOf(key)), translated(String.valueOf(key), one)));
                yield other;
            }
            default -> value;
        };
    }

    /** The id here of what had another in memory; any other text as it is. */
    private String translated(String text) {
        if (given.containsKey(text)) {
            return given.get(text);
        }
        try {
            var id = Id.parse(text);
            return Long.compareUnsigned(id.value(), IDS_OF_ONE) < 0 ? new Id(firstId + id.value()).toString() : text;
        } catch (IllegalArgumentException noId) {
            return text;
        }
    }

    private static Entry.Draft draft(String actor, Instant at, Act act, Optional<Words> reason) {
        return new Entry.Draft(actor, at, at, act, reason);
    }

    /** Keeps what only the file tells, and of an entry whose words are taken out no longer: the salt, and when it was recorded. */
    private void keep() throws Exception {
        var entries = exported();
        for (int at = 0; at < entries.size(); at++) {
            kept.putIfAbsent(at, entries.getJsonObject(at));
        }
    }

    private List<Entry> expected() {
        var entries = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (int at = 0; at < drafts.size(); at++) {
            var entry =
                    Chain.append(head, timed(drafts.get(at), at), kept.get(at).getString("salt"));
            entries.add(takenOut.contains(at) ? Chain.redact(entry) : entry);
            head = entry.head();
        }
        return entries;
    }

    private Entry.Draft timed(Entry.Draft draft, int at) {
        var recordedAt = Instant.parse(object(kept.get(at).getString("facts")).getString("recordedAt"));
        var occurredAt = draft.occurredAt().equals(Instant.EPOCH) ? recordedAt : draft.occurredAt();
        return new Entry.Draft(draft.actor(), occurredAt, recordedAt, draft.act(), draft.reason());
    }

    /** The entries of the file that the program exports. */
    List<Entry> recorded() throws Exception {
        return exported().stream()
                .map(entry -> EntryJson.read(Fields.of(entry.asJsonObject())))
                .toList();
    }

    private JsonArray exported() throws Exception {
        return object(staff(path("/export"))).getJsonArray("entries");
    }

    /** What anyone is told of each entry: its hash, and the name of its act where that is told. */
    List<String> told() throws Exception {
        return get("/proceedings")
                .body()
                .lines()
                .map(PlayedOverHttp::object)
                .map(line -> line.getString("hash") + line.getString("act", ""))
                .toList();
    }

    /** What the staff and everyone are told of the meeting, by its address; the minutes in their formats stand apart. */
    Map<String, String> everything() throws Exception {
        var told = new TreeMap<String, String>();
        var at = "/api/meetings/" + meeting();
        for (var rest : List.of(
                "",
                "/floor",
                "/record",
                "/proceedings",
                "/export",
                "/votes",
                "/ballots.csv",
                "/speakers.csv",
                "/acts")) {
            told.put(at + rest, staff(at + rest));
        }
        for (var page :
                List.of("/follow", "/board", "/dais", "/lobby", "/minutes?profile=full", "/replay", "/witnesses")) {
            told.put(page, staff("/meetings/" + meeting() + page));
        }
        for (var page : List.of("/record", "/sign-ups", "/minutes", "/run-sheet")) {
            told.put("clerk" + page, staff("/clerk/meetings/" + meeting() + page));
        }
        return told;
    }

    private String staff(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(rostrum.address().resolve(path)).header("Authorization", "Bearer " + token);
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** The minutes as a file, as anyone is given them. */
    byte[] minutes(Format format, MinutesDocument.Form form) throws Exception {
        var file = "/minutes.%s?profile=%s&lang=%s"
                .formatted(format.ending(), form.profile().word(), form.language());
        var request = HttpRequest.newBuilder(rostrum.address().resolve(path(file)));
        var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(file).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String rest) throws IOException, InterruptedException {
        return rostrum.get(path(rest));
    }

    private String path(String rest) {
        return "/api/meetings/" + meeting() + rest;
    }

    private Id meeting() {
        return new Id(firstId + 1);
    }

    private HttpResponse<String> post(String path, String body, boolean byClerk) throws Exception {
        var request = HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (byClerk) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}

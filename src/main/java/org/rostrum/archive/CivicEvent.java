package org.rostrum.archive;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rostrum.minutes.Edition;
import org.rostrum.minutes.Format;
import org.rostrum.platform.Id;
import org.rostrum.platform.OrNull;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingDay;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.TakenBack;

/**
 * A meeting as an event of Open Civic Data (its proposal 4, in the fields of its scrapers): when and where, whether it is
 * over, who takes part, and the agenda with who was heard on an item and what was voted on it. It begins at the hour that was
 * published; where none was, at the call to order, and before that it has a day alone. Of a meeting of several days the place is
 * that of the last, and {@code extras} tells all.
 *
 * @param given how far the minutes that everyone reads have come; empty before there are any
 * @param outside makes the whole address of a path
 */
public record CivicEvent(List<Entry> entries, Optional<Edition.State> given, UnaryOperator<String> outside) {
    /**
     * The document.
     *
     * @throws IllegalArgumentException if the entries do not begin with a meeting's publication
     */
    public JsonObject json() {
        var state = MeetingState.of(entries);
        var plan = state.plan()
                .orElseThrow(() -> new IllegalArgumentException("An event begins with the publication of a meeting."));
        var days = Standing.of(plan.meeting(), entries).days();
        return Json.createObjectBuilder()
                .add("id", id(plan.meeting()))
                .add("name", plan.title())
                .add("description", plan.attend().orElse(""))
                .add("classification", "meeting")
                .add("start_date", start(plan, days.getFirst()))
                .add("end_date", OrNull.text(end(state, plan, days)))
                .add("timezone", plan.zone())
                .add("all_day", false)
                .add("status", state.sitting().status() == Sitting.Status.ADJOURNED ? "passed" : "confirmed")
                .add(
                        "location",
                        Json.createObjectBuilder()
                                .add("name", days.getLast().place())
                                .add("note", "")
                                .addNull("coordinates"))
                .add("participants", participants(state, plan))
                .add("agenda", agenda(state, plan))
                .add("documents", documents(plan.meeting()))
                .add("media", Json.createArrayBuilder())
                .add("links", links(plan.meeting()))
                .add(
                        "sources",
                        Json.createArrayBuilder()
                                .add(link(
                                        at("/api/meetings/" + plan.meeting() + "/proceedings"),
                                        "The journal of the meeting, chained by hashes")))
                .add(
                        "extras",
                        Json.createObjectBuilder()
                                .add("meeting", plan.meeting().toString())
                                .add("days", days(plan, days)))
                .build();
    }

    /** The same wherever the meeting is kept (RFC 4122). */
    private static String id(Id meeting) {
        return "ocd-event/" + UUID.nameUUIDFromBytes(("rostrum event " + meeting).getBytes(StandardCharsets.UTF_8));
    }

    private String start(MeetingPlan plan, MeetingDay day) {
        return day.beginsAt(ZoneId.of(plan.zone()))
                .or(() -> happened(MeetingAct.CallToOrder.class).findFirst())
                .map(hour -> moment(plan, hour))
                .orElseGet(() -> day.date().toString());
    }

    /** When it was adjourned; of a meeting that is continued, the day to which it is. */
    private Optional<String> end(MeetingState state, MeetingPlan plan, List<MeetingDay> days) {
        boolean later = state.sitting().status() == Sitting.Status.CONTINUED;
        return happened(MeetingAct.Adjourn.class)
                .reduce((earlier, last) -> last)
                .map(at -> moment(plan, at))
                .or(() -> Optional.of(days.getLast().date().toString()).filter(day -> later));
    }

    /** An event has one place and one beginning, so that each of the days is told here. */
    private static JsonArrayBuilder days(MeetingPlan plan, List<MeetingDay> days) {
        var list = Json.createArrayBuilder();
        days.forEach(day -> list.add(Json.createObjectBuilder()
                .add(
                        "start_date",
                        day.beginsAt(ZoneId.of(plan.zone()))
                                .map(at -> moment(plan, at))
                                .orElseGet(() -> day.date().toString()))
                .add("location", day.place())));
        return list;
    }

    /** When acts of a kind happened that were not taken back. */
    private Stream<Instant> happened(Class<? extends Act> kind) {
        var undone = TakenBack.in(entries);
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.act()) && !undone.contains(entry.sequence()))
                .map(Entry::occurredAt);
    }

    private static String moment(MeetingPlan plan, Instant at) {
        return at.atZone(ZoneId.of(plan.zone())).toOffsetDateTime().toString();
    }

    /** The body, and those of its members who were here at any time; all of them before the roll was called. */
    private static JsonArrayBuilder participants(MeetingState state, MeetingPlan plan) {
        var attendance = state.attendance();
        var list =
                Json.createArrayBuilder().add(entity("organization", Season.address(plan.body()), plan.body(), "host"));
        plan.members().stream()
                .filter(member -> attendance.members().isEmpty()
                        || !attendance.staysOf(member.id()).isEmpty())
                .forEach(member -> list.add(entity(
                        "person", member.id().toString(), member.name(), member.presides() ? "chair" : "participant")));
        return list;
    }

    private JsonArrayBuilder agenda(MeetingState state, MeetingPlan plan) {
        var votes = VoteEvent.of(entries);
        var list = Json.createArrayBuilder();
        for (var item : plan.items()) {
            var related = Json.createArrayBuilder();
            heard(state, item).forEach(related::add);
            votes.stream()
                    .filter(vote -> vote.motion().item().equals(Optional.of(item.id())))
                    .forEach(vote -> related.add(
                            entity("vote_event", vote.id(), vote.motion().text().text(), Popolo.word(vote.result()))));
            list.add(Json.createObjectBuilder()
                    .add("description", item.title())
                    .add("classification", Json.createArrayBuilder().add(kind(item)))
                    .add("order", item.number())
                    .add("subjects", Json.createArrayBuilder())
                    .add(
                            "notes",
                            item.summary().isEmpty()
                                    ? Json.createArrayBuilder()
                                    : Json.createArrayBuilder().add(item.summary()))
                    .add("related_entities", related)
                    .add("media", Json.createArrayBuilder())
                    .add("links", Json.createArrayBuilder(hearing(item))));
        }
        return list;
    }

    private static String kind(MeetingPlan.Item item) {
        return item.hearing().isPresent() ? "hearing" : item.onConsent() ? "consent" : "business";
    }

    private static Stream<JsonObjectBuilder> heard(MeetingState state, MeetingPlan.Item item) {
        return item.hearing().flatMap(hearing -> state.line(hearing.id())).stream()
                .flatMap(line -> line.inOrder().stream())
                .filter(Speaker::wasHeard)
                .map(speaker -> entity("person", "", speaker.shown().text(Locale.ENGLISH), "speaker"));
    }

    private List<JsonObject> hearing(MeetingPlan.Item item) {
        return item.hearing().stream()
                .map(hearing ->
                        link(at("/hearings/" + hearing.id()), "The hearing").build())
                .toList();
    }

    private JsonArrayBuilder documents(Id meeting) {
        var api = "/api/meetings/" + meeting;
        var list = Json.createArrayBuilder()
                .add(document("Agenda", Stream.of(file(api + "/papers/agenda.pdf", Format.PDF))))
                .add(document("Public notice", Stream.of(file(api + "/papers/notice.pdf", Format.PDF))));
        given.ifPresent(standing -> list.add(document(
                "Minutes, " + standing.word(),
                Stream.of(Format.values()).map(format -> file(api + "/minutes." + format.ending(), format)))));
        return list;
    }

    private static JsonObjectBuilder document(String note, Stream<JsonObject> files) {
        var links = Json.createArrayBuilder(files.toList());
        return Json.createObjectBuilder().add("note", note).add("date", "").add("links", links);
    }

    private JsonObject file(String path, Format format) {
        return Json.createObjectBuilder()
                .add("media_type", format.type())
                .add("url", at(path))
                .build();
    }

    private JsonArrayBuilder links(Id meeting) {
        var list = Json.createArrayBuilder()
                .add(link(at("/meetings/" + meeting + "/agenda"), "The agenda"))
                .add(link(at("/api/meetings/" + meeting + "/votes"), "The decisions as Popolo vote events"));
        if (given.isPresent()) {
            list.add(link(at("/meetings/" + meeting + "/minutes"), "The minutes"))
                    .add(link(at("/meetings/" + meeting + "/replay"), "The meeting again, step by step"));
        }
        return list;
    }

    private static JsonObjectBuilder link(String address, String note) {
        return Json.createObjectBuilder().add("url", address).add("note", note);
    }

    /** Without an id where nobody else knows the person by one. */
    private static JsonObjectBuilder entity(String type, String id, String name, String note) {
        return Json.createObjectBuilder()
                .add("entity_type", type)
                .add("id", id.isEmpty() ? JsonValue.NULL : Json.createValue(id))
                .add("name", name)
                .add("note", note);
    }

    private String at(String path) {
        return outside.apply(path);
    }
}

package org.rostrum.floor;

import static org.rostrum.platform.OrNull.text;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Evidence;
import org.rostrum.proceedings.EvidenceAct.Capacity;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;

/** How the evidence of the open item stands, with names: what the desk chooses from when it records more of it. */
public record EvidenceView(Standing standing) {
    /** The document of {@code /api/meetings/{meeting}/evidence}. */
    public JsonObject json() {
        var hearing = state().hearingOfItem();
        return Json.createObjectBuilder()
                .add("head", standing.head().sequence())
                .add("hearing", text(hearing.map(Id::toString)))
                .add("open", state().openLine().isPresent())
                .add("speakers", speakers(hearing.flatMap(state()::line)))
                .add("exhibits", exhibits(hearing))
                .add("members", members())
                .build();
    }

    private JsonArrayBuilder speakers(Optional<Line> line) {
        var list = Json.createArrayBuilder();
        line.stream()
                .flatMap(found -> found.inOrder().stream())
                .filter(speaker -> speaker.state() != Speaker.State.WITHDRAWN)
                .map(this::speaker)
                .forEach(list::add);
        return list;
    }

    private JsonObject speaker(Speaker speaker) {
        var appearance = state().evidence().appearance(speaker.id());
        return Json.createObjectBuilder()
                .add("id", speaker.id().toString())
                .add("name", speaker.name().text(Locale.ENGLISH))
                .add("sworn", speaker.sworn())
                .add("testified", testified(speaker))
                .add(
                        "capacity",
                        text(appearance.map(Evidence.Appearance::capacity).map(Capacity::name)))
                .add(
                        "ruling",
                        text(appearance.flatMap(Evidence.Appearance::ruling).map(Enum::name)))
                .add("party", state().evidence().isParty(speaker.id()))
                .build();
    }

    /** Whether someone can be cross-examined: was heard, or speaks now. */
    private boolean testified(Speaker speaker) {
        boolean speaks = state().lectern()
                .turn()
                .filter(turn ->
                        turn.speaker().equals(speaker.id()) && turn.startedAt().isPresent())
                .isPresent();
        return speaks || speaker.wasHeard();
    }

    private JsonArrayBuilder exhibits(Optional<Id> hearing) {
        var list = Json.createArrayBuilder();
        hearing.stream()
                .flatMap(id -> state().evidence().at(id))
                .map(this::exhibit)
                .forEach(list::add);
        return list;
    }

    private JsonObject exhibit(Evidence.Offer offer) {
        return Json.createObjectBuilder()
                .add("number", offer.number())
                .add("title", offer.title().text())
                .add("by", state().nameOf(offer.by(), Locale.ENGLISH))
                .add("state", offer.state().name())
                .add("objectors", names(offer.objectors().stream()))
                .add("ruledBy", text(offer.ruledBy().map(Enum::name)))
                .build();
    }

    private JsonArrayBuilder names(Stream<Id> some) {
        return Json.createArrayBuilder(
                some.map(id -> state().nameOf(id, Locale.ENGLISH)).toList());
    }

    private JsonArrayBuilder members() {
        var list = Json.createArrayBuilder();
        standing.plan().members().forEach(member -> list.add(member(member)));
        return list;
    }

    private JsonObject member(MeetingPlan.Member member) {
        return Json.createObjectBuilder()
                .add("id", member.id().toString())
                .add("name", member.name())
                .add("here", state().attendance().of(member.id()).here())
                .add("aside", state().sitting().standsAside(member.id()))
                .build();
    }

    private MeetingState state() {
        return standing.state();
    }
}

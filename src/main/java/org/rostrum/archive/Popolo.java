package org.rostrum.archive;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.DeclaredCount;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.Majority;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.Result;

/**
 * The decisions of a meeting in the words of Popolo (popoloproject.com, vote events) and of Open Civic Data, which has
 * taken them over and added {@code excused}: organization, persons, motions, and vote events with a count of each of the
 * seven options and the vote of each member.
 *
 * @param outside makes the whole address of a path
 */
public record Popolo(List<Entry> entries, UnaryOperator<String> outside) {
    /** The seven options of Open Civic Data, in its order; nobody is ever paired here. */
    private static final List<String> OPTIONS =
            List.of("yes", "no", "absent", "abstain", "not voting", "paired", "excused");

    private static final Map<Ballot, String> OPTION = new EnumMap<>(Map.of(
            Ballot.AYE, "yes",
            Ballot.NO, "no",
            Ballot.ABSTAIN, "abstain",
            Ballot.ABSENT, "absent",
            Ballot.NOT_VOTING, "not voting",
            Ballot.RECUSED, "excused"));

    /**
     * The document.
     *
     * @throws java.util.NoSuchElementException if the entries do not begin with a meeting's publication
     */
    public JsonObject json() {
        var plans = new LinkedHashMap<String, MeetingPlan>();
        plans.put(Replay.of(entries).plan().body(), Replay.of(entries).plan());
        var latest = new LinkedHashMap<Long, VoteEvent>();
        var events = Json.createArrayBuilder();
        for (var event : VoteEvent.of(entries)) {
            // A committee may have become its council meanwhile.
            plans.putIfAbsent(event.plan().body(), event.plan());
            // A motion that was reconsidered is one, with the result that stands, and has two votes.
            latest.put(event.motion().entry(), event);
            events.add(event(event.plan(), event));
        }
        var motions = Json.createArrayBuilder();
        var standing = standing();
        latest.forEach((entry, event) -> motions.add(motion(event.plan(), event)
                .add("result", standing.contains(entry) ? Json.createValue(word(event.result())) : JsonValue.NULL)));
        return Json.createObjectBuilder()
                .add("organizations", organizations(plans.values()))
                .add("persons", persons(plans.values()))
                .add("motions", motions)
                .add("vote_events", events)
                .build();
    }

    private static JsonArrayBuilder organizations(Collection<MeetingPlan> plans) {
        var bodies = Json.createArrayBuilder();
        plans.forEach(plan -> bodies.add(
                Json.createObjectBuilder().add("id", organization(plan)).add("name", plan.body())));
        return bodies;
    }

    private static String organization(MeetingPlan plan) {
        return Season.address(plan.body());
    }

    private static JsonArrayBuilder persons(Collection<MeetingPlan> plans) {
        var persons = Json.createArrayBuilder();
        plans.stream()
                .flatMap(plan -> plan.members().stream())
                .collect(Collectors.toMap(
                        MeetingPlan.Member::id, member -> member, (one, same) -> one, LinkedHashMap::new))
                .values()
                .forEach(member -> persons.add(Json.createObjectBuilder()
                        .add("id", member.id().toString())
                        .add("name", member.name())));
        return persons;
    }

    private static JsonObjectBuilder motion(MeetingPlan plan, VoteEvent event) {
        var motion = event.motion();
        return Json.createObjectBuilder()
                .add("id", motionId(plan, event))
                .add("organization_id", organization(plan))
                .add("creator_id", motion.mover().toString())
                .add("text", motion.text().text())
                .add("classification", classification(event))
                .add("date", event.at().toString())
                .add(
                        "requirement",
                        requirement(
                                plan.majority(motion.kind(), motion.counting().quorum())));
    }

    /** The motions whose vote stands: not those that were reconsidered and then tabled, withdrawn or left open. */
    private Set<Long> standing() {
        var motions = MeetingState.of(entries).motions();
        return Stream.concat(motions.done().stream(), motions.pending().stream())
                .filter(motion -> switch (motion.stage()) {
                    case VOTED, CARRIED, FAILED -> true;
                    case MOVED, SECONDED, DIED, WITHDRAWN, TABLED, SET_ASIDE -> false;
                })
                .map(Motion::entry)
                .collect(Collectors.toSet());
    }

    private static String requirement(Majority majority) {
        return switch (majority.share()) {
            case MORE_THAN_HALF -> "simple majority";
            case THREE_FIFTHS -> "three-fifths majority";
            case TWO_THIRDS -> "two-thirds majority";
            case THREE_FOURTHS -> "three-fourths majority";
            case ALL -> "unanimity";
        };
    }

    private JsonObjectBuilder event(MeetingPlan plan, VoteEvent event) {
        return Json.createObjectBuilder()
                .add("id", event.id())
                .add("identifier", String.valueOf(event.entry()))
                .add("organization_id", organization(plan))
                .add("motion_id", motionId(plan, event))
                .add("motion_text", event.motion().text().text())
                .add("motion_classification", Json.createArrayBuilder().add(classification(event)))
                .add("start_date", event.at().toString())
                .add("result", word(event.result()))
                .add("counts", counts(event))
                .add("votes", votes(plan, event))
                .add("sources", sources(plan, event))
                .add("extras", extras(plan, event));
    }

    private static JsonObjectBuilder extras(MeetingPlan plan, VoteEvent event) {
        var item = event.motion().item().flatMap(plan::item);
        return Json.createObjectBuilder()
                .add("item", item.map(of -> of.number() + " " + of.title()).orElse(""))
                .add("method", event.method().map(method -> method.name()).orElse("WITHOUT_OBJECTION"))
                .add("counted", word(event.counted()))
                .add(
                        "declared",
                        event.declared().map(said -> word(said.result())).orElse(""))
                .add(
                        "declared_count",
                        event.declared()
                                .flatMap(DecisionAct.Declare::count)
                                .<JsonValue>map(Popolo::count)
                                .orElse(JsonValue.NULL));
    }

    /** What the chair said, beside the {@code counts} of the ballots. */
    private static JsonObject count(DeclaredCount said) {
        var count = Json.createObjectBuilder().add("yes", said.ayes()).add("no", said.noes());
        said.abstaining().ifPresent(some -> count.add("abstain", some));
        return count.build();
    }

    private static JsonArrayBuilder counts(VoteEvent event) {
        var counts = Json.createArrayBuilder();
        if (event.method().isPresent()) {
            for (var option : OPTIONS) {
                long value = event.motion().counted().values().stream()
                        .filter(ballot -> option.equals(OPTION.get(ballot)))
                        .count();
                counts.add(Json.createObjectBuilder().add("option", option).add("value", value));
            }
        }
        return counts;
    }

    private static JsonArrayBuilder votes(MeetingPlan plan, VoteEvent event) {
        var votes = Json.createArrayBuilder();
        for (var member : plan.members()) {
            var ballot = event.motion().counted().get(member.id());
            if (ballot != null) {
                votes.add(Json.createObjectBuilder()
                        .add("voter_id", member.id().toString())
                        .add("voter_name", member.name())
                        .add("role", member.role())
                        .add("option", String.valueOf(OPTION.get(ballot)))
                        .add("note", note(event, member.id(), ballot)));
            }
        }
        return votes;
    }

    private static String note(VoteEvent event, Id member, Ballot ballot) {
        if (event.motion().silent().contains(member)) {
            return event.ballots().get(member) == Ballot.ABSENT
                    ? "left without being excused; counted as an aye by rule"
                    : "did not vote; counted as an aye by rule";
        }
        var twice = event.motion().counting().twice().get(member);
        if (twice != null) {
            return "named under %s and under %s; counted in neither"
                    .formatted(OPTION.get(event.ballots().get(member)), OPTION.get(twice.other()));
        }
        return ballot == Ballot.RECUSED ? "recused" : "";
    }

    private JsonArrayBuilder sources(MeetingPlan plan, VoteEvent event) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("url", outside.apply("/meetings/" + plan.meeting() + "/replay?entry=" + event.entry()))
                        .add("note", "The meeting as it stood at the vote"))
                .add(Json.createObjectBuilder()
                        .add("url", outside.apply("/api/meetings/" + plan.meeting() + "/proceedings"))
                        .add("note", "The journal of the meeting, chained by hashes"));
    }

    private static String motionId(MeetingPlan plan, VoteEvent event) {
        return plan.meeting() + "-" + event.motion().entry();
    }

    private static String classification(VoteEvent event) {
        return event.motion().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String word(Result result) {
        return result == Result.CARRIED ? "pass" : "fail";
    }
}

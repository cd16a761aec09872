package org.rostrum.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.platform.Id;

/**
 * The acts with what the rules say to each now. An act with fields is tried with the members, items, papers and speakers
 * of this meeting; it is possible if it is with any of them.
 */
public final class PossibleActs {
    private static final int MOST_TRIES = 400;
    private static final int MOST_CHOICES = 200;
    private static final int MOST_SPEAKERS = 2;
    private static final Set<String> OF_THE_PLAN = Set.of("member", "mover", "item", "hearing", "exhibit", "by");

    /**
     * One act.
     *
     * @param choices by field the ids with which it is possible, where these are few
     */
    public record Judged(String act, Verdict verdict, Map<String, Set<String>> choices) {}

    private final Standing now;
    private final MeetingState state;
    private final Instant at;

    private PossibleActs(Standing now, Instant at) {
        this.now = now;
        this.at = at;
        this.state = now.state();
    }

    /** What the rules say to each of the acts at an instant. */
    public static List<Judged> of(Standing now, Instant at, List<String> acts) {
        var possible = new PossibleActs(now, at);
        return acts.stream().map(possible::judged).toList();
    }

    private Judged judged(String act) {
        var fields =
                ActCodec.fields(act).stream().filter(ActCodec.Field::required).toList();
        var choices = new LinkedHashMap<String, Set<String>>();
        var refused = new ArrayList<Verdict>();
        boolean allowed = false;
        boolean tellsChoices = fields.stream().anyMatch(field -> OF_THE_PLAN.contains(field.name()));
        for (var filled : filled(act, fields)) {
            if (allowed && !tellsChoices) {
                break;
            }
            var verdict = judge(act, filled);
            if (verdict instanceof Verdict.Allowed) {
                allowed = true;
                filled.forEach((field, value) -> note(choices, field, value));
            } else {
                refused.add(verdict);
            }
        }
        return new Judged(act, allowed ? new Verdict.Allowed() : closest(refused), choices);
    }

    private static void note(Map<String, Set<String>> choices, String field, Object value) {
        if (value instanceof Id id && OF_THE_PLAN.contains(field)) {
            choices.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(id.toString());
        }
    }

    /** One that a reason lifts says more than one that nothing does. */
    private static Verdict closest(List<Verdict> refused) {
        return refused.stream()
                .filter(verdict -> verdict instanceof Verdict.Refused(var rule, var words, var lifted) && lifted)
                .findFirst()
                .or(() -> refused.stream().findFirst())
                .orElse(new Verdict.Refused("KnownOnly", "This meeting has nothing that the act could name.", false));
    }

    private Verdict judge(String act, Map<String, Object> filled) {
        var written = new HashMap<String, Object>();
        filled.forEach((field, value) -> Values.write(value).ifPresent(json -> written.put(field, json)));
        var verdict = Rulebook.judge(now, ActCodec.read(act, written), at, Optional.empty());
        // Nobody but the clerk knows the secret; that a guess is wrong says nothing against the draw.
        boolean guessed = verdict instanceof Verdict.Refused(var rule, var words, var lifted)
                && rule.equals(DrawAsPublished.class.getSimpleName())
                && filled.get("hearing") instanceof Id hearing
                && state.line(hearing).filter(line -> !line.isFixed()).isPresent();
        return guessed ? new Verdict.Allowed() : verdict;
    }

    private List<Map<String, Object>> filled(String act, List<ActCodec.Field> fields) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (var field : fields) {
            var more = new ArrayList<Map<String, Object>>();
            for (var before : all) {
                values(act, field).limit(MOST_CHOICES).forEach(value -> {
                    var one = new LinkedHashMap<>(before);
                    one.put(field.name(), value);
                    more.add(one);
                });
            }
            all = more.subList(0, Math.min(MOST_TRIES, more.size()));
        }
        return all;
    }

    private Stream<?> values(String act, ActCodec.Field field) {
        return switch (field.name()) {
            case "member", "mover" -> members();
            case "item" -> plan().items().stream().map(MeetingPlan.Item::id);
            case "hearing" -> plan().hearings().map(MeetingPlan.Hearing::id);
            case "exhibit" ->
                plan().hearings().flatMap(held -> held.exhibits().stream()).map(MeetingPlan.Exhibit::id);
            case "by" -> Stream.concat(appearing(), act.equals("offerExhibit") ? Stream.empty() : members());
            case "number" -> act.equals("addItem") ? Stream.of("?") : offers();
            case "seats" -> Stream.of(plan().seats());
            case "quorum" -> Stream.of(plan().quorum());
            case "speaker" ->
                switch (act) {
                    case "crossExamine" -> heard();
                    case "ruleOnStanding" -> appearing();
                    default -> speakers();
                };
            case "from" -> speakers();
            case "before", "to" -> waiting();
            case "code" -> Stream.of("G-00000");
            case "group" -> groups();
            case "speakers" -> speakers().limit(1).map(List::of);
            case "delegates", "signUps" -> Stream.of(List.of());
            case "rules" -> plan().hearings().map(MeetingPlan.Hearing::rules);
            case "members" -> Stream.of(act.equals("sitAs") ? plan().members() : attendance());
            case "ballots" -> Stream.of(ballots());
            case "date" -> Stream.of(firstLaterDay());
            case "seconds" -> Stream.of(seconds(act));
            case "entry" ->
                act.equals("release")
                        ? state.doors().over().stream()
                        : Stream.of(now.head().sequence());
            case "secret" -> Stream.of("?");
            case "statements" -> Stream.of(1);
            case "result" -> field.choices().stream();
            // Any other of the choices is judged alike.
            default ->
                field.choices().isEmpty()
                        ? Stream.of(Words.of("?"))
                        : field.choices().stream().limit(1);
        };
    }

    /** The first day on which what is continued can go on: another one once that of the meeting is over. */
    private LocalDate firstLaterDay() {
        var today = at.atZone(ZoneId.of(plan().zone())).toLocalDate();
        var last = LaterDay.last(state);
        return today.isAfter(last) ? today : last;
    }

    private int seconds(String act) {
        return switch (act) {
            case "change" -> 0;
            case "evenOut" ->
                state.openLine().map(line -> line.shared().even().getFirst()).orElse(60);
            default -> 60;
        };
    }

    private Stream<Id> members() {
        return plan().members().stream().map(MeetingPlan.Member::id);
    }

    private Stream<Id> appearing() {
        return state.evidence().appearances().keySet().stream().sorted();
    }

    /** The one at the lectern and some who were heard; any of them is judged alike. */
    private Stream<Id> heard() {
        var there = state.lectern().turn().map(Turn::speaker).stream();
        var before = state.openLine().stream()
                .flatMap(line -> line.inOrder().stream())
                .filter(Speaker::wasHeard)
                .map(Speaker::id)
                .limit(MOST_SPEAKERS);
        return Stream.concat(there, before).distinct();
    }

    private Stream<Integer> offers() {
        return state.hearingOfItem().stream()
                .flatMap(hearing -> state.evidence().at(hearing))
                .map(Evidence.Offer::number);
    }

    private MeetingPlan plan() {
        return now.plan();
    }

    private Stream<Id> waiting() {
        return state.openLine().stream()
                .flatMap(line -> line.waiting().stream())
                .map(Speaker::id)
                .limit(MOST_SPEAKERS);
    }

    /** Some stand for all: the first who wait, one who has come, and one whose sign-up can still change. */
    private Stream<Id> speakers() {
        var here = state.openLine().stream()
                .flatMap(line -> line.waiting().stream())
                .filter(Speaker::checkedIn)
                .map(Speaker::id);
        var others = state.lines().values().stream()
                .flatMap(line -> line.speakers().values())
                .filter(Speaker::canWithdraw)
                .map(Speaker::id);
        return Stream.of(waiting(), here.limit(1), others.limit(1))
                .flatMap(some -> some)
                .distinct();
    }

    /** One that is there, and one that is not. */
    private Stream<Id> groups() {
        return Stream.concat(
                state.lines().values().stream()
                        .flatMap(line -> line.groups().keySet().stream())
                        .limit(1),
                Stream.of(now.meeting()));
    }

    private Map<Id, Presence> attendance() {
        var all = new LinkedHashMap<Id, Presence>();
        plan().members().forEach(member -> all.put(member.id(), Presence.PRESENT));
        return all;
    }

    private Map<Id, Ballot> ballots() {
        var all = new LinkedHashMap<Id, Ballot>();
        plan().members().forEach(member -> all.put(member.id(), ballot(member.id())));
        return all;
    }

    private Ballot ballot(Id member) {
        if (!state.attendance().of(member).here()) {
            return Ballot.ABSENT;
        }
        return state.sitting().standsAside(member) ? Ballot.RECUSED : Ballot.AYE;
    }
}

package org.rostrum.proceedings.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.EvidenceRules;
import org.rostrum.order.FileKind;
import org.rostrum.order.FloorRules;
import org.rostrum.order.RuleSet;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.StatementRules;
import org.rostrum.order.Tier;
import org.rostrum.platform.web.Mistake;

/**
 * Speaking rules as the clerk types them: times as {@code 3:00} or {@code 90}, tiers as {@code 55 3:00, 82 2:00}. What is
 * left empty has no such rule.
 */
public record TypedRules(Map<String, String> fields) {
    private static final String NOT_HEARD_DAYS = "notHeardDays";
    private static final List<String> TIMES = List.of("seconds", "sideSeconds", "totalSeconds", "cededSeconds");
    private static final List<String> NUMBERS =
            List.of("cap", "capPerSide", "givers", "interpreterPercent", NOT_HEARD_DAYS);
    private static final List<String> CHOICES = List.of("arrangement", "overCap", "first");
    private static final List<String> TRUTHS = List.of("residentsFirst", "lateAtEnd", "nameOptional");
    /** What is typed of written statements, and what it is called in the rules. */
    private static final Map<String, String> IN_WRITING = new TreeMap<>(
            Map.of("statementLetters", "letters", "statementFiles", "files", "statementMegabytes", "megabytes"));

    /** What is typed of the turns at the lectern: times, and numbers. */
    private static final List<String> FLOOR_TIMES = List.of("warnSeconds", "secondSeconds");

    private static final List<String> FLOOR_NUMBERS = List.of("warnPercent");

    private static final String LATE_BY_LEAVE = "lateByLeave";
    private static final List<String> EVIDENCE_TRUTHS = List.of("oath", "hidePositions");
    private static final String CROSS_SECONDS = "crossSeconds";

    private static final String SET_NAME = "ruleSetName";
    private static final String SET_ADOPTED = "ruleSetAdopted";
    private static final String SET_BY = "ruleSetBy";

    private static final String GROUP_SECONDS = "groupSeconds";
    private static final String GROUP_MEMBERS = "groupMembers";
    private static final String GROUP_SEATS = "groupSeats";
    private static final String GROUP_DELEGATES = "groupDelegates";
    private static final Pattern TIME = Pattern.compile("(\\d{1,3}):(\\d{2})|(\\d{1,5})");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\\n]\\s*");
    private static final Pattern TIER = Pattern.compile("(\\d{1,6}|\\+)\\s+(\\S+)");
    private static final String ANY_NUMBER = "+";

    /** Rules as they would be typed. */
    public static TypedRules of(SpeakingRules rules) {
        var fields = new HashMap<String, String>();
        fields.put("seconds", time(rules.seconds()));
        fields.put("arrangement", rules.arrangement().name());
        rules.cap().ifPresent(cap -> fields.put("cap", cap.toString()));
        rules.capPerSide().ifPresent(cap -> fields.put("capPerSide", cap.toString()));
        rules.givers().ifPresent(most -> fields.put("givers", most.toString()));
        rules.overCap().ifPresent(over -> fields.put("overCap", over.name()));
        rules.tiers()
                .ifPresent(tiers -> fields.put(
                        "tiers",
                        String.join(", ", tiers.stream().map(TypedRules::tier).toList())));
        rules.first().ifPresent(first -> fields.put("first", first.name()));
        rules.sideSeconds().ifPresent(time -> fields.put("sideSeconds", time(time)));
        rules.totalSeconds().ifPresent(time -> fields.put("totalSeconds", time(time)));
        rules.cededSeconds().ifPresent(time -> fields.put("cededSeconds", time(time)));
        rules.interpreterPercent().ifPresent(percent -> fields.put("interpreterPercent", percent.toString()));
        rules.residentsFirst().ifPresent(first -> fields.put("residentsFirst", first.toString()));
        rules.lateAtEnd().ifPresent(late -> fields.put("lateAtEnd", late.toString()));
        rules.notHeardDays().ifPresent(days -> fields.put(NOT_HEARD_DAYS, days.toString()));
        rules.nameOptional().ifPresent(optional -> fields.put("nameOptional", optional.toString()));
        rules.groups().ifPresent(group -> {
            fields.put(GROUP_SECONDS, time(group.seconds()));
            fields.put(GROUP_MEMBERS, Integer.toString(group.members()));
            group.delegates().ifPresent(room -> {
                fields.put(GROUP_SEATS, Integer.toString(room.seats()));
                fields.put(GROUP_DELEGATES, Integer.toString(room.each()));
            });
        });
        rules.ruleSet().ifPresent(set -> put(fields, set));
        rules.statements().ifPresent(written -> put(fields, written));
        rules.onTheFloor().ifPresent(floor -> put(fields, floor));
        return new TypedRules(fields);
    }

    private static void put(Map<String, String> fields, RuleSet set) {
        fields.put(SET_NAME, set.name());
        set.adopted().ifPresent(day -> fields.put(SET_ADOPTED, day.toString()));
        set.by().ifPresent(act -> fields.put(SET_BY, act));
    }

    private static void put(Map<String, String> fields, StatementRules written) {
        written.letters().ifPresent(most -> fields.put("statementLetters", most.toString()));
        written.files().ifPresent(most -> fields.put("statementFiles", most.toString()));
        written.megabytes().ifPresent(most -> fields.put("statementMegabytes", most.toString()));
        written.kinds()
                .ifPresent(kinds -> fields.put(
                        "statementKinds",
                        String.join(", ", kinds.stream().map(FileKind::name).toList())));
        written.shown().ifPresent(shown -> fields.put("statementShown", shown.toString()));
    }

    private static void put(Map<String, String> fields, FloorRules floor) {
        floor.warnSeconds().ifPresent(left -> fields.put("warnSeconds", time(left)));
        floor.stages().ifPresent(stages -> fields.put("stages", TypedStages.text(stages)));
        floor.secondSeconds().ifPresent(time -> fields.put("secondSeconds", time(time)));
        floor.warnPercent().ifPresent(share -> fields.put("warnPercent", share.toString()));
        floor.lateByLeave().ifPresent(late -> fields.put(LATE_BY_LEAVE, late.toString()));
        floor.evidence().flatMap(EvidenceRules::oath).ifPresent(asked -> fields.put("oath", asked.toString()));
        floor.evidence()
                .flatMap(EvidenceRules::hidePositions)
                .ifPresent(hidden -> fields.put("hidePositions", hidden.toString()));
        floor.evidence().flatMap(EvidenceRules::crossSeconds).ifPresent(time -> fields.put(CROSS_SECONDS, time(time)));
    }

    private static String tier(Tier tier) {
        return tier.upToInclusive().map(Object::toString).orElse(ANY_NUMBER) + " " + time(tier.seconds());
    }

    static String time(int seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** What was typed, without the space around it; empty where nothing was. */
    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** The fields that cannot be read as what they should be, on a day of the body. */
    public List<Mistake> mistakes(LocalDate today) {
        var found = new ArrayList<Mistake>();
        Stream.of(TIMES, FLOOR_TIMES, List.of(CROSS_SECONDS))
                .flatMap(Collection::stream)
                .filter(field -> !text(field).isEmpty() && seconds(text(field)).isEmpty())
                .forEach(field -> found.add(new Mistake(field, "rules.time.error")));
        Stream.of(NUMBERS, IN_WRITING.keySet(), FLOOR_NUMBERS)
                .flatMap(Collection::stream)
                .filter(field -> !text(field).matches("\\d{0,6}"))
                .forEach(field -> found.add(new Mistake(field, "rules.number.error")));
        found.addAll(mistakesOfSet(today));
        found.addAll(mistakesOfGroups());
        if (!text("tiers").isEmpty() && tiers().isEmpty()) {
            found.add(new Mistake("tiers", "rules.tiers.error"));
        }
        if (TypedStages.of(text("stages")).isEmpty()) {
            found.add(new Mistake("stages", "rules.stages.error"));
        }
        within(found, new Mistake(NOT_HEARD_DAYS, "rules.notHeardDays.error"), 1, 3660);
        within(found, new Mistake("warnSeconds", "rules.warnSeconds.error"), 0, 3600);
        within(found, new Mistake("warnPercent", "rules.warnPercent.error"), 1, 99);
        within(found, new Mistake("secondSeconds", "rules.secondSeconds.error"), 10, 3600);
        within(found, new Mistake(CROSS_SECONDS, "rules.crossSeconds.error"), 10, 3600);
        if (text("seconds").isEmpty()) {
            found.add(new Mistake("seconds", "rules.time.error"));
        }
        return found;
    }

    /** A number or time that can be read and is too small or too large. */
    private void within(List<Mistake> found, Mistake wrong, long least, long most) {
        if (Mistake.at(wrong.field(), found).isEmpty()) {
            seconds(text(wrong.field()))
                    .filter(number -> number < least || number > most)
                    .ifPresent(number -> found.add(wrong));
        }
    }

    /** A day and an act say nothing without a name, and nothing rests on what will be adopted. */
    private List<Mistake> mistakesOfSet(LocalDate today) {
        var found = new ArrayList<Mistake>();
        boolean more = !text(SET_ADOPTED).isEmpty() || !text(SET_BY).isEmpty();
        if (more && text(SET_NAME).isEmpty()) {
            found.add(new Mistake(SET_NAME, "rules.ruleSetName.error"));
        }
        if (!text(SET_ADOPTED).isEmpty()
                && adopted().filter(day -> !day.isAfter(today)).isEmpty()) {
            found.add(new Mistake(SET_ADOPTED, "rules.ruleSetAdopted.error"));
        }
        Map.of(SET_NAME, RuleSet.LONGEST_NAME, SET_BY, RuleSet.LONGEST_ACT).forEach((field, longest) -> {
            if (text(field).codePointCount(0, text(field).length()) > longest) {
                found.add(new Mistake(field, "signup.long"));
            }
        });
        return found;
    }

    private Optional<LocalDate> adopted() {
        try {
            return Optional.of(LocalDate.parse(text(SET_ADOPTED)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A group needs both its time and its members; delegates need a group, a room and how many they are. */
    private List<Mistake> mistakesOfGroups() {
        boolean sends = !text(GROUP_SEATS).isEmpty() || !text(GROUP_DELEGATES).isEmpty();
        if (text(GROUP_SECONDS).isEmpty() && text(GROUP_MEMBERS).isEmpty() && !sends) {
            return List.of();
        }
        if (seconds(text(GROUP_SECONDS)).isEmpty()) {
            return List.of(new Mistake(GROUP_SECONDS, "rules.time.error"));
        }
        if (!text(GROUP_MEMBERS).matches("[2-9]|[1-9]\\d{1,2}|1000")) {
            return List.of(new Mistake(GROUP_MEMBERS, "rules.groupMembers.error"));
        }
        if (sends && !text(GROUP_SEATS).matches("[1-9]\\d{0,4}|100000")) {
            return List.of(new Mistake(GROUP_SEATS, "rules.groupSeats.error"));
        }
        return !sends || text(GROUP_DELEGATES).matches("[1-9]\\d{0,2}|1000")
                ? List.of()
                : List.of(new Mistake(GROUP_DELEGATES, "rules.groupDelegates.error"));
    }

    /** As the act that adopts them takes them, once nothing is to mend. */
    public Map<String, @Nullable Object> json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        TIMES.forEach(field -> seconds(text(field)).ifPresent(time -> json.put(field, time)));
        NUMBERS.stream()
                .filter(field -> !text(field).isEmpty())
                .forEach(field -> json.put(field, Long.valueOf(text(field))));
        CHOICES.stream().filter(field -> !text(field).isEmpty()).forEach(field -> json.put(field, text(field)));
        TRUTHS.stream().filter(field -> text(field).equals("true")).forEach(field -> json.put(field, true));
        tiers().ifPresent(tiers -> json.put("tiers", tiers));
        seconds(text(GROUP_SECONDS)).ifPresent(time -> json.put("groups", groups(time)));
        if (!text(SET_NAME).isEmpty()) {
            json.put("ruleSet", ruleSet());
        }
        var written = inWriting();
        if (!written.isEmpty()) {
            json.put("statements", written);
        }
        var floor = onTheFloor();
        if (!floor.isEmpty()) {
            json.put("onTheFloor", floor);
        }
        return json;
    }

    private Map<String, @Nullable Object> groups(long time) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("seconds", time);
        json.put("members", Long.valueOf(text(GROUP_MEMBERS)));
        if (!text(GROUP_SEATS).isEmpty()) {
            json.put(
                    "delegates",
                    Map.of("seats", Long.valueOf(text(GROUP_SEATS)), "each", Long.valueOf(text(GROUP_DELEGATES))));
        }
        return json;
    }

    private Map<String, @Nullable Object> ruleSet() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", text(SET_NAME));
        adopted().ifPresent(day -> json.put("adopted", day.toString()));
        if (!text(SET_BY).isEmpty()) {
            json.put("by", text(SET_BY));
        }
        return json;
    }

    private Map<String, @Nullable Object> onTheFloor() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        FLOOR_TIMES.forEach(field -> seconds(text(field)).ifPresent(time -> json.put(field, time)));
        FLOOR_NUMBERS.stream()
                .filter(field -> !text(field).isEmpty())
                .forEach(field -> json.put(field, Long.valueOf(text(field))));
        TypedStages.of(text("stages"))
                .filter(stages -> !stages.isEmpty())
                .ifPresent(stages -> json.put("stages", stages));
        if (text(LATE_BY_LEAVE).equals("true")) {
            json.put(LATE_BY_LEAVE, true);
        }
        var evidence = onEvidence();
        if (!evidence.isEmpty()) {
            json.put("evidence", evidence);
        }
        return json;
    }

    private Map<String, @Nullable Object> onEvidence() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        EVIDENCE_TRUTHS.stream().filter(field -> text(field).equals("true")).forEach(field -> json.put(field, true));
        seconds(text(CROSS_SECONDS)).ifPresent(time -> json.put(CROSS_SECONDS, time));
        return json;
    }

    private Map<String, @Nullable Object> inWriting() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        IN_WRITING.forEach((field, name) -> {
            if (!text(field).isEmpty()) {
                json.put(name, Long.valueOf(text(field)));
            }
        });
        if (!text("statementKinds").isEmpty()) {
            json.put("kinds", List.of(BETWEEN.split(text("statementKinds"), -1)));
        }
        if (text("statementShown").equals("true")) {
            json.put("shown", true);
        }
        return json;
    }

    private Optional<List<Map<String, Object>>> tiers() {
        var tiers = new ArrayList<Map<String, Object>>();
        for (var part : BETWEEN.split(text("tiers"), -1)) {
            var tier = TIER.matcher(part);
            var time = tier.matches() ? seconds(tier.group(2)) : Optional.<Long>empty();
            if (time.isEmpty()) {
                return Optional.empty();
            }
            tiers.add(
                    tier.group(1).equals(ANY_NUMBER)
                            ? Map.of("seconds", time.get())
                            : Map.of("upToInclusive", Long.valueOf(tier.group(1)), "seconds", time.get()));
        }
        return Optional.of(tiers);
    }

    static Optional<Long> seconds(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                time.group(3) == null
                        ? 60 * Long.parseLong(time.group(1)) + Long.parseLong(time.group(2))
                        : Long.parseLong(time.group(3)));
    }
}

package org.rostrum.proceedings.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Body;
import org.rostrum.order.Arrangement;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.RulesOfOrder;
import org.rostrum.proceedings.SeatedBody;

/**
 * A meeting as the clerk types it: the names of the fields are those of the document in which a meeting is published, and
 * {@link #document} makes it. What a meeting may be is left to the act that publishes.
 */
record TypedMeeting(Form form) {
    private static final int LONGEST = 20_000;
    private static final String OTHER_RULES = "otherRules";
    private static final String ITEMS = "items";
    private static final String EXHIBITS = "hearing.exhibits";
    private static final String RULES = "hearing.rules.";
    private static final List<String> ITEM = List.of("title", "summary", "held");
    private static final List<String> EXHIBIT = List.of("label", "title", "text", "signatures");

    /** A form with one row for an item, for a body that has such rules of order. */
    static TypedMeeting blank(String body, RulesOfOrder rules, LocalDateTime now) {
        var fields = new HashMap<>(TypedOrder.of(rules).form().fields());
        fields.put("body", body);
        fields.put("items.0.row", "");
        return new TypedMeeting(new Form(fields)).begun(now);
    }

    /** A form filled from an older meeting, without its days; its rules of order are kept where they are not the body's. */
    static TypedMeeting of(MeetingPlan plan, String body, RulesOfOrder rules, LocalDateTime now) {
        var decided = RulesOfOrder.of(plan);
        var fields = new HashMap<>(TypedOrder.of(decided).form().fields());
        fields.put(OTHER_RULES, decided.equals(rules) ? "" : "yes");
        fields.put("body", body);
        fields.put("title", plan.title());
        fields.put("place", plan.place());
        plan.begins().ifPresent(hour -> fields.put("begins", hour.toString()));
        plan.attend().ifPresent(way -> fields.put("attend", way));
        IntStream.range(0, plan.items().size())
                .forEach(at -> put(fields, row(ITEMS, at), plan.items().get(at)));
        return new TypedMeeting(new Form(fields)).begun(now);
    }

    private static void put(Map<String, String> fields, String row, MeetingPlan.Item item) {
        fields.put(row + "number", item.number());
        fields.put(row + "title", item.title());
        fields.put(row + "summary", item.summary());
        if (item.onConsent()) {
            fields.put(row + "consent", "yes");
        }
        item.hearing().ifPresent(hearing -> {
            fields.put(row + "held", "yes");
            putRules(fields, row, hearing.rules());
            var exhibits = hearing.exhibits();
            IntStream.range(0, exhibits.size()).forEach(at -> put(fields, row(row + EXHIBITS, at), exhibits.get(at)));
        });
    }

    private static void put(Map<String, String> fields, String row, MeetingPlan.Exhibit exhibit) {
        fields.put(row + "label", exhibit.label());
        fields.put(row + "title", exhibit.title());
        fields.put(row + "text", exhibit.text());
        exhibit.signatures().ifPresent(count -> fields.put(row + "signatures", count.toString()));
    }

    private static void putRules(Map<String, String> fields, String row, SpeakingRules rules) {
        TypedRules.of(rules).fields().forEach((field, value) -> fields.put(row + RULES + field, value));
    }

    private static String row(String list, int at) {
        return list + "." + at + ".";
    }

    /** The same with the usual things in each row that was added: its number, when sign-up opens, and the time of a speaker. */
    TypedMeeting begun(LocalDateTime now) {
        var usual = new HashMap<String, String>();
        IntStream.range(0, form.rows(ITEMS)).forEach(at -> {
            var row = row(ITEMS, at);
            usual.put(row + "number", Integer.toString(at + 1));
            usual.put(row + "hearing.opens", now.withSecond(0).withNano(0).toString());
            usual.put(row + RULES + "seconds", "3:00");
            usual.put(row + RULES + "arrangement", "AS_SIGNED_UP");
        });
        usual.keySet().removeAll(form.fields().keySet());
        return new TypedMeeting(form.with(usual));
    }

    /** The same without the rows in which nothing was typed, so that the numbers of rows are those of the document. */
    TypedMeeting tidy() {
        var tidy = filled(ITEMS, ITEM).isEmpty() ? this : without(ITEMS, ITEM);
        for (var row : tidy.rows(ITEMS)) {
            tidy = tidy.without(row + EXHIBITS, EXHIBIT);
        }
        return tidy;
    }

    private TypedMeeting without(String list, List<String> fields) {
        var rest = form;
        var kept = filled(list, fields);
        for (int at = form.rows(list) - 1; at >= 0; at--) {
            rest = kept.contains(row(list, at)) ? rest : rest.without(list, at);
        }
        return new TypedMeeting(rest);
    }

    /** The same with other rules at the hearing of an item. */
    TypedMeeting with(String row, SpeakingRules rules) {
        var fields = new HashMap<>(form.fields());
        fields.keySet().removeIf(field -> field.startsWith(row + RULES));
        putRules(fields, row, rules);
        return new TypedMeeting(new Form(fields));
    }

    /** How the names of the fields of each row begin. */
    List<String> rows(String list) {
        return IntStream.range(0, form.rows(list)).mapToObj(at -> row(list, at)).toList();
    }

    /** The rows in which something was typed. */
    private List<String> filled(String list, List<String> fields) {
        return rows(list).stream()
                .filter(row -> fields.stream().anyMatch(field -> form.given(row + field)))
                .toList();
    }

    private boolean held(String row) {
        return form.given(row + "held");
    }

    /** Everything that cannot be read as what it should be, in the order of the page; on a day of the body. */
    List<Mistake> mistakes(LocalDate today) {
        var found = new ArrayList<Mistake>();
        mend(found, !form.given("title"), "title");
        mend(found, read("date", LocalDate::parse).isEmpty(), "date");
        mend(found, form.given("begins") && read("begins", LocalTime::parse).isEmpty(), "begins");
        mend(found, !form.given("place"), "place");
        var items = filled(ITEMS, ITEM);
        mend(found, items.isEmpty(), ITEMS);
        items.forEach(row -> mendItem(found, row, today));
        form.fields().keySet().stream()
                .filter(field -> !form.fits(field, LONGEST))
                .forEach(field -> found.add(new Mistake(field, "signup.long")));
        return found;
    }

    private void mendItem(List<Mistake> found, String row, LocalDate today) {
        mend(found, !form.given(row + "number"), row + "number");
        mend(found, !form.given(row + "title"), row + "title");
        mend(found, !form.given(row + "summary"), row + "summary");
        if (held(row)) {
            mend(found, form.given(row + "consent"), row + "consent");
            mend(found, moment(row + "hearing.opens").isEmpty(), row + "hearing.opens");
            mend(found, moment(row + "hearing.closesInclusive").isEmpty(), row + "hearing.closesInclusive");
            rules(row).mistakes(today).forEach(rule -> found.add(new Mistake(row + RULES + rule.field(), rule.key())));
            filled(row + EXHIBITS, EXHIBIT).forEach(exhibit -> mendExhibit(found, exhibit));
        }
    }

    private void mendExhibit(List<Mistake> found, String row) {
        mend(found, !form.given(row + "label"), row + "label");
        mend(found, !form.given(row + "title"), row + "title");
        mend(found, !form.given(row + "text"), row + "text");
        mend(found, !form.stripped(row + "signatures").matches("\\d{0,8}"), row + "signatures");
    }

    private static void mend(List<Mistake> found, boolean wrong, String field) {
        if (wrong) {
            found.add(PublishMistakes.at(field));
        }
    }

    /** The speaking rules of the hearing of an item. */
    TypedRules rules(String row) {
        return new TypedRules(form.below(row + RULES).fields());
    }

    /**
     * The document in which the meeting is published, once nothing is to mend.
     *
     * @param rules the rules of order of the body, taken unless others were chosen for this meeting
     * @param ids gives each hearing its id
     * @param commitment seals the draw of a hearing
     */
    Map<String, @Nullable Object> document(
            Id meeting, Body body, RulesOfOrder rules, Supplier<Id> ids, Function<Id, String> commitment) {
        var day = read("date", LocalDate::parse).orElseThrow();
        var json = new HashMap<String, @Nullable Object>();
        json.put("meeting", meeting.toString());
        json.put("title", form.stripped("title"));
        json.putAll(new SeatedBody(body, day).document());
        json.putAll(form.given(OTHER_RULES) ? new TypedOrder(form).document(rules.differing()) : rules.write());
        json.put("date", day.toString());
        json.put("place", form.stripped("place"));
        read("begins", LocalTime::parse).ifPresent(hour -> json.put("begins", hour.toString()));
        given("attend").ifPresent(way -> json.put("attend", way));
        json.put(
                "items",
                filled(ITEMS, ITEM).stream()
                        .map(row -> item(row, body.timeZone(), ids, commitment))
                        .toList());
        return json;
    }

    private Map<String, @Nullable Object> item(
            String row, ZoneId zone, Supplier<Id> ids, Function<Id, String> commitment) {
        var json = new HashMap<String, @Nullable Object>();
        List.of("number", "title", "summary").forEach(field -> json.put(field, form.stripped(row + field)));
        if (form.given(row + "consent")) {
            json.put("consent", true);
        }
        if (held(row)) {
            json.put("hearing", hearing(row, zone, ids.get(), commitment));
        }
        return json;
    }

    private Map<String, @Nullable Object> hearing(String row, ZoneId zone, Id id, Function<Id, String> commitment) {
        var json = new HashMap<String, @Nullable Object>();
        json.put("id", id.toString());
        json.put("rules", rules(row).json());
        json.put("opens", instant(row + "hearing.opens", zone));
        json.put("closesInclusive", instant(row + "hearing.closesInclusive", zone));
        if (Arrangement.named(form.text(row + RULES + "arrangement"))
                .filter(Arrangement::isDrawn)
                .isPresent()) {
            json.put("commitment", commitment.apply(id));
        }
        json.put(
                "exhibits",
                filled(row + EXHIBITS, EXHIBIT).stream().map(this::exhibit).toList());
        return json;
    }

    private Map<String, @Nullable Object> exhibit(String row) {
        var json = new HashMap<String, @Nullable Object>();
        List.of("label", "title", "text").forEach(field -> json.put(field, form.stripped(row + field)));
        given(row + "signatures").ifPresent(count -> json.put("signatures", Long.valueOf(count)));
        return json;
    }

    private String instant(String field, ZoneId zone) {
        return moment(field).orElseThrow().atZone(zone).toInstant().toString();
    }

    private Optional<LocalDateTime> moment(String field) {
        return read(field, LocalDateTime::parse);
    }

    private Optional<String> given(String field) {
        return Optional.of(form.stripped(field)).filter(text -> !text.isEmpty());
    }

    private <T> Optional<T> read(String field, Function<String, T> reader) {
        try {
            return given(field).map(reader);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}

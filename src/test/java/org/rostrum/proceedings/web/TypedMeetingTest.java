package org.rostrum.proceedings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.hearing.AnyBody;
import org.rostrum.hearing.Body;
import org.rostrum.order.Arrangement;
import org.rostrum.platform.Id;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.FieldRefused;
import org.rostrum.proceedings.Majority;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.PlanDocument;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Procedure;
import org.rostrum.proceedings.RulesOfOrder;

@DisplayName("A meeting as the clerk types it")
class TypedMeetingTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2018, 4, 2, 9, 30, 12);
    private static final String HASH = "0".repeat(64);
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("title", " Regular meeting "),
            Map.entry("date", "2018-04-16"),
            Map.entry("begins", "19:00"),
            Map.entry("place", "Council Chamber"),
            Map.entry("attend", "https://example.org/watch"),
            Map.entry("otherRules", "yes"),
            Map.entry("majority.base", "VOTING"),
            Map.entry("majority.share", "MORE_THAN_HALF"),
            Map.entry("items.0.number", "1"),
            Map.entry("items.0.title", "Minutes"),
            Map.entry("items.0.summary", "What was decided in March"),
            Map.entry("items.1.number", "2"),
            Map.entry("items.1.title", ""),
            Map.entry("items.2.number", "4"),
            Map.entry("items.2.title", "Police exchanges"),
            Map.entry("items.2.summary", "Should the city rule them out?"),
            Map.entry("items.2.held", "yes"),
            Map.entry("items.2.hearing.opens", "2018-04-06T12:00"),
            Map.entry("items.2.hearing.closesInclusive", "2018-04-16T17:00"),
            Map.entry("items.2.hearing.rules.seconds", "2:00"),
            Map.entry("items.2.hearing.rules.arrangement", "IN_TURN_BY_DRAW"),
            Map.entry("items.2.hearing.rules.cap", "50"),
            Map.entry("items.2.hearing.exhibits.0.label", "A"),
            Map.entry("items.2.hearing.exhibits.0.title", "Petition"),
            Map.entry("items.2.hearing.exhibits.0.text", "https://example.org/a"),
            Map.entry("items.2.hearing.exhibits.0.signatures", "1394"),
            Map.entry("items.2.hearing.exhibits.1.label", ""));

    private final AtomicLong last = new AtomicLong(1000);
    private final Body body = AnyBody.ofThreeSeats();

    @Test
    void becomes_the_document_of_its_plan() {
        var plan = plan(TYPED);
        assertThat(plan.title()).isEqualTo("Regular meeting");
        assertThat(plan.begins()).hasValue(LocalTime.of(19, 0));
        assertThat(plan.items()).extracting(MeetingPlan.Item::number).containsExactly("1", "4");
        var hearing = plan.items().getLast().hearing().orElseThrow();
        assertThat(hearing.closesInclusive()).isEqualTo(Instant.parse("2018-04-16T21:00:00Z"));
        assertThat(hearing.rules().arrangement()).isEqualTo(Arrangement.IN_TURN_BY_DRAW);
        assertThat(hearing.rules().cap()).hasValue(50);
        assertThat(hearing.commitment()).hasValue(HASH);
        assertThat(hearing.exhibits())
                .singleElement()
                .satisfies(exhibit -> assertThat(exhibit.signatures()).hasValue(1394));
    }

    @Test
    void is_held_by_those_who_hold_a_seat_on_its_day_and_chaired_by_the_first_who_presides() {
        var plan = plan(TYPED);
        assertThat(plan.seats()).isEqualTo(3);
        assertThat(plan.members()).extracting(MeetingPlan.Member::name).containsExactly("Noor Calloway", "Sam Ridley");
        assertThat(plan.members())
                .filteredOn(MeetingPlan.Member::presides)
                .extracting(MeetingPlan.Member::role)
                .containsExactly("Mayor");
    }

    @Test
    void has_rules_of_order_where_they_are_not_the_usual_ones() {
        assertThat(plan(TYPED).procedure()).isEmpty();
        var typed = new HashMap<>(TYPED);
        typed.putAll(Map.of(
                "procedure.chair", "TO_BREAK_A_TIE", "procedure.elsewhere", "NO", "procedure.question", "TWO_THIRDS"));
        var plan = plan(typed);
        var procedure = plan.rulesOfOrder();
        assertThat(procedure.chairBreaksTies()).isTrue();
        assertThat(procedure.counts(Presence.REMOTE)).isFalse();
        assertThat(procedure.majority(MotionKind.CALL_THE_QUESTION)).isPresent();
        assertThat(TypedMeeting.of(plan, "body", RulesOfOrder.USUAL, NOW).form().fields())
                .containsEntry("otherRules", "yes")
                .containsEntry("procedure.chair", "TO_BREAK_A_TIE")
                .containsEntry("procedure.elsewhere", "NO")
                .containsEntry("procedure.question", "TWO_THIRDS");
    }

    @Test
    void has_the_rules_of_order_of_its_body_unless_others_are_chosen_for_it() {
        var own = new RulesOfOrder(
                new Majority(Majority.Base.SEATS, Majority.Share.TWO_THIRDS),
                Optional.of(new Procedure(
                        Optional.empty(),
                        Optional.of(false),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        assertThat(RulesOfOrder.of(plan(TYPED, own))).isEqualTo(RulesOfOrder.USUAL);
        var plan = plan(with("otherRules", ""), own);
        assertThat(RulesOfOrder.of(plan)).isEqualTo(own);
        assertThat(TypedMeeting.of(plan, "body", own, NOW).form().text("otherRules"))
                .isEmpty();
    }

    @Test
    void seals_no_draw_where_nothing_is_drawn() {
        assertThat(plan(with("items.2.hearing.rules.arrangement", "IN_TURN"))
                        .items()
                        .getLast()
                        .hearing()
                        .orElseThrow()
                        .commitment())
                .isEmpty();
    }

    @Test
    void has_no_hearing_where_the_public_is_not_heard() {
        assertThat(plan(with("items.2.held", "")).hearings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "title, ''",
        "date, soon",
        "begins, 7 PM",
        "place, ' '",
        "items.0.number, ''",
        "items.0.summary, ''",
        "items.2.title, ''",
        "items.2.hearing.opens, ''",
        "items.2.hearing.closesInclusive, 2018-13-01T00:00",
        "items.2.hearing.rules.seconds, long",
        "items.2.hearing.rules.cap, many",
        "items.2.hearing.rules.tiers, some",
        "items.2.hearing.exhibits.0.label, ''",
        "items.2.hearing.exhibits.0.text, ''",
        "items.2.hearing.exhibits.0.signatures, many",
        "title, 'a\u0001'"
    })
    void is_to_mend_at_the_field_that_is_wrong(String field, String value) {
        assertThat(typed(with(field, value)).mistakes(NOW.toLocalDate()))
                .extracting(Mistake::field)
                .contains(field);
    }

    @Test
    void needs_an_item() {
        var fields = new HashMap<>(TYPED);
        fields.keySet().removeIf(field -> field.startsWith("items."));
        assertThat(typed(fields).mistakes(NOW.toLocalDate()))
                .extracting(Mistake::field)
                .containsExactly("items");
    }

    @ParameterizedTest
    @CsvSource({
        "items.2.hearing.closesInclusive, 2018-04-01T00:00, items.1.hearing.closesInclusive",
        "items.2.hearing.rules.seconds, 5, items.1.hearing.rules.seconds",
        "items.2.hearing.rules.interpreterPercent, 20, items.1.hearing.rules.seconds",
        "majority.base, NOBODY, majority.base"
    })
    void is_refused_by_the_act_that_publishes_at_the_field_of_the_tidy_page(String field, String value, String at) {
        assertThatThrownBy(() -> plan(with(field, value)))
                .isInstanceOfSatisfying(
                        FieldRefused.class,
                        refused ->
                                assertThat(PublishMistakes.of(refused).field()).isEqualTo(at));
    }

    @Test
    void takes_the_rules_of_others_in_place_of_its_own() {
        var preset = org.rostrum.proceedings.Preset.all().getFirst().rules();
        var rules = typed(TYPED).with("items.2.", preset).rules("items.2.");
        assertThat(rules.text("arrangement")).isEqualTo("IN_TURN_BY_DRAW");
        assertThat(rules.text("cap")).isEmpty();
    }

    @Test
    void starts_from_an_older_meeting_without_its_days() {
        var older = new DurhamEvening(LocalDate.of(2018, 4, 16), 1).plan();
        var form = TypedMeeting.of(older, "body", RulesOfOrder.USUAL, NOW).form();
        assertThat(form.text("title")).isEqualTo(older.title());
        assertThat(form.text("date")).isEmpty();
        assertThat(form.text("items.0.hearing.exhibits.2.signatures")).isEqualTo("1394");
        assertThat(form.text("items.0.hearing.opens")).isEqualTo("2018-04-02T09:30");
        assertThat(form.text("items.0.hearing.closesInclusive")).isEmpty();
    }

    @Test
    void begins_each_row_that_was_added_with_the_usual_things() {
        var form = TypedMeeting.blank("", RulesOfOrder.USUAL, NOW)
                .form()
                .with(Map.of("do", "items.add"))
                .pressed();
        var begun = new TypedMeeting(form).begun(NOW).form();
        assertThat(begun.text("items.1.number")).isEqualTo("2");
        assertThat(begun.text("items.1.hearing.rules.seconds")).isEqualTo("3:00");
    }

    private MeetingPlan plan(Map<String, String> fields) {
        return plan(fields, RulesOfOrder.USUAL);
    }

    private MeetingPlan plan(Map<String, String> fields, RulesOfOrder rules) {
        var typed = typed(fields).tidy();
        assertThat(typed.mistakes(NOW.toLocalDate())).isEmpty();
        return PlanDocument.read(typed.document(new Id(1), body, rules, this::id, hearing -> HASH), this::id);
    }

    private static TypedMeeting typed(Map<String, String> fields) {
        return new TypedMeeting(new Form(fields));
    }

    private static Map<String, String> with(String field, String value) {
        var fields = new HashMap<>(TYPED);
        fields.put(field, value);
        return fields;
    }

    private Id id() {
        return new Id(last.incrementAndGet());
    }
}

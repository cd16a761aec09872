package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("The document of a plan")
class PlanDocumentTest {
    private final AtomicLong last = new AtomicLong(100);
    private final MeetingPlan evening = new DurhamEvening(LocalDate.of(2018, 4, 16), 1).plan();

    @Test
    void is_read_as_it_was_written() {
        assertThat(PlanDocument.read(values(evening), this::id)).isEqualTo(evening);
    }

    @Test
    void is_given_ids_where_it_has_none() {
        var document = values(evening);
        document.remove("meeting");
        document.put("items", List.of(Map.of("number", "1", "title", "Parks", "summary", "Trees")));
        var plan = PlanDocument.read(document, this::id);
        assertThat(plan.meeting()).isNotEqualTo(evening.meeting());
        assertThat(plan.items().getFirst().id()).isNotEqualTo(plan.meeting());
    }

    @Test
    void says_the_same_under_other_ids_and_something_else_with_another_word() {
        var again = new DurhamEvening(LocalDate.of(2018, 4, 16), 500).plan();
        assertThat(PlanDocument.sayTheSame(evening, again)).isTrue();
        var moved = values(again);
        moved.put("place", "Library");
        assertThat(PlanDocument.sayTheSame(evening, PlanDocument.read(moved, this::id)))
                .isFalse();
    }

    @Test
    void is_refused_by_the_name_of_the_field() {
        var document = values(evening);
        document.put("items", List.of(Map.of("number", "1", "title", "Parks")));
        assertThatThrownBy(() -> PlanDocument.read(document, this::id))
                .isInstanceOfSatisfying(
                        FieldRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("items.0.summary"));
    }

    private Id id() {
        return new Id(last.incrementAndGet());
    }

    private static Map<String, @Nullable Object> values(MeetingPlan plan) {
        var values = new HashMap<String, @Nullable Object>();
        PlanDocument.write(plan).forEach((name, value) -> values.put(String.valueOf(name), value));
        return values;
    }
}

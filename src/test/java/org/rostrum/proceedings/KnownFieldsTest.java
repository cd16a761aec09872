package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A field that is misspelt")
class KnownFieldsTest {
    @Test
    void inside_an_act_is_refused_by_its_path() {
        var rules = new HashMap<String, Object>(Map.of("seconds", 120, "arrangement", "IN_TURN", "capp", 50));
        var fields = Map.of("hearing", PlayedActs.HEARING.toString(), "rules", rules);
        assertThat(refused("adoptRules", fields)).isEqualTo("rules.capp");
        rules.remove("capp");
        rules.put("tiers", List.of(Map.of("upToInclusive", 55, "seconds", 180), Map.of("secunds", 60)));
        assertThat(refused("adoptRules", fields)).isEqualTo("rules.tiers.1.secunds");
        rules.remove("tiers");
        assertThat(ActCodec.read("adoptRules", fields)).isInstanceOf(HearingAct.AdoptRules.class);
    }

    @Test
    void in_a_plan_is_refused_at_each_depth() {
        var plan = PlanDocument.write(new DurhamEvening(LocalDate.of(2018, 4, 16), 1000).plan());
        assertThat(refusedPlan(with(plan, "beginz", "19:00"))).isEqualTo("beginz");
        var items = (List<?>) plan.get("items");
        var item = with((Map<?, ?>) items.getFirst(), "nummber", "1");
        assertThat(refusedPlan(with(plan, "items", List.of(item)))).isEqualTo("items.0.nummber");
    }

    /** A journal may come from a version that knows more (decision 0036). */
    @Test
    void is_read_over_in_what_is_kept() {
        var rules = Map.of("seconds", 120L, "arrangement", "IN_TURN", "later", true);
        assertThat(ActCodec.readKept("adoptRules", Map.of("hearing", new Id(3).toString(), "rules", rules)))
                .isInstanceOf(HearingAct.AdoptRules.class);
    }

    private static Map<String, @Nullable Object> with(Map<?, ?> object, String name, Object value) {
        var changed = new HashMap<String, @Nullable Object>();
        object.forEach((key, inner) -> changed.put(String.valueOf(key), inner));
        changed.put(name, value);
        return changed;
    }

    private static String refused(String act, Map<String, ?> fields) {
        return assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> ActCodec.read(act, fields))
                .actual()
                .field();
    }

    private static String refusedPlan(Map<String, ? extends @Nullable Object> document) {
        return assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> PlanDocument.read(document, () -> new Id(9)))
                .actual()
                .field();
    }
}

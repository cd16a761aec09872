package org.rostrum.proceedings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.proceedings.Majority;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Procedure;
import org.rostrum.proceedings.RulesOfOrder;
import org.rostrum.proceedings.StandardRules;

@DisplayName("Rules of order as the clerk chooses them")
class TypedOrderTest {
    private static final Majority ALL_BUT_A_THIRD = new Majority(Majority.Base.SEATS, Majority.Share.TWO_THIRDS);

    static Stream<RulesOfOrder> standards() {
        return StandardRules.all().stream().map(StandardRules::rules);
    }

    @ParameterizedTest
    @MethodSource("standards")
    void say_what_was_chosen(RulesOfOrder rules) {
        var document = TypedOrder.of(rules).document(Procedure.USUAL);
        assertThat(RulesOfOrder.read(document)).isEqualTo(rules);
    }

    @ParameterizedTest
    @MethodSource("standards")
    void are_read_as_they_were_written(RulesOfOrder rules) {
        assertThat(RulesOfOrder.read(rules.write())).isEqualTo(rules);
    }

    @Test
    void leave_alone_what_no_page_asks_for() {
        var kept = new Procedure(
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(
                        new Procedure.Needed(MotionKind.TABLE, ALL_BUT_A_THIRD),
                        new Procedure.Needed(MotionKind.CALL_THE_QUESTION, ALL_BUT_A_THIRD))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var rules = new RulesOfOrder(ALL_BUT_A_THIRD, Optional.of(kept));
        var typed = TypedOrder.of(rules);
        assertThat(RulesOfOrder.read(typed.document(kept))).isEqualTo(rules);
        assertThat(TypedOrder.told(rules)).extracting(TypedOrder.Rule::words).contains("publish.others.SOME");
    }

    @Test
    void start_from_standards_that_name_their_source_under_a_key_of_their_own() {
        var keys = StandardRules.all().stream().map(StandardRules::key).toList();
        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
        assertThat(StandardRules.all()).allMatch(standard -> standard.source().length() > 20);
        assertThat(Arrays.asList("usual", "nc-mayor-breaks-ties")).allMatch(keys::contains);
    }
}

package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;

@DisplayName("The rules of a body that two save at once")
class HouseRulesTest {
    private static final int DUPLICATE = 1062;

    private static Stream<PersistenceException> conflicts() {
        return Stream.of(
                new OptimisticLockException("changed since"),
                new PersistenceException(new SQLIntegrityConstraintViolationException(
                        "Duplicate entry '7' for key 'PRIMARY'", "23000", DUPLICATE)));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void are_those_of_the_first_and_the_second_is_told(PersistenceException conflict) {
        assertThatThrownBy(() -> saving(conflict).take(new Id(7), RulesOfOrder.USUAL))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(409));
    }

    @Test
    void are_those_of_the_first_also_where_the_second_had_the_page_open_all_along() {
        var outage = new PersistenceException(new SQLException("Connection lost", "08S01"));
        assertThatThrownBy(() -> saving(outage).take(new Id(7), 1, RulesOfOrder.USUAL))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(409));
    }

    @Test
    void are_not_blamed_for_a_database_that_does_not_answer() {
        var outage = new PersistenceException(new SQLException("Connection lost", "08S01"));
        assertThatThrownBy(() -> saving(outage).take(new Id(7), RulesOfOrder.USUAL))
                .isSameAs(outage);
    }

    /** Rules of a body that took none, over a database that fails when they are written. */
    @SuppressWarnings("UnnecessaryAssignment") // no container here injects it
    private static HouseRules saving(PersistenceException failing) {
        var rules = new HouseRules();
        rules.entities = (EntityManager) Proxy.newProxyInstance(
                HouseRulesTest.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, with) -> {
                    if (method.getName().equals("flush")) {
                        throw failing;
                    }
                    return null;
                });
        return rules;
    }
}

package org.rostrum.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("Seats through an election")
class SeatsThroughAnElectionTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate APRIL = LocalDate.of(2018, 4, 16);
    private static final LocalDate DECEMBER = LocalDate.of(2018, 12, 3);

    private final AtomicLong last = new AtomicLong();
    private final Body body = new Body(
            new Id(1), charter(chair("Mayor", "Noor Calloway", 1), chair("Ward 1", "Sam Ridley", 2)), this::id);

    @Test
    void are_held_by_those_they_were_set_up_with_since_ever() {
        assertThat(holders(LocalDate.of(1990, 1, 1))).containsExactly("Noor Calloway", "Sam Ridley");
    }

    @Test
    void pass_on_the_day_that_was_said() {
        amend(passing(0, "Ines Halden"), keeping(1));
        assertThat(holders(DECEMBER.minusDays(1))).containsExactly("Noor Calloway", "Sam Ridley");
        assertThat(holders(DECEMBER)).containsExactly("Ines Halden", "Sam Ridley");
    }

    @Test
    void become_vacant_and_the_next_in_order_presides() {
        amend(passing(0, null), keeping(1));
        assertThat(body.presiding(APRIL).map(Member::name)).hasValue("Noor Calloway");
        assertThat(holders(DECEMBER)).containsExactly("–", "Sam Ridley");
        assertThat(body.presiding(DECEMBER).map(Member::name)).hasValue("Sam Ridley");
    }

    @Test
    void pass_to_someone_else_after_all() {
        amend(passing(0, "Ines Halden"), keeping(1));
        amend(passing(0, "Theo Brandt"), keeping(1));
        assertThat(holders(DECEMBER)).containsExactly("Theo Brandt", "Sam Ridley");
        assertThat(body.seats().getFirst().coming(APRIL)).hasSize(1);
    }

    @Test
    void keep_their_member_when_the_name_is_spelled_right() {
        var before = body.seats().getLast().holder(APRIL).orElseThrow().id();
        amend(keeping(0), kept(1, "Samuel Ridley", Optional.empty()));
        assertThat(body.seats().getLast().holder(APRIL).orElseThrow().id()).isEqualTo(before);
        assertThat(holders(APRIL)).containsExactly("Noor Calloway", "Samuel Ridley");
    }

    @Test
    void are_taken_from_today_on_where_they_were_vacant() {
        amend(passing(0, null), keeping(1));
        body.clear(charter(kept(0, "Ines Halden", Optional.empty()), keeping(1)));
        body.amend(charter(kept(0, "Ines Halden", Optional.empty()), keeping(1)), DECEMBER.plusDays(7), this::id);
        assertThat(holders(DECEMBER)).containsExactly("–", "Sam Ridley");
        assertThat(holders(DECEMBER.plusDays(7))).containsExactly("Ines Halden", "Sam Ridley");
    }

    @Test
    void change_places_are_added_and_given_up() {
        var charter = charter(keeping(1), chair("Ward 2", "Mara Lindqvist", 3));
        body.clear(charter);
        body.amend(charter, APRIL, this::id);
        assertThat(holders(APRIL)).containsExactly("Sam Ridley", "Mara Lindqvist");
        assertThat(body.seats()).extracting(Seat::place).containsExactly(1, 2);
    }

    @Test
    void make_a_quorum_with_more_than_half_of_them() {
        assertThat(body.quorum()).isEqualTo(2);
    }

    private void amend(Charter.Chair... chairs) {
        body.clear(charter(chairs));
        body.amend(charter(chairs), APRIL, this::id);
    }

    private Charter.Chair keeping(int seat) {
        return kept(seat, seat == 0 ? "Noor Calloway" : "Sam Ridley", Optional.empty());
    }

    private Charter.Chair passing(int seat, @org.jspecify.annotations.Nullable String next) {
        var succession = new Charter.Succession(DECEMBER, Optional.ofNullable(next));
        return kept(seat, seat == 0 ? "Noor Calloway" : "Sam Ridley", Optional.of(succession));
    }

    private Charter.Chair kept(int seat, String member, Optional<Charter.Succession> succession) {
        var kept = body.seats().get(seat);
        return new Charter.Chair(
                Optional.of(kept.id()), kept.title(), Optional.of(member), kept.presiding(), succession);
    }

    private static Charter.Chair chair(String title, String member, int presiding) {
        return new Charter.Chair(
                Optional.empty(), title, Optional.of(member), Optional.of(presiding), Optional.empty());
    }

    private static Charter charter(Charter.Chair... chairs) {
        return Charter.of("Council", ZONE, List.of(chairs));
    }

    private List<String> holders(LocalDate day) {
        return body.seats().stream()
                .map(seat -> seat.holder(day).map(Member::name).orElse("–"))
                .toList();
    }

    private Id id() {
        return new Id(last.incrementAndGet());
    }
}

package org.rostrum.signup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Position;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingSummary;
import org.rostrum.proceedings.Standing;

@DisplayName("A hearing in a list")
class ListedHearingTest {
    @Test
    void says_what_its_own_page_says_from_the_notice_to_the_end() {
        var evening = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
        var entries = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (var timed : evening.acts()) {
            entries.add(Chain.append(head, Entry.Draft.now(timed.actor(), timed.at(), timed.act()), "salt"));
            head = entries.getLast().head();
            if (entries.size() % 7 == 1) {
                says_what_its_own_page_says(evening, entries);
            }
        }
    }

    private static void says_what_its_own_page_says(DurhamEvening evening, List<Entry> entries) {
        var standing = Standing.of(evening.plan().meeting(), entries);
        var now = entries.getLast().occurredAt().plusSeconds(1);
        var item = standing.plan().itemOf(evening.hearing()).orElseThrow();
        var own = new PublishedHearing(standing.at(now), item, item.hearing().orElseThrow(), now);
        var summary = MeetingSummary.of(standing);
        var listed = new ListedHearing(summary, summary.hearings().getFirst(), now);
        for (Function<TakesSignUps, Object> said : List.<Function<TakesSignUps, Object>>of(
                TakesSignUps::signUp,
                TakesSignUps::full,
                TakesSignUps::positions,
                TakesSignUps::lasts,
                TakesSignUps::lineTaking)) {
            assertThat(said.apply(listed)).isEqualTo(said.apply(own));
        }
        assertThat(List.of(listed.id(), listed.title(), listed.about(), listed.bodyName(), listed.place()))
                .isEqualTo(List.of(own.id(), own.title(), own.about(), own.bodyName(), own.place()));
        assertThat(List.of(listed.day(), listed.closes(), listed.signedUp(), listed.each(), listed.drawn()))
                .isEqualTo(List.of(own.day(), own.closes(), own.signedUp(), own.each(), own.drawn()));
        for (var position : Position.values()) {
            assertThat(listed.count(position)).isEqualTo(own.count(position));
        }
    }
}

package org.rostrum.proceedings.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.RulesOfOrder;

/** A meeting as residents read of it, before it is published and after. */
public record Notice(MeetingPlan plan) {
    /** The hour at which it begins, where one was given. */
    public @Nullable LocalTime begins() {
        return plan.begins().orElse(null);
    }

    /** How one can attend or watch from elsewhere; empty where nothing was said. */
    public String attend() {
        return plan.attend().orElse("");
    }

    /** How the body decides in it. */
    public List<TypedOrder.Rule> order() {
        return TypedOrder.told(RulesOfOrder.of(plan));
    }

    /** The items in their order. */
    public List<Point> points() {
        return plan.items().stream()
                .map(item -> new Point(item, ZoneId.of(plan.zone())))
                .toList();
    }

    /** One item, with its hearing if one is held on it. */
    public record Point(MeetingPlan.Item item, ZoneId zone) {
        /** Whether the public is heard on it. */
        public boolean heard() {
            return item.hearing().isPresent();
        }

        /** The hearing. */
        public Id hearing() {
            return held().id();
        }

        /** From when one can sign up, on the clock of the body. */
        public ZonedDateTime opens() {
            return moment(held().opens());
        }

        /** Until when one can sign up, on the clock of the body. */
        public ZonedDateTime closes() {
            return moment(held().closesInclusive());
        }

        /** The time of each speaker. */
        public Duration each() {
            return Duration.ofSeconds(held().rules().seconds());
        }

        /** By which rule the line is put in order. */
        public String arrangement() {
            return held().rules().arrangement().name();
        }

        /** What its rules rest on, in the language of the page; empty where nothing was said. */
        public String cited(Texts texts) {
            return new CitedRules(held().rules()).text(texts);
        }

        /** How many may speak; 0 where there is no such rule. */
        public int places() {
            return held().rules().most().orElse(0);
        }

        /** How many may speak of each position; 0 where there is no such rule. */
        public int placesOfEach() {
            return held().rules().capPerSide().orElse(0);
        }

        /** The time for all speakers together; zero where there is no such rule. */
        public Duration forAll() {
            return Duration.ofSeconds(held().rules().totalSeconds().orElse(0));
        }

        /** The hash of the draw's secret; empty where nothing is drawn. */
        public String commitment() {
            return held().commitment().orElse("");
        }

        /** The papers in the file. */
        public List<MeetingPlan.Exhibit> exhibits() {
            return held().exhibits();
        }

        private MeetingPlan.Hearing held() {
            return item.hearing().orElseThrow();
        }

        private ZonedDateTime moment(Instant instant) {
            return instant.atZone(zone);
        }
    }
}

package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.FloorRecord;
import org.rostrum.floor.Records;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;

/** The public page on which anyone follows a meeting while it goes on. */
@Named
@RequestScoped
public class FollowPage {
    private static final int LATEST_TOLD = 60;
    private static final List<Integer> PLACES = List.of(0, 1, 2);

    @Inject
    Proceedings proceedings;

    @Inject
    Records records;

    @Inject
    Telling telling;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private @Nullable ShownStanding shown;

    /** A line of the record. */
    public record Row(ZonedDateTime at, String sentence, boolean undone) {}

    /** Finds the meeting of the address; answers 404 if there is none. */
    public void find() throws IOException {
        try {
            var id = Id.parse(external.getRequestParameterMap().getOrDefault("id", ""));
            shown = new ShownStanding(proceedings.standing(id), clock.instant());
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    /** The meeting as it stands. */
    public ShownStanding shown() {
        return Objects.requireNonNull(shown);
    }

    /** Whether the meeting has begun, so that there are minutes to lead to. */
    public boolean begun() {
        return shown().standing().state().sitting().status().begun();
    }

    /** What was published of the meeting. */
    public MeetingPlan plan() {
        return shown().standing().plan();
    }

    /** The entry up to which the page tells. */
    public long head() {
        return shown().standing().head().sequence();
    }

    /** The places of those who come next, from 0. */
    public List<Integer> places() {
        return PLACES;
    }

    /** When the page was made, by the clock of the body. */
    public LocalTime asOf() {
        return shown().here(shown().at()).toLocalTime();
    }

    /** The latest lines of the record, newest first. */
    public List<Row> record() {
        var lines = records.of(shown().standing().meeting()).openLines();
        return lines.subList(Math.max(0, lines.size() - LATEST_TOLD), lines.size()).reversed().stream()
                .map(this::row)
                .toList();
    }

    private Row row(FloorRecord.Told told) {
        return new Row(shown().here(told.at()), telling.sentence(told, shown().standing()), told.undone());
    }
}

package org.rostrum.archive.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.archive.Archive;
import org.rostrum.archive.Replay;
import org.rostrum.archive.TimeOfDay;
import org.rostrum.floor.FloorRecord;
import org.rostrum.floor.web.ShownStanding;
import org.rostrum.floor.web.Telling;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.proceedings.MeetingPlan;

/** The public page on which a meeting is gone through again. */
@Named
@RequestScoped
public class ReplayPage {
    @Inject
    Archive archive;

    @Inject
    Telling telling;

    @Inject
    ExternalContext external;

    private @Nullable Replay replay;
    private Replay.@Nullable Frame frame;
    private boolean wrongTime;

    /** A step as the list shows it. */
    public record Row(long sequence, LocalDate day, LocalTime at, String sentence, boolean here, boolean undone) {}

    /** Finds the step that the address asks for; answers 404 if there is no such meeting. */
    public void find() throws IOException {
        try {
            replay = archive.replay(Id.parse(asked("id")));
            frame = frameOf(replay);
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private Replay.Frame frameOf(Replay found) {
        if (!asked("time").isEmpty()) {
            return ofTime(found);
        }
        return number("entry")
                .map(found::after)
                .or(() -> number("step").map(step -> found.number(Math.clamp(step, 1, Integer.MAX_VALUE))))
                .orElseGet(found::opening);
    }

    private Replay.Frame ofTime(Replay found) {
        var instant = TimeOfDay.parse(asked("time")).flatMap(time -> day(found).map(day -> day.atTime(time)));
        wrongTime = instant.isEmpty();
        return instant.map(at -> found.at(at.atZone(found.zone()).toInstant())).orElseGet(found::opening);
    }

    private Optional<LocalDate> day(Replay found) {
        var day = asked("day");
        return day.isEmpty()
                ? Optional.of(found.opening().at().atZone(found.zone()).toLocalDate())
                : found.days().stream()
                        .filter(known -> known.toString().equals(day))
                        .findFirst();
    }

    private Optional<Long> number(String field) {
        return Optional.of(asked(field))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong);
    }

    private String asked(String field) {
        return external.getRequestParameterMap().getOrDefault(field, "");
    }

    /** What was published of the meeting. */
    public MeetingPlan plan() {
        return found().plan();
    }

    /** The step that is shown. */
    public Replay.Frame frame() {
        return Objects.requireNonNull(frame);
    }

    /** Whether the time that was typed is none. */
    public boolean wrongTime() {
        return wrongTime;
    }

    /** The time that was typed, or else that of the step, to be sent again. */
    public String typed() {
        return wrongTime ? asked("time") : "%02d:%02d".formatted(hour().getHour(), hour().getMinute());
    }

    /** The days that can be chosen; one alone need not be. */
    public List<LocalDate> days() {
        return found().days();
    }

    /** The day that is shown. */
    public LocalDate day() {
        return frame().at().atZone(found().zone()).toLocalDate();
    }

    /** The time on the wall. */
    public LocalTime hour() {
        return hour(frame().at());
    }

    /** What happened, each as a sentence. */
    public List<String> sentences() {
        return frame().step().told().stream().map(this::sentence).toList();
    }

    /** Whether it was taken back later on. */
    public boolean undone() {
        return undone(frame().step());
    }

    /** The steps before and after this one. */
    public List<Row> around() {
        return frame().around().stream().map(this::row).toList();
    }

    /** The entry to which a step back leads; 0 where there is none. */
    public long earlier() {
        return frame().earlier().map(Replay.Step::sequence).orElse(0L);
    }

    /** The entry to which a step on leads; 0 where there is none. */
    public long later() {
        return frame().later().map(Replay.Step::sequence).orElse(0L);
    }

    /** The meeting as it stood then. */
    public ShownStanding shown() {
        return new ShownStanding(frame().standing(), frame().at());
    }

    private Row row(Replay.Step step) {
        var sentence = step.told().stream().map(this::sentence).collect(Collectors.joining("; "));
        return new Row(
                step.sequence(),
                step.at().atZone(found().zone()).toLocalDate(),
                hour(step.at()),
                sentence,
                step.sequence() == frame().step().sequence(),
                undone(step));
    }

    private String sentence(FloorRecord.Told told) {
        return telling.sentence(told, frame().standing());
    }

    private static boolean undone(Replay.Step step) {
        return step.told().getFirst().undone();
    }

    private LocalTime hour(Instant at) {
        return at.atZone(found().zone()).toLocalTime();
    }

    private Replay found() {
        return Objects.requireNonNull(replay);
    }
}

package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.PaperEntry;
import org.rostrum.floor.PaperEvent;
import org.rostrum.floor.PaperEvents;
import org.rostrum.floor.PaperReading;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.RefusalWords;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Turn;

/** The page on which the clerk copies a run sheet that was filled in by hand, in its order and by keyboard. */
@Named
@RequestScoped
public class FilledSheetPage {
    private static final int ROWS = 8;

    @Inject
    Proceedings proceedings;

    @Inject
    PaperEntry paper;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;

    private MeetingPlan.@Nullable Hearing hearing;

    private final Map<Id, String> troubles = new HashMap<>();

    private final Map<Integer, String> troublesOfRows = new HashMap<>();

    private final Set<Id> recorded = new HashSet<>();

    private final Set<Integer> recordedRows = new HashSet<>();

    private String trouble = "";

    /** Finds the meeting and the hearing asked for, else the open or the first one; enters the sheet that was sent. */
    public void open() throws IOException {
        try {
            var meeting = Id.parse(typed("id"));
            show(proceedings.seal(meeting));
            if (((HttpServletRequest) external.getRequest()).getMethod().equals("POST")) {
                enter();
            }
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private void show(Standing now) {
        var asked =
                Optional.of(typed("hearing")).filter(given -> !given.isEmpty()).map(Id::parse);
        var wanted = asked.or(now.state().sitting()::hearing);
        standing = now;
        hearing = now.plan()
                .hearings()
                .filter(one -> wanted.isEmpty() || wanted.get().equals(one.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("This hearing"));
    }

    private void enter() throws IOException {
        var opened = begun() ? Optional.<Instant>empty() : openedAt();
        if (!begun() && opened.isEmpty()) {
            trouble = texts.say("paper.opened.error");
            return;
        }
        var since = opened.or(this::since).orElseThrow();
        var reading = PaperReading.of(written(), since, startedAt(), clock.instant(), zone());
        reading.wrong().forEach((speaker, what) -> troubles.put(speaker, told("paper.wrong." + what, speaker)));
        var besides = PaperEvents.of(writtenBesides(), since, clock.instant(), zone());
        besides.wrong()
                .forEach(
                        (row, what) -> troublesOfRows.put(row, texts.say("paper.event.wrong." + what, nameOfRow(row))));
        if (troubles.isEmpty() && troublesOfRows.isEmpty()) {
            answer(paper.enter(standing(), basis(), hearing().id(), opened, reading.turns(), besides.events()));
        }
    }

    private void answer(PaperEntry.Outcome outcome) throws IOException {
        if (outcome.stopped().isEmpty()) {
            external.redirect(address() + "&recorded="
                    + (outcome.recorded().size() + outcome.rows().size()));
            return;
        }
        recorded.addAll(outcome.recorded());
        recordedRows.addAll(outcome.rows());
        var stopped = outcome.stopped().get();
        var words = switch (stopped.why()) {
            case Recording.Refused(var verdict, var now) -> RefusalWords.in(Texts.locale(), verdict.words());
            case Recording.Stale stale -> texts.say("paper.overtaken");
            case Recording.Recorded done -> "";
        };
        tell(stopped, words);
        show(proceedings.standing(standing().meeting()));
    }

    private void tell(PaperEntry.Stopped stopped, String words) {
        stopped.speaker()
                .ifPresent(speaker -> troubles.put(speaker, texts.say("paper.wrong.refused", name(speaker), words)));
        stopped.row()
                .ifPresent(row -> troublesOfRows.put(row, texts.say("paper.wrong.refused", nameOfRow(row), words)));
        if (stopped.speaker().isEmpty() && stopped.row().isEmpty()) {
            trouble = words;
        }
    }

    private String nameOfRow(int row) {
        return texts.say("paper.event.of", row);
    }

    private String told(String key, Id speaker) {
        return texts.say(key, name(speaker));
    }

    private String name(Id speaker) {
        return standing().state().speaker(speaker).orElseThrow().name().text(Texts.locale());
    }

    private List<PaperReading.Written> written() {
        return line().map(speaker -> new PaperReading.Written(
                        speaker.id(), typed("began-" + speaker.id()), typed("ended-" + speaker.id())))
                .toList();
    }

    private List<PaperEvents.Written> writtenBesides() {
        return besides().stream()
                .map(row -> new PaperEvents.Written(row.number(), row.at(), row.kind(), row.words()))
                .toList();
    }

    private PaperEvent.Kind kind(int row) {
        return Stream.of(PaperEvent.Kind.values())
                .filter(kind -> kind.name().equals(typed("what-" + row)))
                .findFirst()
                .orElse(PaperEvent.Kind.NOTE);
    }

    /** The head that was seen; without one nothing is recorded, since it is older than any act. */
    private long basis() {
        var seen = typed("basis");
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 1;
    }

    private Optional<Instant> openedAt() {
        try {
            var at = LocalTime.parse(typed("opened"))
                    .atDate(standing().plan().date())
                    .atZone(zone())
                    .toInstant();
            return Optional.of(at).filter(hour -> !hour.isAfter(clock.instant()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The one at the lectern, and who waits. */
    private Stream<Speaker> line() {
        var state = standing().state();
        var there = lectern().flatMap(turn -> state.speaker(turn.speaker()));
        var waiting = state.line(hearing().id()).map(Line::waiting).orElse(List.of());
        return Stream.concat(there.stream(), waiting.stream());
    }

    private Optional<Turn> lectern() {
        return isOpen() ? standing().state().lectern().turn().filter(turn -> !turn.isExamination()) : Optional.empty();
    }

    private Optional<Instant> startedAt() {
        return lectern().flatMap(Turn::startedAt);
    }

    private Optional<Instant> since() {
        return paper.since(standing().meeting());
    }

    private ZoneId zone() {
        return ZoneId.of(standing().plan().zone());
    }

    private Standing standing() {
        return Objects.requireNonNull(standing);
    }

    private MeetingPlan.Hearing hearing() {
        return Objects.requireNonNull(hearing);
    }

    private String typed(String field) {
        return external.getRequestParameterMap().getOrDefault(field, "");
    }

    /** Whether the record has the opening of the hearing. */
    public boolean begun() {
        return isOpen() || closed();
    }

    private boolean isOpen() {
        return standing()
                .state()
                .sitting()
                .hearing()
                .filter(hearing().id()::equals)
                .isPresent();
    }

    /** Whether the hearing was closed, so that no turn can be entered any more. */
    public boolean closed() {
        return standing().state().sitting().closed().contains(hearing().id());
    }

    /** The sheet. */
    public List<PaperRow> rows() {
        var rows = new ArrayList<PaperRow>();
        line().forEach(speaker -> {
            var kept = !recorded.contains(speaker.id());
            rows.add(new PaperRow(
                    rows.size() + 1,
                    speaker,
                    rows.isEmpty() && startedAt().isPresent(),
                    kept ? typed("began-" + speaker.id()) : "",
                    kept ? typed("ended-" + speaker.id()) : "",
                    troubles.getOrDefault(speaker.id(), "")));
        });
        return rows;
    }

    /** What else happened, as it was typed; in rows from 1, some of them empty. */
    public List<EventRow> besides() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> recordedRows.contains(row)
                        ? EventRow.empty(row)
                        : new EventRow(
                                row,
                                typed("at-" + row),
                                kind(row),
                                typed("words-" + row),
                                troublesOfRows.getOrDefault(row, "")))
                .toList();
    }

    /** The rows of what else happened in which something is to mend. */
    public List<EventRow> wrongBesides() {
        return besides().stream().filter(row -> !row.trouble().isEmpty()).toList();
    }

    /** What can have happened beside the turns. */
    public List<PaperEvent.Kind> kinds() {
        return List.of(PaperEvent.Kind.values());
    }

    /** The lines in which something is to mend. */
    public List<PaperRow> wrong() {
        return rows().stream().filter(row -> !row.trouble().isEmpty()).toList();
    }

    /** Whether something is to mend in what was sent, which stays on the page until it is. */
    public boolean toMend() {
        return !trouble.isEmpty() || !wrong().isEmpty() || !wrongBesides().isEmpty();
    }

    /** What is wrong with the sheet as a whole; empty where nothing is. */
    public String trouble() {
        return trouble;
    }

    /** The hour at which the hearing opened, as it was typed. */
    public String opened() {
        return typed("opened");
    }

    /** How much was entered last, turns and what else happened; empty where nothing was. */
    public String recorded() {
        return typed("recorded").matches("\\d{1,4}") ? typed("recorded") : "";
    }

    /** Up to when the record goes. */
    public String until() {
        return since().map(at -> texts.hour(at.atZone(zone()).toLocalTime())).orElse("–");
    }

    /** The head that the page shows. */
    public long head() {
        return standing().head().sequence();
    }

    /** The hearing's title. */
    public String title() {
        return standing().plan().itemOf(hearing().id()).orElseThrow().title();
    }

    /** Who hears. */
    public String bodyName() {
        return standing().plan().body();
    }

    /** The address of this page with its hearing. */
    public String address() {
        return "%s/clerk/meetings/%s/paper?hearing=%s"
                .formatted(
                        external.getRequestContextPath(), typed("id"), hearing().id());
    }
}

package org.rostrum.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.minutes.NoticeRule.Verdict;
import org.rostrum.minutes.Paper;
import org.rostrum.minutes.PaperKind;
import org.rostrum.minutes.Papers;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;

/** The pages of agenda, notice and witness list, and the clerk's, which says whether the notice is in time. */
@Named
@RequestScoped
public class PaperPage {
    @Inject
    Papers papers;

    @Inject
    ExternalContext external;

    private @Nullable Paper paper;
    private Papers.@Nullable Timing timing;

    /** What one law makes of the notice; {@code verdict} is the end of a key, {@code earliest} the hour it depends on. */
    public record Row(String id, String source, LocalDate lastDay, String verdict, LocalTime earliest) {}

    /** Makes the paper of the address, by the word of its kind; answers 404 if there is no such meeting. */
    public void find(String word) throws IOException {
        try {
            var language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            paper = papers.paper(meeting(), PaperKind.named(word).orElseThrow(), language);
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    /** Looks whether the notice is in time; answers 404 if there is no such meeting. */
    public void check() throws IOException {
        try {
            timing = papers.timing(meeting());
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private Id meeting() {
        return Id.parse(external.getRequestParameterMap().getOrDefault("id", ""));
    }

    /** The paper. */
    public Paper paper() {
        return Objects.requireNonNull(paper);
    }

    /** The kinds there are. */
    public List<PaperKind> kinds() {
        return List.of(PaperKind.values());
    }

    /** When the notice was posted here, on the clock of the body. */
    public ZonedDateTime posted() {
        return found().posted().atZone(found().zone());
    }

    /** The day until which it must stand. */
    public LocalDate until() {
        return found().until();
    }

    /** What each law makes of it. */
    public List<Row> rows() {
        return found().checked().stream().map(PaperPage::row).toList();
    }

    private static Row row(Papers.Checked checked) {
        var rule = checked.rule();
        return switch (checked.verdict()) {
            case Verdict.InTime() -> new Row(rule.id(), rule.source(), checked.lastDay(), "yes", LocalTime.MIDNIGHT);
            case Verdict.InTimeFrom(var earliest) ->
                new Row(rule.id(), rule.source(), checked.lastDay(), "from", earliest);
            case Verdict.OutOfTime() -> new Row(rule.id(), rule.source(), checked.lastDay(), "no", LocalTime.MIDNIGHT);
        };
    }

    private Papers.Timing found() {
        return Objects.requireNonNull(timing);
    }
}

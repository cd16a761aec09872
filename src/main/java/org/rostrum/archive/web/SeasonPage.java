package org.rostrum.archive.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.archive.Archive;
import org.rostrum.archive.Season;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;

/** The public page with the year of a body. */
@Named
@RequestScoped
public class SeasonPage {
    @Inject
    Archive archive;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private @Nullable Season season;

    /** Finds body and year of the address; answers 404 if there is no such body or the year is none. */
    public void find() throws IOException {
        try {
            var year =
                    Optional.of(asked("year")).filter(text -> !text.isEmpty()).map(Integer::valueOf);
            season = archive.season(asked("id"), year);
        } catch (Refusal | NumberFormatException none) {
            NoSuchPage.answer(external);
        }
    }

    private String asked(String field) {
        return external.getRequestParameterMap().getOrDefault(field, "");
    }

    /** The year that is shown. */
    public Season season() {
        return Objects.requireNonNull(season);
    }

    /** The years that can be chosen. */
    public List<Integer> years() {
        return archive.years(asked("id"));
    }

    /** The days of a meeting: that for which it was called, and each to which it was continued and went on. */
    public String days(Season.Row row) {
        return row.days().stream()
                .map(texts::day)
                .reduce((before, next) -> texts.say("season.days", before, next))
                .orElseThrow();
    }

    /** For each meeting how many were heard of those who signed up. */
    public List<Bar> heard() {
        long widest = season().rows().stream()
                .mapToLong(row -> row.sum().signedUp())
                .max()
                .orElse(0);
        return season().rows().stream()
                .map(row -> new Bar(
                        days(row) + ", " + row.title(),
                        "all",
                        texts.say("season.words", row.sum().heard(), row.sum().signedUp()),
                        Bar.percent(row.sum().heard(), widest),
                        Bar.percent(row.sum().signedUp(), widest)))
                .toList();
    }
}

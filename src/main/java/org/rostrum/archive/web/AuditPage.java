package org.rostrum.archive.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostrum.archive.Archive;
import org.rostrum.archive.FairnessAudit;
import org.rostrum.archive.Scatter;
import org.rostrum.archive.Season;
import org.rostrum.floor.web.Telling;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;

/** The public page that shows how fairly a hearing went. */
@Named
@RequestScoped
public class AuditPage {
    private static final int MOST_SHOWN = 150;

    @Inject
    Archive archive;

    @Inject
    Telling telling;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private Archive.@Nullable Audited audited;

    /** A departure as the table shows it; {@code reason} is empty where none was recorded. */
    public record Row(
            long entry, ZonedDateTime at, FairnessAudit.Kind kind, String sentence, String reason, boolean undone) {}

    /** Finds the hearing of the address; answers 404 if there is none. */
    public void find() throws IOException {
        try {
            audited = archive.audit(Id.parse(external.getRequestParameterMap().getOrDefault("id", "")));
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    /** The hearing, its meeting and what was found out. */
    public Archive.Audited audited() {
        return Objects.requireNonNull(audited);
    }

    /** What the body is found by in an address. */
    public String body() {
        return Season.address(audited().plan().body());
    }

    /** The order as drawn beside the order as called. */
    public Scatter scatter() {
        return Scatter.of(audit());
    }

    /** Whether anyone was called, so that there is something to draw. */
    public boolean called() {
        return audit().passages().stream().anyMatch(passage -> passage.called().isPresent());
    }

    /** For each side the time used of the time allotted. */
    public List<Bar> used() {
        return bars(FairnessAudit.Side::used, FairnessAudit.Side::allotted, "audit.used.words");
    }

    /** For each side the wait of the middle one and the longest. */
    public List<Bar> waits() {
        return bars(FairnessAudit.Side::medianWait, FairnessAudit.Side::longestWait, "audit.wait.words");
    }

    private List<Bar> bars(
            Function<FairnessAudit.Side, Duration> filled,
            Function<FairnessAudit.Side, Duration> outlined,
            String words) {
        long widest = audit().sides().stream()
                .mapToLong(side -> Math.max(
                        filled.apply(side).toSeconds(), outlined.apply(side).toSeconds()))
                .max()
                .orElse(0);
        return audit().sides().stream()
                .map(side -> new Bar(
                        texts.say("position." + side.position()),
                        side.position().name(),
                        texts.say(
                                words,
                                texts.length(filled.apply(side)),
                                texts.length(outlined.apply(side)),
                                side.heard()),
                        Bar.percent(filled.apply(side).toSeconds(), widest),
                        Bar.percent(outlined.apply(side).toSeconds(), widest)))
                .toList();
    }

    /** The speakers in the order as drawn; the first ones only where there are many. */
    public List<FairnessAudit.Passage> passages() {
        return audit().passages().stream().limit(MOST_SHOWN).toList();
    }

    /** How many are left out of the table. */
    public int left() {
        return Math.max(0, audit().passages().size() - MOST_SHOWN);
    }

    /** Everything that departed from the plain course; the first ones only where there are many. */
    public List<Row> deviations() {
        return audit().deviations().stream().limit(MOST_SHOWN).map(this::row).toList();
    }

    private Row row(FairnessAudit.Deviation deviation) {
        var told = deviation.told();
        return new Row(
                told.sequence(),
                told.at().atZone(ZoneId.of(audited().plan().zone())),
                deviation.kind(),
                telling.sentence(told, audited().standing()),
                deviation.reason().orElse(""),
                told.undone());
    }

    /** The wait as a clock shows it, or a dash for who was never called. */
    public String waited(FairnessAudit.Passage passage) {
        return passage.waited().map(texts::length).orElse("–");
    }

    /** The place among those called, or a dash. */
    public String place(FairnessAudit.Passage passage) {
        return passage.called().map(String::valueOf).orElse("–");
    }

    private FairnessAudit audit() {
        return audited().audit();
    }
}

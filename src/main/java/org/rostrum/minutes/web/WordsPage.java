package org.rostrum.minutes.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.minutes.Minutes;
import org.rostrum.minutes.MinutesDocument;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.minutes.Profile;
import org.rostrum.minutes.WordedDraft;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;

/** The page on which the clerk changes the words of the minutes; each sentence is kept by itself, as it is typed. */
@Named
@ViewScoped
public class WordsPage implements Serializable {
    private static final int CONFLICT = 409;

    @Inject
    transient WordedDraft worded;

    @Inject
    transient Minutes minutes;

    @Inject
    transient Clock clock;

    @Inject
    transient Texts texts;

    private Id meeting = new Id(0);
    private Locale language = Locale.ENGLISH;
    private ZoneId zone = ZoneId.of("UTC");
    private List<Lines> sections = List.of();
    private @Nullable String title;
    private boolean begun;

    /** The sentences under one heading. */
    public record Lines(String heading, List<Line> lines) implements Serializable {}

    /** Opens the draft of the address, if the meeting has begun; answers 404 if there is no such meeting. */
    public void open() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            meeting = Id.parse(external.getRequestParameterMap().getOrDefault("id", ""));
            language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            begun = minutes.begun(meeting);
            if (begun) {
                show(worded.draft(meeting, Profile.FULL, language));
            }
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private void show(MinutesDocument draft) {
        var revisions = worded.revisions(meeting, language);
        title = draft.title();
        zone = draft.form().zone();
        sections = draft.sections().stream()
                .map(section -> new Lines(section.heading(), lines(section, revisions)))
                .toList();
    }

    private static List<Line> lines(Section section, Map<String, Long> revisions) {
        return section.parts().stream()
                .flatMap(WordsPage::sentences)
                .map(sentence -> new Line(sentence, revisions.getOrDefault(sentence.key(), 0L)))
                .toList();
    }

    private static Stream<Sentence> sentences(Part part) {
        return switch (part) {
            case Paragraph(var sentences) -> sentences.stream();
            case Heading(var sentence) -> Stream.of(sentence);
            case Speakers speakers -> Stream.empty();
            case Decision(var question, var moved, var course, var ballots) ->
                Stream.concat(Stream.of(moved), course.stream());
        };
    }

    /** Keeps what is typed for a sentence; an empty field, or what the draft says, puts the draft back. */
    public void keep(Line line) {
        if (!line.typed()) {
            return;
        }
        var words =
                Optional.of(line.getText().strip()).filter(typed -> !typed.isEmpty() && !typed.equals(line.drafted()));
        try {
            var kept = worded.word(meeting, language, line.key(), words, line.revision());
            line.keep(kept, texts.say("words.kept", hour()));
        } catch (Refusal refused) {
            refuse(line, refused);
        }
    }

    private void refuse(Line line, Refusal refused) {
        var problem = refused.problem();
        if (problem.status() == CONFLICT
                && problem.more().get("revision") instanceof JsonNumber newest
                && problem.more().get("words") instanceof JsonString theirs) {
            line.overtaken(newest.longValue(), texts.say("words.overtaken", theirs.getString()));
        } else {
            line.say(problem.words(Texts.locale()));
        }
    }

    private String hour() {
        return texts.hour(clock.instant().atZone(zone).toLocalTime());
    }

    /** The meeting whose minutes these are. */
    public Id meeting() {
        return meeting;
    }

    /** Whether the meeting was called to order; before that there are no minutes. */
    public boolean begun() {
        return begun;
    }

    /** The title of the draft. */
    public @Nullable String title() {
        return title;
    }

    /** The draft, section by section. */
    public List<Lines> sections() {
        return sections;
    }

    /** Words whose sentence no longer stands. */
    public List<String> homeless() {
        return List.copyOf(worded.homeless(meeting, language).values());
    }
}

package org.rostrum.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.minutes.Format;
import org.rostrum.minutes.HtmlMinutes;
import org.rostrum.minutes.Minutes;
import org.rostrum.minutes.MinutesDocument;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;

/** What happened behind closed doors, for the staff alone until the body makes it public. */
@Named
@RequestScoped
public class ClosedPage {
    @Inject
    Minutes minutes;

    @Inject
    ExternalContext external;

    private @Nullable MinutesDocument document;

    /** Finds the meeting of the address; answers 404 if there is none, or if it had no closed session. */
    public void find() throws IOException {
        try {
            var meeting = Id.parse(external.getRequestParameterMap().getOrDefault("id", ""));
            document = minutes.closedSession(meeting, Texts.locale()).document();
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    /** Whether a meeting had a closed session, so that a page may lead to this one. */
    public boolean exists(Id meeting) {
        return minutes.wasClosed(meeting);
    }

    /** Whether all of it was made public. */
    public boolean released() {
        return minutes.isReleased(document().meeting());
    }

    /** The document. */
    public MinutesDocument document() {
        return Objects.requireNonNull(document);
    }

    /** The document as it stands on the page; every text in it was made safe. */
    public String article() {
        return HtmlMinutes.article(document());
    }

    /** The formats to take it away in. */
    public List<Format> formats() {
        return List.of(Format.values());
    }
}

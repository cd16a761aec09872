package org.rostrum.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.minutes.Format;
import org.rostrum.minutes.HtmlMinutes;
import org.rostrum.minutes.Minutes;
import org.rostrum.minutes.MinutesDocument;
import org.rostrum.minutes.Profile;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;

/** The public page of the minutes. */
@Named
@RequestScoped
public class MinutesPage {
    @Inject
    Minutes minutes;

    @Inject
    ExternalContext external;

    private @Nullable MinutesDocument document;

    /** Makes the minutes of the address; answers 404 if there is no such meeting, profile, or not yet a word to write. */
    public void find() throws IOException {
        try {
            var asked = external.getRequestParameterMap();
            var profile = Profile.named(asked.getOrDefault("profile", Profile.FULL.word()))
                    .orElseThrow(() -> Refusal.notFound("This profile"));
            var language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            document = minutes.of(Id.parse(asked.getOrDefault("id", "")), profile, language);
        } catch (Refusal | IllegalArgumentException none) {
            external.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    /** Whether a meeting has begun, so that a list may lead to its minutes. */
    public boolean begun(Id meeting) {
        return minutes.begun(meeting);
    }

    /** The minutes of the address. */
    public @Nullable MinutesDocument document() {
        return document;
    }

    /** The minutes as they stand on the page; every text in them was made safe. */
    public String article() {
        return document == null ? "" : HtmlMinutes.article(document);
    }

    /** The formats to take the minutes away in. */
    public List<Format> formats() {
        return List.of(Format.values());
    }

    /** The profiles that can be chosen. */
    public List<Profile> profiles() {
        return List.of(Profile.values());
    }
}

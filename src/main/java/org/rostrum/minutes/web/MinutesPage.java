package org.rostrum.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.minutes.Format;
import org.rostrum.minutes.HtmlMinutes;
import org.rostrum.minutes.Minutes;
import org.rostrum.minutes.MinutesDocument;
import org.rostrum.minutes.Profile;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.platform.web.NoSuchPage;

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
            var language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            var meeting = Id.parse(asked.getOrDefault("id", ""));
            var profile = profile(asked.get("profile"), meeting);
            var version = asked.get("version");
            document = (version == null
                            ? minutes.latest(meeting, profile, language)
                            : minutes.version(meeting, Integer.parseInt(version), profile, language, reader()))
                    .document();
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private Profile profile(@Nullable String asked, Id meeting) {
        return asked == null
                ? minutes.opensWith(meeting)
                : Profile.named(asked).orElseThrow(() -> Refusal.notFound("This profile"));
    }

    private Minutes.Reader reader() {
        if (external.isUserInRole("clerk") || external.isUserInRole("reader")) {
            return new Minutes.Reader.Staff();
        }
        var key = external.getRequestParameterMap().get("key");
        return key == null ? new Minutes.Reader.Everyone() : new Minutes.Reader.Holder(new Secret(key));
    }

    /** What leads to the same version again, to follow another part of the address; empty for the latest. */
    public String sameVersion() {
        var asked = external.getRequestParameterMap();
        return Stream.of("version", "key")
                .filter(asked::containsKey)
                .map(name -> "&" + name + "=" + URLEncoder.encode(asked.get(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
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

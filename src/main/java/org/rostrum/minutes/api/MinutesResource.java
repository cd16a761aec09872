package org.rostrum.minutes.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.minutes.HtmlMinutes;
import org.rostrum.minutes.JsonMinutes;
import org.rostrum.minutes.Minutes;
import org.rostrum.minutes.MinutesDocument;
import org.rostrum.minutes.Profile;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;

/** The minutes of a meeting, by {@code Accept} or by the ending of the address; {@code /api/meetings/{meeting}/minutes}. */
@Path("meetings/{meeting}")
@RequestScoped
public class MinutesResource {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String STYLES = "/resources/css/rostrum.css";
    private static final List<String> LANGUAGES = List.of("en", "es");

    @Inject
    Minutes minutes;

    @PathParam("meeting")
    @SuppressWarnings("NullAway.Init")
    Id meeting;

    @QueryParam("profile")
    @Nullable String profile;

    @QueryParam("lang")
    @Nullable String language;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpServletRequest request;

    /** The tree of the minutes; each sentence names its entries. */
    @GET
    @Path("minutes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The minutes")
    public Response json() {
        var document = document();
        return answer(document, new JsonMinutes(document).json().toString(), MediaType.APPLICATION_JSON);
    }

    /** The minutes to read. */
    @GET
    @Path("minutes")
    @Produces("text/html;qs=0.5")
    @Operation(summary = "The minutes to read")
    public Response html() {
        var document = document();
        return answer(document, HtmlMinutes.page(document, request.getContextPath() + STYLES), HTML);
    }

    /** As {@link #json}, for those who cannot choose what they accept. */
    @GET
    @Path("minutes.json")
    @Operation(summary = "The minutes as JSON")
    public Response jsonFile() {
        return json();
    }

    /** As {@link #html}, for those who cannot choose what they accept. */
    @GET
    @Path("minutes.html")
    @Operation(summary = "The minutes as HTML")
    public Response htmlFile() {
        return html();
    }

    /** Says which forms there are. */
    @GET
    @Path("minutes.{form}")
    @Operation(hidden = true)
    public Response otherFile() {
        throw otherForm();
    }

    /** Says which forms there are to those who accept only others. */
    @GET
    @Path("minutes")
    @Produces("*/*;qs=0.001")
    @Operation(hidden = true)
    public Response other() {
        throw otherForm();
    }

    private static Refusal otherForm() {
        return new Refusal(new ProblemDocument(
                406,
                "The minutes do not come in this form",
                "Ask for minutes.html or minutes.json, or accept text/html or application/json.",
                List.of(),
                Map.of(
                        "forms",
                        Json.createArrayBuilder(List.of("text/html", "application/json"))
                                .build())));
    }

    private MinutesDocument document() {
        return minutes.of(meeting, profile(), language());
    }

    private Profile profile() {
        return Optional.ofNullable(profile)
                .map(name -> Profile.named(name)
                        .orElseThrow(() -> Refusal.input(
                                "profile", "This profile is not offered. Ask for action, speakers or full.")))
                .orElse(Profile.FULL);
    }

    private Locale language() {
        if (language == null) {
            return "es".equals(request.getLocale().getLanguage()) ? Locale.forLanguageTag("es") : Locale.ENGLISH;
        }
        if (!LANGUAGES.contains(language)) {
            throw Refusal.input("lang", "The minutes do not come in this language. Ask for en or es.");
        }
        return Locale.forLanguageTag(language);
    }

    private static Response answer(MinutesDocument document, String text, String type) {
        return Response.ok(text, type)
                .header("Content-Language", document.form().language().getLanguage())
                .header("Vary", "Accept, Accept-Language, Cookie")
                .header("Cache-Control", "no-cache")
                .build();
    }
}

package org.rostrum.minutes.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.minutes.Format;
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
    private static final String STYLES = "/resources/css/rostrum.css";
    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final List<Variant> VARIANTS = Variant.mediaTypes(Arrays.stream(Format.values())
                    .map(Format::type)
                    .map(MediaType::valueOf)
                    .toArray(MediaType[]::new))
            .build();

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

    @Context
    @SuppressWarnings("NullAway.Init")
    Request chooser;

    /** The minutes in the format that the caller likes best. */
    @GET
    @Path("minutes")
    @Operation(summary = "The minutes")
    public Response minutes() {
        return Optional.ofNullable(chooser.selectVariant(VARIANTS))
                .map(Variant::getMediaType)
                .flatMap(type -> Format.ofType(type.getType() + "/" + type.getSubtype()))
                .map(this::answer)
                .orElseThrow(MinutesResource::otherFormat);
    }

    /** The minutes as a file, for those who cannot choose what they accept. */
    @GET
    @Path("minutes.{format}")
    @Operation(summary = "The minutes as a file")
    public Response file(@PathParam("format") String ending) {
        return Format.named(ending).map(this::answer).orElseThrow(MinutesResource::otherFormat);
    }

    private static Refusal otherFormat() {
        var formats = Arrays.stream(Format.values()).map(Format::type).toList();
        var endings = Arrays.stream(Format.values()).map(Format::ending).toList();
        return new Refusal(new ProblemDocument(
                406,
                "The minutes do not come in this format",
                "Ask for minutes.%s, or accept one of %s."
                        .formatted(String.join(", minutes.", endings), String.join(", ", formats)),
                List.of(),
                Map.of("formats", Json.createArrayBuilder(formats).build())));
    }

    private MinutesDocument document() {
        return minutes.of(meeting, profile(), language());
    }

    private Profile profile() {
        return Optional.ofNullable(profile)
                .map(name -> Profile.named(name)
                        .orElseThrow(() -> Refusal.input(
                                "profile",
                                "This profile is not offered. Ask for action, summary, speakers, roberts or full.")))
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

    private Response answer(Format format) {
        var document = document();
        var name = "minutes-%s.%s".formatted(document.heldOn(), format.ending());
        return Response.ok(format.write(document, request.getContextPath() + STYLES), format.contentType())
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Content-Language", document.form().language().getLanguage())
                .header("Vary", "Accept, Accept-Language, Cookie")
                .header("Cache-Control", "no-cache")
                .build();
    }
}

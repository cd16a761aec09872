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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.minutes.Format;
import org.rostrum.minutes.Given;
import org.rostrum.minutes.Minutes;
import org.rostrum.minutes.Press;
import org.rostrum.minutes.Profile;
import org.rostrum.platform.Id;
import org.rostrum.platform.OrNull;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;

/** The minutes of a meeting, by {@code Accept} or by the ending of the address; {@code /api/meetings/{meeting}/minutes}. */
@Path("meetings/{meeting}")
@RequestScoped
public class MinutesResource {
    private static final String STYLES = "/resources/css/rostrum.css";
    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    Format.types().stream().map(MediaType::valueOf).toArray(MediaType[]::new))
            .build();

    @Inject
    Minutes minutes;

    @Inject
    Press press;

    @PathParam("meeting")
    @SuppressWarnings("NullAway.Init")
    Id meeting;

    @QueryParam("profile")
    @Nullable String profile;

    @QueryParam("lang")
    @Nullable String language;

    @QueryParam("version")
    @Nullable String version;

    @QueryParam("key")
    @Nullable String key;

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
                .map(type -> type.getType() + "/" + type.getSubtype())
                .flatMap(type ->
                        Format.ofType(type).map(format -> answer(format, format.contentType(type), "minutes", given())))
                .orElseThrow(MinutesResource::otherFormat);
    }

    /** The minutes as a file, for those who cannot choose what they accept. */
    @GET
    @Path("minutes.{format}")
    @Operation(summary = "The minutes as a file")
    public Response file(@PathParam("format") String ending) {
        return Format.named(ending)
                .map(format -> answer(format, "minutes", given()))
                .orElseThrow(MinutesResource::otherFormat);
    }

    /** What happened behind closed doors, as a file for the staff. */
    @GET
    @Path("closed-minutes.{format}")
    @Operation(summary = "The minutes of the closed session as a file")
    public Response closed(@PathParam("format") String ending) {
        return Format.named(ending)
                .map(format -> answer(format, "closed-minutes", minutes.closedSession(meeting, language())))
                .orElseThrow(MinutesResource::otherFormat);
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

    private Given given() {
        return number("version", version)
                .map(number -> minutes.version(meeting, number, profile(), language(), reader()))
                .orElseGet(() -> minutes.latest(meeting, profile(), language()));
    }

    private Profile profile() {
        return asked().orElseGet(() -> minutes.opensWith(meeting));
    }

    private Optional<Profile> asked() {
        return Optional.ofNullable(profile)
                .map(name -> Profile.named(name)
                        .orElseThrow(() -> Refusal.input(
                                "profile",
                                "This profile is not offered. Ask for action, summary, speakers, roberts or full.")));
    }

    private Locale language() {
        if (language == null) {
            return Collections.list(request.getLocales()).stream()
                    .map(Locale::getLanguage)
                    .filter(LANGUAGES::contains)
                    .findFirst()
                    .map(Locale::forLanguageTag)
                    .orElse(Locale.ENGLISH);
        }
        if (!LANGUAGES.contains(language)) {
            throw Refusal.input("lang", "The minutes do not come in this language. Ask for en or es.");
        }
        return Locale.forLanguageTag(language);
    }

    /** The versions that were given out. */
    @GET
    @Path("minutes/versions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The versions of the minutes")
    public String versions() {
        var list = Json.createArrayBuilder();
        minutes.list(meeting, reader())
                .forEach(version -> list.add(Json.createObjectBuilder()
                        .add("version", version.number())
                        .add("standing", version.state().word())
                        .add("madeAt", version.madeAt().toString())
                        .add("entries", version.head().sequence())
                        .add("hash", version.head().hash())
                        .add("salt", OrNull.text(version.salt()))
                        .add("digest", OrNull.text(version.digest()))));
        return Json.createObjectBuilder().add("versions", list).build().toString();
    }

    /** Where two versions differ; the draft as it stands where there is no {@code to}. */
    @GET
    @Path("minutes/compare")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Where two versions of the minutes differ")
    public String compare(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        var earlier = number("from", from)
                .orElseThrow(() -> Refusal.input("from", "Give the number of a version, from minutes/versions."));
        var list = Json.createArrayBuilder();
        // What another profile leaves out can differ too.
        var compared = asked().orElse(Profile.FULL);
        minutes.compare(meeting, earlier, number("to", to), compared, language(), reader())
                .differences()
                .forEach(line -> {
                    var json = Json.createObjectBuilder().add("sentence", line.key());
                    line.from().ifPresent(text -> json.add("from", text));
                    line.to().ifPresent(text -> json.add("to", text));
                    list.add(json);
                });
        return Json.createObjectBuilder().add("differences", list).build().toString();
    }

    private Minutes.Reader reader() {
        if (request.isUserInRole("clerk") || request.isUserInRole("reader")) {
            return new Minutes.Reader.Staff();
        }
        return key == null ? new Minutes.Reader.Everyone() : new Minutes.Reader.Holder(new Secret(key));
    }

    private static Optional<Integer> number(String field, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.input(field, "A version is a number, counted from 1.");
        }
        return Optional.of(Integer.valueOf(text));
    }

    private Response answer(Format format, String kind, Given given) {
        return answer(format, format.contentType(format.type()), kind, given);
    }

    private Response answer(Format format, String contentType, String kind, Given given) {
        var document = given.document();
        var name = "%s-%s.%s".formatted(kind, document.heldOn(), format.ending());
        return Response.ok(press.print(given, format, request.getContextPath() + STYLES), contentType)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Content-Language", document.form().language().getLanguage())
                .header("Vary", "Accept, Accept-Language, Cookie")
                .header("Cache-Control", kind.equals("minutes") ? "no-cache" : "no-store")
                .build();
    }
}

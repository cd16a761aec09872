package org.rostrum.minutes.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.minutes.Desk;
import org.rostrum.minutes.Edition;
import org.rostrum.minutes.House;
import org.rostrum.minutes.HouseStyle;
import org.rostrum.minutes.HouseStyles;
import org.rostrum.minutes.MinutesDocument.Reworded;
import org.rostrum.minutes.Profile;
import org.rostrum.minutes.WordedDraft;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.OrNull;
import org.rostrum.proceedings.Proceedings;

/** What the staff do with the minutes of a meeting. */
@Path("meetings/{meeting}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MinutesDeskResource {
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST = 10_000;
    private static final int LONGEST_REASON = 1000;

    @Inject
    Desk desk;

    @Inject
    WordedDraft draft;

    @Inject
    HouseStyles styles;

    @Inject
    Proceedings proceedings;

    @PathParam("meeting")
    @SuppressWarnings("NullAway.Init")
    Id meeting;

    /** Makes the draft again with the clerk's words; 201 with its number. */
    @POST
    @Path("minutes")
    @Operation(summary = "Make the draft again")
    public Response make(InputStream body) {
        Fields.readAny(body, Fields.USUAL_LIMIT).check();
        return created(desk.make(meeting));
    }

    /** Puts the clerk's words in the place of a sentence; 409 when someone else changed it since. */
    @PATCH
    @Path("minutes")
    @Operation(summary = "Change the words of a sentence")
    public String word(InputStream body) {
        var fields = Fields.read(body, Fields.USUAL_LIMIT);
        var language = fields.optionalText("lang", 2).orElse("en");
        if (!language.equals("en") && !language.equals("es")) {
            fields.wrong("lang", "Use en or es.");
        }
        var key = fields.line("sentence", LONGEST_KEY);
        var words = fields.optionalText("words", LONGEST);
        var basis = fields.optionalNumber("basis");
        if (basis.isEmpty() || basis.getAsLong() < 0) {
            fields.wrong("basis", "Give the revision that you saw, 0 where the sentence was never changed.");
        }
        fields.check();
        var worded = draft.word(meeting, Locale.forLanguageTag(language), key, words, basis.getAsLong());
        var reworded = worded.sentence().reworded();
        return Json.createObjectBuilder()
                .add("sentence", key)
                .add("words", worded.sentence().text())
                .add(
                        "drafted",
                        reworded.map(Reworded::drafted).orElse(worded.sentence().text()))
                .add("check", reworded.map(Reworded::toCheck).orElse(false))
                .add("revision", worded.revision())
                .build()
                .toString();
    }

    /**
     * Circulates the latest version by a link that only its holders know; {@code version} where it must be the one seen, or is
     * to be circulated once more.
     */
    @POST
    @Path("minutes/review")
    @Operation(summary = "Circulate the latest version")
    public Response review(InputStream body) {
        var circulated = read(body, this::circulate);
        var link = "/meetings/%s/minutes?version=%d&key=%s"
                .formatted(
                        meeting,
                        circulated.edition().number(),
                        circulated.link().value());
        return created(json(circulated.edition()).add("link", link));
    }

    private Desk.Circulated circulate(Fields fields) {
        int version = version(fields);
        return fields.has("version") ? desk.circulate(meeting, version) : desk.circulateDraft(meeting, version);
    }

    /** Notes that the body adopted the latest version, and by which motion; with a reason where a rule asks for one. */
    @POST
    @Path("minutes/adopt")
    @Operation(summary = "Adopt the latest version")
    public Response adopt(InputStream body) {
        var fields = Fields.read(body, Fields.USUAL_LIMIT);
        int version = version(fields);
        var decided = fields.optionalId("meeting").orElse(meeting);
        var field = fields.has("motion") ? "motion" : "entry";
        var entry = fields.optionalNumber(field);
        if (entry.isEmpty()
                || entry.getAsLong() < 1
                || (fields.has("entry") && !fields.optionalNumber("entry").equals(entry))) {
            fields.wrong(field, "Give the entry by which the motion was made.");
        }
        var reason = fields.optionalText("reason", LONGEST_REASON);
        fields.check();
        return created(desk.adopt(meeting, version, decided, entry.getAsLong(), reason));
    }

    /** Gives out a correction of adopted minutes, with its reason. */
    @POST
    @Path("minutes/correct")
    @Operation(summary = "Correct adopted minutes")
    public Response correct(InputStream body) {
        var fields = Fields.read(body, Fields.USUAL_LIMIT);
        var reason = fields.text("reason", LONGEST_REASON);
        fields.check();
        return created(desk.correct(meeting, reason));
    }

    /** How the body of this meeting wants its minutes to read. */
    @GET
    @Path("minutes/style")
    @Operation(summary = "The style of the house")
    public String style() {
        return json(styles.house(body())).toString();
    }

    /**
     * Chooses how the body of this meeting wants its minutes to read; what is left out is as in the {@code preset}, or as usual
     * where none is named.
     */
    @PUT
    @Path("minutes/style")
    @Operation(summary = "Choose the style of the house")
    public String choose(InputStream sent) {
        var fields = Fields.read(sent, Fields.USUAL_LIMIT);
        var preset = fields.optionalChoice("preset", House.Preset.class).orElse(House.Preset.PLAIN);
        var usual = preset.house().style();
        var style = new HouseStyle(
                fields.optionalTruth("titles").orElse(usual.titles()),
                fields.optionalTruth("seconder").orElse(usual.seconder()),
                fields.optionalTruth("capitals").orElse(usual.capitals()),
                fields.optionalTruth("numbered").orElse(usual.numbered()),
                fields.optionalTruth("times").orElse(usual.times()));
        var house = new House(style, profile(fields).orElse(preset.house().profile()));
        fields.check();
        styles.choose(body(), house);
        return json(house).toString();
    }

    private static Optional<Profile> profile(Fields fields) {
        var named = fields.optionalText("profile", 20);
        var profile = named.flatMap(Profile::named);
        if (named.isPresent() && profile.isEmpty()) {
            fields.wrong("profile", "This profile is not offered. Ask for action, summary, speakers, roberts or full.");
        }
        return profile;
    }

    private String body() {
        return proceedings.standing(meeting).plan().body();
    }

    private static JsonObject json(House house) {
        var style = house.style();
        return Json.createObjectBuilder()
                .add("preset", OrNull.text(house.preset().map(House.Preset::name)))
                .add("profile", house.profile().word())
                .add("titles", style.titles())
                .add("seconder", style.seconder())
                .add("capitals", style.capitals())
                .add("numbered", style.numbered())
                .add("times", style.times())
                .build();
    }

    private static <T> T read(InputStream body, Function<Fields, T> act) {
        return act.apply(Fields.readAny(body, Fields.USUAL_LIMIT));
    }

    /** The version that was seen; the latest where none is named. */
    private int version(Fields fields) {
        if (!fields.has("version")) {
            return desk.latest(meeting);
        }
        var version = fields.optionalNumber("version");
        if (version.isEmpty() || version.getAsLong() < 1 || version.getAsLong() > Integer.MAX_VALUE) {
            fields.wrong("version", "Give the number of the latest version, from minutes/versions.");
        }
        fields.check();
        return Math.toIntExact(version.getAsLong());
    }

    private static JsonObjectBuilder json(Edition edition) {
        return Json.createObjectBuilder()
                .add("version", edition.number())
                .add("standing", edition.state().word())
                .add("edition", edition.words());
    }

    private Response created(Edition edition) {
        return created(json(edition));
    }

    private Response created(JsonObjectBuilder made) {
        var json = made.build();
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/meetings/%s/minutes?version=%d".formatted(meeting, json.getInt("version")))
                .header("Cache-Control", "no-store")
                .entity(json.toString())
                .build();
    }
}

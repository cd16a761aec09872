package org.rostrum.signup.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.mail.SmsSender;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.OrNull;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.platform.SentJson;
import org.rostrum.proceedings.GroupHindrance;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.signup.Groups;
import org.rostrum.signup.Signups;
import org.rostrum.signup.Statements;

/** The sign-up behind a private link; {@code /api/speakers/{key}}. */
@Path("speakers/{key}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpeakerResource {
    private static final String GROUP = "group";
    private static final int LONGEST_GROUP = 100;
    private static final String DELEGATES = "delegates";

    /** What the evening changes by itself, so that it is another soon after it was told. */
    private static final Set<String> MOVING =
            Set.of("place", "expected", "waitListed", "seat", "inGroup", "countsInstead", "seconds");

    /** As many as any rules give seats to. */
    private static final int MOST_DELEGATES = 1000;

    @Inject
    Signups signups;

    @Inject
    Groups groups;

    @Inject
    Statements statements;

    @Inject
    SmsSender sms;

    @Inject
    Proceedings proceedings;

    @PathParam("key")
    @SuppressWarnings("NullAway.Init")
    String key;

    /** Where the speaker stands. */
    @GET
    @Operation(summary = "The place behind a private link")
    public Response place() {
        return answer(signups.place(new Secret(key)));
    }

    /** A file of one's own statement. */
    @GET
    @Path("files/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of one's own statement")
    public Response file(@PathParam("file") Id file) {
        return statements
                .own(new Secret(key), file)
                .map(TakenAway::response)
                .orElseThrow(() -> Refusal.notFound("This file"));
    }

    /** Changes the fields that are sent (RFC 7396): null takes one out, the latest position counts. */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change a sign-up")
    public Response change(InputStream body) {
        var place = signups.place(new Secret(key));
        var sent = SentJson.object(SentJson.text(body, Fields.USUAL_LIMIT));
        var told = json(place);
        // Who sends back all that was told, with one thing changed, changes that one.
        var unknown = SignupFields.unknown(sent, sms.isNamed()).stream()
                .filter(field -> !MOVING.contains(field) && !Objects.equals(sent.get(field), told.get(field)))
                .map(field -> new ProblemDocument.FieldError(field, "A sign-up has no such field that could change."))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.input(unknown);
        }
        var before = SignupFields.written(held(place), place.speaker().aside(), sms.isNamed());
        var after = Json.createMergePatch(sent).apply(before).asJsonObject();
        return answer(signups.change(
                new Secret(key),
                SignupFields.read(
                        Fields.of(after),
                        signups.letNameBeLeftOut(place.speaker().hearing()),
                        sms.isNamed())));
    }

    /** Joins the group of a code, or founds one of a name; whoever is in another leaves it. */
    @PUT
    @Path("group")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Join or found a group")
    public Response join(InputStream body) {
        var link = new Secret(key);
        var fields = Fields.read(body, Fields.USUAL_LIMIT);
        var codeOrName = fields.line(GROUP, LONGEST_GROUP);
        fields.check();
        groups.enter(link, codeOrName).ifPresent(hindrance -> refuse(GROUP, hindrance));
        return answer(signups.place(link));
    }

    /** Leaves the group; the place in the line stays. */
    @DELETE
    @Path("group")
    @Operation(summary = "Leave the group")
    public Response leave() {
        var link = new Secret(key);
        groups.leave(link).ifPresent(hindrance -> refuse(GROUP, hindrance));
        return answer(signups.place(link));
    }

    private static void refuse(String field, GroupHindrance hindrance) {
        throw Refusal.input(field, hindrance.words());
    }

    /** Who speaks for a group names who else of it has its seats in a room that does not hold all, by their references. */
    @PUT
    @Path("delegates")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Name the delegates of one's group")
    public Response send(InputStream body) {
        var link = new Secret(key);
        var fields = Fields.read(body, Fields.USUAL_LIMIT);
        var delegates = delegates(link, fields);
        fields.check();
        groups.send(link, delegates).ifPresent(hindrance -> refuse(DELEGATES, hindrance));
        return answer(signups.place(link));
    }

    private List<Id> delegates(Secret link, Fields fields) {
        var named = fields.texts(DELEGATES, MOST_DELEGATES);
        var found = new ArrayList<Id>();
        for (int at = 0; at < named.size(); at++) {
            var field = DELEGATES + "[" + at + "]";
            groups.member(link, named.get(at))
                    .ifPresentOrElse(
                            found::add,
                            () -> fields.wrong(field, "Nobody in your group has this reference. Look it up again."));
        }
        return found;
    }

    private org.rostrum.proceedings.Speaker held(Signups.Place place) {
        var speaker = place.speaker();
        return proceedings
                .ofHearing(speaker.hearing())
                .state()
                .speaker(speaker.id())
                .orElseThrow(() -> Refusal.notFound("This sign-up"));
    }

    /** Withdraws; 204, or 409 when there is nothing left to withdraw. */
    @DELETE
    @Operation(summary = "Withdraw")
    public void withdraw() {
        signups.withdraw(new Secret(key));
    }

    /** The group she is in, with the code by which others join; null where she is in none. */
    private JsonValue group(Signups.Place place) {
        var line = line(place);
        return line.spokespersons()
                .groupOf(place.speaker().id())
                .map(group -> SignupFields.group(line, group))
                .orElse(JsonValue.NULL);
    }

    /** The reference of a later sign-up of the same person, whose position counts instead of this one. */
    private JsonValue countsInstead(Signups.Place place) {
        var superseded = line(place).positions().superseded();
        return OrNull.text(
                Optional.ofNullable(superseded.get(place.speaker().id())).map(later -> later.reference()));
    }

    private Line line(Signups.Place place) {
        var hearing = place.speaker().hearing();
        return proceedings.ofHearing(hearing).state().line(hearing).orElseThrow();
    }

    private Response answer(Signups.Place place) {
        return Response.ok(json(place).toString())
                .header("Cache-Control", "no-store")
                .build();
    }

    private JsonObject json(Signups.Place place) {
        var held = held(place);
        return Json.createObjectBuilder(
                        SignupFields.written(held, place.speaker().aside(), sms.isNamed()))
                .add("unnamed", OrNull.number(held.name().instead()))
                .add("seconds", held.seconds())
                .add("id", place.speaker().id().toString())
                .add("hearing", place.speaker().hearing().toString())
                .add("reference", place.speaker().reference())
                .add("place", OrNull.number(place.before()))
                .add(
                        "expected",
                        place.expected()
                                .<JsonValue>map(window -> Json.createObjectBuilder()
                                        .add("from", window.fromInclusive().toString())
                                        .add("to", window.toInclusive().toString())
                                        .build())
                                .orElse(JsonValue.NULL))
                .add("waitListed", OrNull.number(place.waitListed()))
                .add("inGroup", group(place))
                .add("seat", line(place).delegates().seat(place.speaker().id()).name())
                .add("state", place.state())
                .add("confirmation", held.layer().name())
                .add("countsInstead", countsInstead(place))
                .build();
    }
}

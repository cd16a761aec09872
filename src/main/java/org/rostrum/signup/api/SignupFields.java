package org.rostrum.signup.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Fields;
import org.rostrum.platform.OrNull;
import org.rostrum.proceedings.Group;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Words;
import org.rostrum.signup.EmailAddress;
import org.rostrum.signup.Interpreter;
import org.rostrum.signup.PhoneNumber;
import org.rostrum.signup.Signups;
import org.rostrum.signup.Speaker;

/** A sign-up as it is sent: read from its fields, and written back for the one who sent it. */
final class SignupFields {
    private static final Set<String> KNOWN = Set.of(
            "name",
            "sayAs",
            "position",
            "channel",
            "organisation",
            "email",
            "language",
            "needs",
            "interpreter",
            "resident",
            "statement");

    /** Told at sign-up, and not changed afterwards. */
    static final String HEARD_LATELY = "heardLately";

    private static final String PHONE = "phone";

    private SignupFields() {}

    /** Reads a whole sign-up; without a name where that may be left out, with a phone only where text messages are sent. */
    static Signups.Form read(Fields fields, boolean nameOptional, boolean texting) {
        var name = nameOptional ? fields.optionalLine("name", 200) : Optional.of(fields.line("name", 200));
        var sayAs = fields.optionalLine("sayAs", 200).map(Words::of);
        var organisation = fields.optionalLine("organisation", 200).map(Words::of);
        var position = fields.choice("position", Position.class);
        var channel = fields.optionalChoice("channel", Channel.class).orElse(Channel.ROOM);
        var aside = aside(fields, texting);
        var heardLately = fields.optionalTruth(HEARD_LATELY);
        fields.check();
        return new Signups.Form(
                name.map(Words::of), sayAs, organisation, position.orElseThrow(), channel, aside, heardLately);
    }

    private static Speaker.Aside aside(Fields fields, boolean texting) {
        var email = fields.optionalLine("email", 1000);
        if (email.filter(address -> !EmailAddress.isOne(address)).isPresent()) {
            fields.wrong("email", "Write an address such as name@example.org, or leave it out.");
        }
        var phone = texting ? fields.optionalLine(PHONE, PhoneNumber.LONGEST) : Optional.<String>empty();
        if (phone.filter(number -> !PhoneNumber.isOne(number)).isPresent()) {
            fields.wrong(PHONE, "Write a phone number such as +1 919 555 0100, or leave it out.");
        }
        return new Speaker.Aside(
                email,
                phone.map(PhoneNumber::plain),
                fields.optionalLine("language", 35),
                fields.optionalText("needs", 1000),
                fields.optionalText("statement", 20_000),
                fields.optionalChoice("interpreter", Interpreter.class),
                fields.optionalTruth("resident"));
    }

    /** The fields sent that a sign-up does not have. */
    static List<String> unknown(JsonObject sent, boolean texting) {
        return sent.keySet().stream()
                .filter(field -> !KNOWN.contains(field) && !(texting && field.equals(PHONE)))
                .toList();
    }

    /** The sign-up as it stands, from which a change starts; what was taken out of the record is not there. */
    static JsonObject written(org.rostrum.proceedings.Speaker speaker, Speaker.Aside aside, boolean texting) {
        var json = Json.createObjectBuilder()
                .add("position", speaker.position().name())
                .add("channel", speaker.channel().name());
        speaker.name().given().flatMap(Words::kept).ifPresent(name -> json.add("name", name));
        text(json, "sayAs", speaker.sayAs().flatMap(Words::kept));
        text(json, "organisation", speaker.organisation().flatMap(Words::kept));
        text(json, "email", aside.email());
        if (texting) {
            text(json, PHONE, aside.phone());
        }
        text(json, "language", aside.language());
        text(json, "needs", aside.needs());
        text(json, "interpreter", aside.interpreter().map(Interpreter::name));
        aside.resident().ifPresentOrElse(known -> json.add("resident", known), () -> json.addNull("resident"));
        text(json, "statement", aside.statement());
        return json.build();
    }

    /** A group as its members see it. */
    static JsonValue group(Line line, Group group) {
        return Json.createObjectBuilder()
                .add("name", group.name().text())
                .add("code", group.code())
                .add("members", line.spokespersons().members(group).size())
                .add("spokesperson", OrNull.text(line.spokespersons().of(group).map(one -> one.reference())))
                .add(
                        "delegates",
                        Json.createArrayBuilder(line.delegates().of(group).stream()
                                .map(one -> one.reference())
                                .toList()))
                .build();
    }

    private static void text(jakarta.json.JsonObjectBuilder json, String field, Optional<String> text) {
        text.ifPresentOrElse(given -> json.add(field, given), () -> json.addNull(field));
    }
}

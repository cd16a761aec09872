package org.rostrum.proceedings.web;

import java.util.Map;
import org.rostrum.order.Contradiction;
import org.rostrum.platform.web.Mistake;
import org.rostrum.proceedings.FieldRefused;

/** Says at which field of the page something is to mend, and how, by the name of the field in the document. */
final class PublishMistakes {
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("title", "publish.title.error"),
            Map.entry("date", "publish.date.error"),
            Map.entry("begins", "publish.begins.error"),
            Map.entry("place", "publish.place.error"),
            Map.entry("attend", "signup.long"),
            Map.entry("body", "publish.body.error"),
            Map.entry("items", "publish.items.error"),
            Map.entry("number", "publish.number.error"),
            Map.entry("consent", "publish.consent.error"),
            Map.entry("summary", "publish.summary.error"),
            Map.entry("opens", "publish.opens.error"),
            Map.entry("closesInclusive", "publish.closes.error"),
            Map.entry("seconds", "publish.seconds.error"),
            Map.entry("ruleSetName", "rules.ruleSetName.error"),
            Map.entry("ruleSetAdopted", "rules.ruleSetAdopted.error"),
            Map.entry("groupSeconds", "rules.time.error"),
            Map.entry("groupSeats", "rules.groupSeats.error"),
            Map.entry("label", "publish.label.error"),
            Map.entry("text", "publish.text.error"),
            Map.entry("signatures", "rules.number.error"));

    private PublishMistakes() {}

    /** What is to mend at a field. */
    static Mistake at(String field) {
        return new Mistake(field, KEYS.getOrDefault(field.substring(field.lastIndexOf('.') + 1), "publish.refused"));
    }

    /** What is to mend where the act that publishes refused a field; the page has it under the name of its part. */
    static Mistake of(FieldRefused refused) {
        var field = refused.field();
        return switch (field) {
            case String room
            when room.endsWith(".groups.delegates") -> at(room.replaceFirst("groups\\.delegates$", "groupSeats"));
            case String groups when groups.endsWith(".groups") -> at(groups.replaceFirst("groups$", "groupSeconds"));
            case String set when set.endsWith(".ruleSet") -> at(set + "Name");
            case String set when set.endsWith(".ruleSet.adopted") -> at(set.replace(".adopted", "Adopted"));
            case String rules when rules.endsWith(".rules") -> at(rules + ".seconds");
            case String floor when floor.endsWith(".onTheFloor") -> at(floor.replace("onTheFloor", "warnPercent"));
            case "seats", "quorum", "members", "zone" -> new Mistake("body", "publish.members.error");
            default -> at(field);
        };
    }

    /** What in the rules of a hearing cannot hold together, at the field that settles it. */
    static Mistake of(String rules, Contradiction what) {
        var field = switch (what) {
            case FIRST_WITHOUT_SIDES, SIDES_WITHOUT_FIRST -> "first";
            case TIERS_DESCEND, TIERS_GIVE_MORE, CAP_ABOVE_TIERS -> "tiers";
            case SIDES_ABOVE_TOTAL, SPEAKER_ABOVE_TOTAL -> "totalSeconds";
            case SIDE_ABOVE_CAP, CAP_ABOVE_SIDES -> "capPerSide";
            case SPOKESPERSON_BELOW_OWN -> "groupSeconds";
            case DELEGATES_ABOVE_SEATS -> "groupDelegates";
            case GIVERS_WITHOUT_GIFTS -> "givers";
            case CEDED_BELOW_OWN -> "cededSeconds";
            case OATH_WITHOUT_NAME -> "nameOptional";
            case WARNS_TWICE -> "warnPercent";
            case WARNS_FROM_THE_START -> "warnSeconds";
            case STAGES_LEAVE_SOMEONE_OUT, SPEAKER_ABOVE_STAGE -> "stages";
        };
        return new Mistake(rules + "." + field, "rules.contradiction." + what);
    }
}

package org.rostrum.floor.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Speaker;

/**
 * The fields of an act as a program may send them, which the journal has in one form only. The contract tells a speaker by
 * the public reference, and opens the hearing without a word of which: that of the open item. The secret of a draw is known
 * here where the draw was sealed here.
 *
 * @param latest the meeting with the sign-ups too that were answered and wait to be sealed
 * @param revealed the secret of the draw of a hearing, once it may be known
 */
public record SentFields(MeetingState now, Supplier<MeetingState> latest, Function<Id, Optional<Secret>> revealed) {
    private static final Map<String, String> FILLED_IN = Map.of("openHearing", "hearing", "draw", "secret");
    private static final Set<String> NAMING = Set.of("Id", "List");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9]{3}-[A-Za-z0-9]{3}");

    /** Whether a field of an act may be left out at this door, since it is known here, though the journal has it. */
    public static boolean fillsIn(String act, String field) {
        return field.equals(FILLED_IN.get(act));
    }

    /** The fields as the act has them; what is no reference of anyone here stays as it was sent. */
    Map<String, @Nullable Object> read(String act, Map<String, @Nullable Object> sent) {
        var fields = new HashMap<String, @Nullable Object>(sent);
        if (act.equals("openHearing") && fields.get("hearing") == null) {
            now.hearingOfItem().ifPresent(hearing -> fields.put("hearing", hearing.toString()));
        }
        if (act.equals("draw") && fields.get("secret") == null) {
            hearing(fields.get("hearing")).flatMap(revealed).ifPresent(secret -> fields.put("secret", secret.value()));
        }
        if (ActCodec.names().contains(act)) {
            ActCodec.fields(act).stream()
                    .filter(field -> NAMING.contains(field.type()))
                    .forEach(field -> fields.computeIfPresent(field.name(), (name, value) -> named(value)));
        }
        return fields;
    }

    private Optional<Id> hearing(@Nullable Object sent) {
        return now.plan().stream()
                .flatMap(MeetingPlan::hearings)
                .map(MeetingPlan.Hearing::id)
                .filter(hearing -> hearing.toString().equals(sent))
                .findFirst();
    }

    private @Nullable Object named(@Nullable Object value) {
        return switch (value) {
            case String text -> speaker(text).map(Id::toString).orElse(text);
            case List<?> list -> list.stream().map(this::named).toList();
            case null, default -> value;
        };
    }

    /** The speaker of a reference; whoever has signed up a moment ago may name herself by it at once. */
    private Optional<Id> speaker(String text) {
        if (!REFERENCE.matcher(text).matches()) {
            return Optional.empty();
        }
        var reference = text.toUpperCase(Locale.ROOT);
        var found = bearing(reference, now);
        var all = found.isEmpty() ? bearing(reference, latest.get()) : found;
        return all.stream().findFirst().filter(one -> all.size() == 1);
    }

    /** In two lines of a meeting one reference may stand for two. */
    private static List<Id> bearing(String reference, MeetingState in) {
        return in.lines().values().stream()
                .flatMap(line -> line.speakers().values())
                .filter(speaker -> speaker.reference().equals(reference))
                .map(Speaker::id)
                .toList();
    }
}

package org.rostrum.proceedings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.Arrangement;
import org.rostrum.platform.Id;

/** The one document in which a meeting is published, whether a program sent it or a page was filled in. */
public final class PlanDocument {
    /** What is given anew each time the same document is sent. */
    private static final Set<String> GIVEN = Set.of("id", "meeting", "commitment");

    private final Supplier<Id> ids;
    private final Function<Id, Optional<String>> seal;

    private PlanDocument(Supplier<Id> ids, Function<Id, Optional<String>> seal) {
        this.ids = ids;
        this.seal = seal;
    }

    /**
     * Reads a plan. The meeting, and everything in it that is listed or held, is given an id where it has none; a hearing
     * without exhibits need not say so.
     *
     * @param ids gives an id to what has none
     * @throws FieldRefused naming the field that is missing, unknown or wrong
     */
    public static MeetingPlan read(Map<String, ? extends @Nullable Object> document, Supplier<Id> ids) {
        return read(document, ids, hearing -> Optional.empty());
    }

    /**
     * Reads a plan in which each draw is sealed that is not yet.
     *
     * @param seal gives the hash of a secret for the draw of a hearing, or none
     * @throws FieldRefused as {@link #read(Map, Supplier)}
     */
    public static MeetingPlan read(
            Map<String, ? extends @Nullable Object> document, Supplier<Id> ids, Function<Id, Optional<String>> seal) {
        try {
            var plan = new PlanDocument(ids, seal).identified(document, "meeting");
            if (ActCodec.read("publish", Map.of("plan", plan)) instanceof MeetingAct.Publish(var read)) {
                return read;
            }
            throw new FieldRefused("plan", "This is not the plan of a meeting.");
        } catch (FieldRefused refused) {
            throw new FieldRefused(refused.field().replaceFirst("^plan\\.", ""), String.valueOf(refused.getMessage()));
        }
    }

    /** The plan as the values of its document. */
    public static Map<?, ?> write(MeetingPlan plan) {
        return (Map<?, ?>) Objects.requireNonNull(
                ActCodec.write(new MeetingAct.Publish(plan)).facts().get("plan"));
    }

    /** Whether two plans say the same, whatever ids and draws they were given. */
    public static boolean sayTheSame(MeetingPlan one, MeetingPlan other) {
        return Objects.equals(said(write(one)), said(write(other)));
    }

    private static @Nullable Object said(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> {
                var some = new HashMap<String, @Nullable Object>();
                object.forEach((name, inner) -> some.put(String.valueOf(name), said(inner)));
                some.keySet().removeAll(GIVEN);
                yield some;
            }
            case List<?> list -> list.stream().map(PlanDocument::said).toList();
            case null, default -> value;
        };
    }

    private Map<String, @Nullable Object> identified(Map<?, ?> object, String key) {
        var given = new HashMap<String, @Nullable Object>();
        object.forEach((name, value) -> given.put(String.valueOf(name), part(String.valueOf(name), value)));
        given.putIfAbsent(key, ids.get().toString());
        return given;
    }

    private @Nullable Object part(String name, @Nullable Object value) {
        if (name.equals("hearing") && value instanceof Map<?, ?> hearing) {
            return hearing(hearing);
        }
        if (value instanceof List<?> list) {
            var all = new ArrayList<@Nullable Object>();
            list.forEach(one -> all.add(one instanceof Map<?, ?> map ? identified(map, "id") : one));
            return all;
        }
        return value;
    }

    private Map<String, @Nullable Object> hearing(Map<?, ?> sent) {
        var hearing = identified(sent, "id");
        hearing.putIfAbsent("exhibits", List.of());
        if (hearing.get("commitment") == null && isDrawn(hearing.get("rules"))) {
            seal.apply(id(hearing.get("id"))).ifPresent(hash -> hearing.put("commitment", hash));
        }
        return hearing;
    }

    private static boolean isDrawn(@Nullable Object rules) {
        return rules instanceof Map<?, ?> map
                && map.get("arrangement") instanceof String arrangement
                && Arrangement.named(arrangement).filter(Arrangement::isDrawn).isPresent();
    }

    private static Id id(@Nullable Object sent) {
        try {
            return Id.parse(String.valueOf(sent));
        } catch (IllegalArgumentException wrong) {
            throw new FieldRefused("items", "Give an id as it stands in an answer.");
        }
    }
}

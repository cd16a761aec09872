package org.rostrum.proceedings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;

/** The one document in which a meeting is published, whether a program sent it or a page was filled in. */
public final class PlanDocument {
    /** What is given anew each time the same document is sent. */
    private static final Set<String> GIVEN = Set.of("id", "meeting", "commitment");

    private PlanDocument() {}

    /**
     * Reads a plan. The meeting, and everything in it that is listed or held, is given an id where it has none; a hearing
     * without exhibits need not say so.
     *
     * @throws FieldRefused naming the field that is missing, unknown or wrong
     */
    public static MeetingPlan read(Map<String, ? extends @Nullable Object> document, Supplier<Id> ids) {
        try {
            var plan = identified(document, "meeting", ids);
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

    private static Map<String, @Nullable Object> identified(Map<?, ?> object, String key, Supplier<Id> ids) {
        var given = new HashMap<String, @Nullable Object>();
        object.forEach((name, value) -> given.put(String.valueOf(name), part(String.valueOf(name), value, ids)));
        given.putIfAbsent(key, ids.get().toString());
        return given;
    }

    private static @Nullable Object part(String name, @Nullable Object value, Supplier<Id> ids) {
        if (name.equals("hearing") && value instanceof Map<?, ?> hearing) {
            var given = identified(hearing, "id", ids);
            given.putIfAbsent("exhibits", List.of());
            return given;
        }
        if (value instanceof List<?> list) {
            var all = new ArrayList<@Nullable Object>();
            list.forEach(one -> all.add(one instanceof Map<?, ?> map ? identified(map, "id", ids) : one));
            return all;
        }
        return value;
    }
}

package org.rostrum.proceedings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Acts as JSON values and back. Components that are {@link Words} go into the words, all else into the facts. Reads what
 * it writes, and refuses anything else by the path of the field.
 */
public final class ActCodec {
    private static final Map<String, Class<? extends Record>> ACTS = acts(Act.class);

    private ActCodec() {}

    /** An act in its two halves, of which only the facts are hashed as they are. */
    public record Written(String act, Map<String, Object> facts, Map<String, Object> words) {}

    /** One field of an act, for those who fill one in; {@code choices} where the value is one of a few. */
    public record Field(String name, String type, boolean required, List<String> choices) {}

    /** The names of all acts, in the order of letters. */
    public static List<String> names() {
        return List.copyOf(ACTS.keySet());
    }

    /** The name of an act outside the program. */
    public static String name(Act act) {
        return name(act.getClass());
    }

    /** The fields of an act. */
    public static List<Field> fields(String act) {
        return Shape.of(type(act)).parts().stream().map(ActCodec::field).toList();
    }

    /** Takes an act apart. */
    public static Written write(Act act) {
        var facts = new TreeMap<String, Object>();
        var words = new TreeMap<String, Object>();
        for (var part : Shape.of(((Record) act).getClass()).parts()) {
            Values.write(part.of((Record) act))
                    .ifPresent(value -> (part.ofWords() ? words : facts).put(part.name(), value));
        }
        return new Written(name(act), facts, words);
    }

    /**
     * Puts an act together from all its fields, as they come from outside.
     *
     * @throws FieldRefused if the act is not known, or a field is missing, unknown or wrong, also one inside another
     */
    public static Act read(String act, Map<String, ? extends @Nullable Object> fields) {
        requireFields(act, fields);
        KnownFields.require("", type(act), fields);
        return (Act) Values.build("", type(act), fields);
    }

    /** Puts an act together that is kept, maybe by another version: what it said inside a field and is not known is left out. */
    static Act readKept(String act, Map<String, ? extends @Nullable Object> fields) {
        requireFields(act, fields);
        return (Act) Values.build("", type(act), fields);
    }

    private static void requireFields(String act, Map<String, ? extends @Nullable Object> fields) {
        var known = Shape.of(type(act)).names();
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                throw new FieldRefused(field, "The act " + act + " has no such field. Leave it out.");
            }
        }
    }

    /** Puts an act together whose words were taken out of the journal. */
    static Act readWithoutWords(String act, Map<String, ? extends @Nullable Object> facts) {
        var fields = new HashMap<String, @Nullable Object>(facts);
        for (var part : Shape.of(type(act)).parts()) {
            if (part.type() == Words.class) {
                fields.put(part.name(), Words.takenOut());
            }
        }
        return readKept(act, fields);
    }

    private static Class<? extends Record> type(String act) {
        return Optional.ofNullable(ACTS.get(act))
                .orElseThrow(() -> new FieldRefused("act", "There is no act called so. See the list of acts."));
    }

    private static Field field(Shape.Part part) {
        boolean maybe = Values.raw(part.type()) == Optional.class;
        boolean optional = maybe || part.type() == boolean.class;
        Class<?> inner = Values.raw(maybe ? Values.argument(part.type(), 0) : part.type());
        Object @Nullable [] constants = inner.getEnumConstants();
        var choices = constants == null
                ? List.<String>of()
                : Arrays.stream(constants).map(Object::toString).toList();
        return new Field(part.name(), inner.getSimpleName(), !optional, choices);
    }

    private static String name(Class<?> act) {
        String name = act.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Map<String, Class<? extends Record>> acts(Class<?> family) {
        var acts = new TreeMap<String, Class<? extends Record>>();
        for (var member : family.getPermittedSubclasses()) {
            if (member.isInterface()) {
                acts.putAll(acts(member));
            } else {
                acts.put(name(member), member.asSubclass(Record.class));
            }
        }
        return acts;
    }
}

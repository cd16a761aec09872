package org.rostrum.proceedings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a type of records is made of; Java is asked once for each type, since it makes its answer anew each time. */
record Shape(List<Part> parts, Set<String> names, Constructor<? extends Record> constructor) {
    private static final ClassValue<Shape> KNOWN = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return seen(type.asSubclass(Record.class));
        }
    };

    /** One component of a record; {@code ofWords} where it holds words, or may. */
    record Part(String name, Type type, boolean ofWords, Method accessor) {
        private static Part of(RecordComponent component) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var type = component.getGenericType();
            return new Part(component.getName(), type, ofWords(type), accessor);
        }

        private static boolean ofWords(Type type) {
            return type == Words.class
                    || (type instanceof ParameterizedType parameterized
                            && Values.argument(parameterized, 0) == Words.class);
        }

        /** The value that a record has here. */
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A record shows its components", e);
            }
        }
    }

    static Shape of(Class<? extends Record> type) {
        return KNOWN.get(type);
    }

    private static Shape seen(Class<? extends Record> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            var parts = Arrays.stream(components).map(Part::of).toList();
            return new Shape(
                    parts, parts.stream().map(Part::name).collect(Collectors.toUnmodifiableSet()), constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has its constructor", e);
        }
    }

    /**
     * Makes a record of the values of its parts, in their order.
     *
     * @throws InvocationTargetException if the record refuses them
     */
    Record make(Object... values) throws InvocationTargetException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record has its constructor", e);
        }
    }
}

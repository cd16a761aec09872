package org.rostrum.platform;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.NullUnmarked;

/** Lets a call take an {@link Id} from its address; a text that is no id answers 404, as an unknown one does. */
@Provider
@NullUnmarked
public class IdParameter implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == Id.class ? (ParamConverter<T>) new Converter() : null;
    }

    private static final class Converter implements ParamConverter<Id> {
        @Override
        public Id fromString(String text) {
            try {
                return text == null ? null : Id.parse(text);
            } catch (IllegalArgumentException notAnId) {
                throw Refusal.notFound("What this address names");
            }
        }

        @Override
        public String toString(Id id) {
            return id.toString();
        }
    }
}

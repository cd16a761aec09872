package org.rostrum.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/** Keeps an instant as whole microseconds since 1970-01-01 UTC, whatever the time zone of server or connector. */
@NullMarked
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Long> {
    @Override
    @NullUnmarked
    public Long convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    @Override
    @NullUnmarked
    public Instant convertToEntityAttribute(Long microseconds) {
        return microseconds == null ? null : Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
    }
}

package org.rostrum.proceedings;

/** Input that cannot be read as an act; says which field and what to do. */
public final class FieldRefused extends IllegalArgumentException {
    private final String field;

    FieldRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field as the caller named it; a part of one is named with dots. */
    public String field() {
        return field;
    }
}

package org.rostrum.order;

/** The side a speaker takes on an item. */
public enum Position {
    FOR,
    AGAINST,
    NEUTRAL
}

package org.rostrum.order;

/** What becomes of someone who signs up when every place is taken. */
public enum OverCap {
    /** Waits for a place, and has it as soon as one is free. */
    WAIT_LIST,
    /** Is told so, and what can still be done. */
    REFUSED
}

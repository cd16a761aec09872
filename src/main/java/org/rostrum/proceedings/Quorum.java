package org.rostrum.proceedings;

/** How many members are here and how many must be. */
public record Quorum(int present, int needed) {
    /** Whether the body can decide. */
    public boolean held() {
        return present >= needed;
    }
}

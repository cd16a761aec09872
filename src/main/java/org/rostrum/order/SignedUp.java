package org.rostrum.order;

import org.rostrum.platform.Id;

/** What the order may know of a speaker: who, the public reference, the side. Never what would be said. */
public record SignedUp(Id speaker, String reference, Position position) {}

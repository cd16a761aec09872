package org.rostrum.planted.api;

import org.rostrum.planted.web.Round;

/** Uses what uses it, and a room above. */
public record About(Round round) {}

package org.rostrum.planted.web;

import org.rostrum.planted.api.About;

/** Uses what uses it. */
public record Round(About about) {}

package org.rostrum.minutes;

import java.time.Instant;
import java.util.Optional;
import org.rostrum.proceedings.Chain;

/**
 * What a list says of a version of minutes.
 *
 * @param head the entry up to which the journal was read
 * @param salt missing, as the digest is, of one from before versions had any
 */
public record ListedVersion(
        int number,
        Edition.State state,
        Instant madeAt,
        Chain.Head head,
        Optional<String> salt,
        Optional<String> digest) {}

package org.rostrum.signup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rostrum.platform.Id;
import org.rostrum.platform.Network;

/**
 * Sees to it that a flood of sign-ups slows the flooder and nobody else; {@code ROSTRUM_SIGNUP_LIMIT} says how many from
 * one network for one hearing are taken in ten minutes without waiting, 0 that there is no limit. It counts on each node for itself.
 */
@ApplicationScoped
public class Arrivals {
    @Inject
    @ConfigProperty(name = "rostrum.signup.limit", defaultValue = "100")
    int limit;

    @Inject
    Clock clock;

    private Optional<Turnstile> turnstile = Optional.empty();

    @PostConstruct
    void open() {
        turnstile = Optional.of(limit).filter(some -> some > 0).map(Turnstile::new);
    }

    /**
     * Whether a sign-up of a resident is taken now.
     *
     * @param from where it comes from; from an unknown network it is always taken
     * @param key what the sender calls it
     * @param answer the solution of its {@link Puzzle}, empty where there is none
     */
    public Turn arrive(Id hearing, Optional<Network> from, Optional<String> key, String answer) {
        boolean worked =
                key.filter(mine -> Puzzle.of(hearing, mine).isSolvedBy(answer)).isPresent();
        return turnstile
                .flatMap(gate -> from.map(network -> gate.arrive(hearing, network, key, worked, clock.instant())))
                .orElseGet(Turn.Now::new);
    }
}

package org.rostrum.signup;

import java.security.SecureRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Draws public references, such as {@code K7M-2QD}, from letters and digits that are not mistaken for each other. */
final class References {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final RandomGenerator RANDOM = new SecureRandom();

    private References() {}

    /** One that is free: of some ten thousand drawn at random, two are the same often enough to be met. */
    static String draw(Predicate<String> free) {
        return Stream.generate(References::draw).filter(free).findFirst().orElseThrow();
    }

    private static String draw() {
        var text = new StringBuilder();
        for (int at = 0; at < 6; at++) {
            text.append(at == 3 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}

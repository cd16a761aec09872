package org.rostrum.signup;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Draws public references, such as {@code K7M-2QD}, from letters and digits that are not mistaken for each other. */
final class References {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int HALF = 3;
    private static final int ALL = (int) Math.pow(LETTERS.length(), 2 * HALF);
    private static final Pattern ONE = Pattern.compile("[0-9A-Z]{3}-[0-9A-Z]{3}");
    private static final RandomGenerator RANDOM = new SecureRandom();

    private References() {}

    /** One that is free: of some ten thousand drawn at random, two are the same often enough to be met. */
    static String draw(Predicate<String> free) {
        return Stream.generate(References::draw).filter(free).findFirst().orElseThrow();
    }

    /** Whether it is of the form in which references are drawn. */
    static boolean isOne(String reference) {
        return ONE.matcher(reference).matches();
    }

    /** A reference as it is kept, from one as people write it: in small letters, with other dashes, spaces or none. */
    static String tidy(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        return plain.length() > HALF ? plain.substring(0, HALF) + "-" + plain.substring(HALF) : plain;
    }

    private static String draw() {
        var text = new StringBuilder();
        int left = RANDOM.nextInt(ALL);
        for (int at = 0; at < 2 * HALF; at++) {
            text.append(at == HALF ? "-" : "").append(LETTERS.charAt(left % LETTERS.length()));
            left /= LETTERS.length();
        }
        return text.toString();
    }
}

package org.rostrum.floor;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rostrum.proceedings.Speaker;

/** What someone typed or scanned at the door: a reference, what a QR code of "your place" holds, or parts of a name. */
public record AskedAtDoor(String typed) {
    private static final String CODE = "/check-in/";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 2;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    /** Whether enough was typed to look for. */
    public boolean isEnough() {
        return typed.contains(CODE) || letters(typed).length() >= SHORTEST;
    }

    /** Whether a speaker is meant; upper case, accents and the order of the names make no difference. */
    public boolean finds(Speaker speaker) {
        if (typed.contains(CODE)) {
            return typed.strip().endsWith(CODE + speaker.id());
        }
        return letters(typed).equals(letters(speaker.reference())) || isNamed(speaker);
    }

    private boolean isNamed(Speaker speaker) {
        // Who gave no name knows her number in the language of her page.
        var names = LANGUAGES.stream()
                .flatMap(language -> words(speaker.name().text(language)).stream())
                .toList();
        return words(typed).stream().allMatch(part -> names.stream().anyMatch(name -> name.contains(part)));
    }

    private static String letters(String text) {
        return String.join("", words(text));
    }

    private static List<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ß", "ss");
        return Arrays.stream(BETWEEN.split(plain, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

package org.rostrum.proceedings;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Words that are looked for in others, however accents, space, apostrophes and hyphens were typed, in small letters or capitals. */
final class SoughtWords {
    /** Scripts that set no space between words. */
    private static final String UNSPACED =
            "\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}&&[^" + UNSPACED + "]]";
    private static final Pattern BEGINS_SPACED = Pattern.compile("^" + LETTER);
    private static final Pattern ENDS_SPACED = Pattern.compile(LETTER + "$");
    private static final Pattern APOSTROPHES =
            Pattern.compile("[`\u00B4\u02B9\u02BB\u02BC\u2018\u2019\u201B\u2032\uFF07]");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    /** What a capital I with a dot becomes in small letters. */
    private static final String DOTTED = "i\u0307";

    private SoughtWords() {}

    /** Both what is looked for and what it is looked for in must be as this makes it. */
    static String plain(String text) {
        // Before the rest, which makes a space and an accent of an accent that stands alone.
        var straight = APOSTROPHES.matcher(text).replaceAll("'");
        var composed = Normalizer.normalize(straight, Normalizer.Form.NFKC).replace(DOTTED, "i");
        var seen = UNSEEN.matcher(HYPHENS.matcher(composed).replaceAll("-")).replaceAll("");
        return SPACE.matcher(seen).replaceAll(" ").strip();
    }

    /** Finds them as a word or several, but where the script has no words apart. */
    static Pattern pattern(String text) {
        var plain = plain(text);
        var before = BEGINS_SPACED.matcher(plain).find() ? "(?<!" + LETTER + ")" : "";
        var behind = ENDS_SPACED.matcher(plain).find() ? "(?!" + LETTER + ")" : "";
        return Pattern.compile(before + Pattern.quote(plain) + behind, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

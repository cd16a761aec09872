package org.rostrum.platform;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns text from right to left round, and gives each Arabic letter the form that it has beside its neighbours, of
 * Unicode's presentation forms: a PDF is written glyph by glyph, from left to right.
 */
final class ArabicLetters implements BidiReorderer {
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final char LAM = '\u0644';

    /** The letters from U+FE80 on in their order there; each has this many forms, two where it never joins the next. */
    private static final String LETTERS =
            "\u06211\u06222\u06232\u06242\u06252\u06264\u06272\u06284\u06292\u062A4\u062B4\u062C4\u062D4\u062E4\u062F2\u06302"
                    + "\u06312\u06322\u06334\u06344\u06354\u06364\u06374\u06384\u06394\u063A4\u06414\u06424\u06434\u06444\u06454"
                    + "\u06464\u06474\u06482\u06492\u064A4";

    private static final Map<Character, Forms> FORMS = forms();
    /** What lam and the letter after it become together, by that letter. */
    private static final Map<Character, Character> WITH_LAM =
            Map.of('\u0622', '\uFEF5', '\u0623', '\uFEF7', '\u0625', '\uFEF9', '\u0627', '\uFEFB');

    private record Forms(char isolated, int many) {
        boolean joinsNext() {
            return many == 4;
        }

        boolean joinsBefore() {
            return many > 1;
        }
    }

    private static Map<Character, Forms> forms() {
        var forms = new HashMap<Character, Forms>();
        char at = '\uFE80';
        for (int letter = 0; letter < LETTERS.length(); letter += 2) {
            int many = LETTERS.charAt(letter + 1) - '0';
            forms.put(LETTERS.charAt(letter), new Forms(at, many));
            at += (char) many;
        }
        // Persian, Urdu and Kurdish.
        forms.put('\u067E', new Forms('\uFB56', 4));
        forms.put('\u0679', new Forms('\uFB66', 4));
        forms.put('\u0686', new Forms('\uFB7A', 4));
        forms.put('\u0688', new Forms('\uFB88', 2));
        forms.put('\u0698', new Forms('\uFB8A', 2));
        forms.put('\u0691', new Forms('\uFB8C', 2));
        forms.put('\u06A9', new Forms('\uFB8E', 4));
        forms.put('\u06AF', new Forms('\uFB92', 4));
        forms.put('\u06BE', new Forms('\uFBAA', 4));
        forms.put('\u06D2', new Forms('\uFBAE', 2));
        forms.put('\u06CC', new Forms('\uFBFC', 4));
        return Map.copyOf(forms);
    }

    @Override
    public String shapeText(String text) {
        var shaped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            var forms = FORMS.get(letter);
            var pair = letter == LAM && at + 1 < text.length() ? WITH_LAM.get(text.charAt(at + 1)) : null;
            if (forms == null) {
                shaped.append(letter);
            } else if (pair != null) {
                shaped.append((char) (pair + (joinedBefore(text, at) ? FINAL : 0)));
                at++;
            } else {
                shaped.append(form(forms, joinedBefore(text, at), joinedNext(text, at)));
            }
        }
        return shaped.toString();
    }

    private static char form(Forms forms, boolean before, boolean next) {
        boolean toBefore = before && forms.joinsBefore();
        boolean toNext = next && forms.joinsNext();
        int form = toBefore ? (toNext ? MEDIAL : FINAL) : (toNext ? INITIAL : 0);
        return (char) (forms.isolated() + form);
    }

    private static boolean joinedBefore(String text, int at) {
        for (int before = at - 1; before >= 0; before--) {
            if (!isMark(text.charAt(before))) {
                var forms = FORMS.get(text.charAt(before));
                return forms != null && forms.joinsNext();
            }
        }
        return false;
    }

    private static boolean joinedNext(String text, int at) {
        for (int next = at + 1; next < text.length(); next++) {
            if (!isMark(text.charAt(next))) {
                var forms = FORMS.get(text.charAt(next));
                return forms != null && forms.joinsBefore();
            }
        }
        return false;
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        var turned = new StringBuilder(text).reverse();
        for (int at = 0; at < turned.length(); at++) {
            turned.setCharAt(at, mirrored(turned.charAt(at)));
        }
        return turned.toString();
    }

    private static char mirrored(char sign) {
        return switch (sign) {
            case '(' -> ')';
            case ')' -> '(';
            case '[' -> ']';
            case ']' -> '[';
            case '«' -> '»';
            case '»' -> '«';
            default -> sign;
        };
    }

    /** Not needed: nothing that was shaped is asked for again. */
    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}

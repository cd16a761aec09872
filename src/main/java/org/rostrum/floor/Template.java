package org.rostrum.floor;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rostrum.platform.Printable;

/** Words of the chair with placeholders in them, such as "{sayAs}, you have {minutes}." */
public record Template(String text) {
    /** The most characters that it may have. */
    public static final int LONGEST = 500;

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\[\\]]*\\{\\w+}[^\\[\\]]*)]");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.?!])(?=\\s)");

    /** Keeps one kind of line end, since a form sends another than it was given. */
    public Template {
        text = text.replace("\r\n", "\n");
    }

    /** Whether it is short enough to be said and has nothing in it that cannot be printed. */
    public boolean fits() {
        return text.codePointCount(0, text.length()) <= LONGEST && Printable.isAll(text);
    }

    /** What stands in braces and cannot be filled in at a step, as it was typed; a brace that stands alone too. */
    public List<String> unknown(Step step) {
        var known = step.known().stream().map(Placeholder::typed).toList();
        var wrong = IN_BRACES
                .matcher(text)
                .results()
                .map(found -> found.group())
                .filter(typed -> !known.contains(typed))
                .distinct()
                .toList();
        var rest = IN_BRACES.matcher(text).replaceAll("");
        return wrong.isEmpty() && rest.matches("(?s).*[{}].*") ? List.of(rest.replaceAll("[^{}]", "")) : wrong;
    }

    /** The words with everything filled in; what stands in brackets, or else the sentence, is left out where there is nothing for it. */
    public String fill(Map<Placeholder, String> things) {
        var whole = IN_BRACKETS
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(lacks(found.group(1), things) ? "" : found.group(1)));
        return BETWEEN_SENTENCES
                .splitAsStream(whole)
                .filter(sentence -> !lacks(sentence, things))
                .map(sentence -> filled(sentence, things))
                .collect(Collectors.joining())
                .strip();
    }

    private static boolean lacks(String words, Map<Placeholder, String> things) {
        return IN_BRACES
                .matcher(words)
                .results()
                .flatMap(found -> Placeholder.named(found.group(1)).stream())
                .anyMatch(each -> !things.containsKey(each));
    }

    private static String filled(String words, Map<Placeholder, String> things) {
        return IN_BRACES
                .matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Placeholder.named(found.group(1)).map(things::get).orElse(found.group())));
    }
}

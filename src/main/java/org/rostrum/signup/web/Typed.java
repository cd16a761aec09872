package org.rostrum.signup.web;

import jakarta.faces.context.ExternalContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.StatementRules;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;
import org.rostrum.proceedings.Words;
import org.rostrum.signup.EmailAddress;
import org.rostrum.signup.Groups;
import org.rostrum.signup.Interpreter;
import org.rostrum.signup.PhoneNumber;
import org.rostrum.signup.Signups;
import org.rostrum.signup.Speaker;

/** What a resident typed, kept as it was sent, and what needs to be mended in it. */
record Typed(Map<String, String> fields) {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NEEDS = 1000;
    private static final List<String> ASKED = List.of(
            "name",
            "sayAs",
            "position",
            "channel",
            "interpreter",
            "organisation",
            "email",
            "needs",
            "statement",
            "resident",
            "heardLately",
            "phone",
            "group");

    static Typed in(ExternalContext sent) {
        return new Typed(Form.sent(sent).fields());
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The answers alone, so that the same answers are the same sending in any language of the page. */
    String answers() {
        return ASKED.stream()
                .map(field -> field + "=" + text(field).strip())
                .reduce("", (all, one) -> all + "\n" + one);
    }

    /** Everything to mend in a sign-up, in the order of the page. */
    List<Mistake> mistakesOfSignUp(boolean nameOptional, StatementRules inWriting) {
        var found = new ArrayList<Mistake>();
        mendPublic(nameOptional, found);
        found.addAll(mistakesAside(inWriting));
        mend(found, !fits("organisation", LONGEST_LINE), "organisation", "signup.long");
        mend(found, !fits("group", Groups.LONGEST_NAME), "group", "signup.long");
        mend(found, text("channel").equals("WRITTEN") && !given("statement"), "statement", "signup.statement.error");
        // Only a program fills in what nobody sees; should a browser do so for a person, she is told.
        mend(found, given("website"), "website", "signup.website.error");
        return found;
    }

    /** Everything to mend in a sign-up that is changed, in the order of the page. */
    List<Mistake> mistakesOfChange(boolean nameOptional, StatementRules inWriting) {
        var found = new ArrayList<Mistake>();
        mendPublic(nameOptional, found);
        mend(found, !fits("organisation", LONGEST_LINE), "organisation", "signup.long");
        found.addAll(mistakesAside(inWriting));
        return found;
    }

    private void mendPublic(boolean nameOptional, List<Mistake> found) {
        mend(found, !(nameOptional || given("name")) || !fits("name", LONGEST_LINE), "name", "signup.name.error");
        mend(found, !fits("sayAs", LONGEST_LINE), "sayAs", "signup.long");
        mend(found, choice("position", Position.values()).isEmpty(), "position", "signup.position.error");
        mend(found, choice("channel", Channel.values()).isEmpty(), "channel", "signup.channel.error");
    }

    /** Everything to mend in what only the clerk is told. */
    List<Mistake> mistakesAside(StatementRules inWriting) {
        var found = new ArrayList<Mistake>();
        var email = text("email").strip();
        mend(found, !email.isEmpty() && !EmailAddress.isOne(email), "email", "signup.email.error");
        var phone = text("phone").strip();
        mend(found, !phone.isEmpty() && !PhoneNumber.isOne(phone), "phone", "signup.phone.error");
        mend(found, !fits("needs", LONGEST_NEEDS), "needs", "signup.long");
        mend(found, !fits("statement", inWriting.mostLetters()), "statement", "signup.long");
        return found;
    }

    private static void mend(List<Mistake> found, boolean wrong, String field, String key) {
        if (wrong) {
            found.add(new Mistake(field, key));
        }
    }

    /** The sign-up, once nothing is to mend. */
    Signups.Form signUp(String language) {
        return with(new Speaker.Aside(
                optional("email"),
                optional("phone").map(PhoneNumber::plain),
                Optional.of(language),
                optional("needs"),
                optional("statement"),
                choice("interpreter", Interpreter.values()),
                answer("resident")));
    }

    /** Whether the form of a place asked for what is public too. */
    boolean saysAnew() {
        return fields.containsKey("name");
    }

    /** What is to stand in the place of a sign-up, once nothing is to mend. */
    Signups.Form anew(Speaker.Aside before) {
        return with(aside(before));
    }

    private Signups.Form with(Speaker.Aside aside) {
        return new Signups.Form(
                optional("name").map(Words::of),
                optional("sayAs").map(Words::of),
                optional("organisation").map(Words::of),
                choice("position", Position.values()).orElseThrow(),
                choice("channel", Channel.values()).orElseThrow(),
                aside,
                answer("heardLately"));
    }

    /** What was told before, with the answers that the page of the place asks for again; a delivered statement is none. */
    Speaker.Aside aside(Speaker.Aside before) {
        return new Speaker.Aside(
                optional("email"),
                fields.containsKey("phone") ? optional("phone").map(PhoneNumber::plain) : before.phone(),
                before.language(),
                optional("needs"),
                fields.containsKey("statement") ? optional("statement") : before.statement(),
                fields.containsKey("interpreter") ? choice("interpreter", Interpreter.values()) : before.interpreter(),
                before.resident());
    }

    private Optional<Boolean> answer(String field) {
        return Optional.of(text(field)).filter(given -> !given.isEmpty()).map("yes"::equals);
    }

    private boolean given(String field) {
        return !text(field).isBlank();
    }

    private Optional<String> optional(String field) {
        return Optional.of(text(field).strip()).filter(text -> !text.isEmpty());
    }

    private boolean fits(String field, int longest) {
        return text(field).length() <= longest && text(field).codePoints().noneMatch(Typed::unreadable);
    }

    private static boolean unreadable(int letter) {
        return letter == 0 || Character.getType(letter) == Character.SURROGATE;
    }

    private <E extends Enum<E>> Optional<E> choice(String field, E[] offered) {
        return Arrays.stream(offered)
                .filter(choice -> choice.name().equals(text(field)))
                .findFirst();
    }
}

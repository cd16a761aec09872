package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostrum.mail.SmsSender;
import org.rostrum.order.Channel;
import org.rostrum.platform.Callers;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;
import org.rostrum.platform.web.Texts;
import org.rostrum.signup.Arrivals;
import org.rostrum.signup.Groups;
import org.rostrum.signup.Puzzle;
import org.rostrum.signup.Sending;
import org.rostrum.signup.Signups;
import org.rostrum.signup.Turn;

/**
 * The form to sign up with. It carries a token made when it was opened, so that the same form sent twice is one sign-up;
 * what was typed is shown again until it is taken.
 */
@Named
@RequestScoped
public class SignUpPage {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,100}");
    private static final String FORM = "form";
    private static final String GROUP = "group";
    private static final Set<String> UNSAID = Set.of("", "NONE");
    private static final int PATIENCE_SECONDS = 20;
    private static final int TOO_MANY = 429;

    @Inject
    HearingPage hearings;

    @Inject
    Signups signups;

    @Inject
    Groups groups;

    @Inject
    SmsSender sms;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    @Inject
    Arrivals arrivals;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    private List<Mistake> mistakes = List.of();

    private @Nullable String token;

    private @Nullable Held held;

    /** Finds the hearing and, where the form was sent, signs up and leads to the place in the line. */
    public void open() throws IOException {
        hearings.find();
        var hearing = hearing();
        if (hearing.isPresent() && sent() && !Form.isSwitch(external)) {
            send(hearing.get());
        }
        if (hearing.isPresent() && !FacesContext.getCurrentInstance().getResponseComplete()) {
            remember();
        }
    }

    /** A browser that goes back may ask for the form again; it must get the one that it has sent. */
    private void remember() {
        var cookie = new Cookie(FORM, token());
        cookie.setPath(external.getRequestContextPath() + "/hearings/" + typed("id"));
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        ((HttpServletResponse) external.getResponse()).addCookie(cookie);
    }

    private void send(PublishedHearing hearing) throws IOException {
        var typed = Typed.in(external);
        mistakes = typed.mistakesOfSignUp(
                hearing.rules().nameOptional(), hearing.rules().inWriting());
        if (mistakes.isEmpty()) {
            mistakes = mistakesOfGroup(hearing, typed);
        }
        if (mistakes.isEmpty() && mayPass(hearing)) {
            keep(hearing, typed).ifPresent(link -> lead(link, typed.text(GROUP)));
        }
    }

    private List<Mistake> mistakesOfGroup(PublishedHearing hearing, Typed typed) {
        return typed.text(GROUP).isBlank()
                ? List.of()
                : groups.hindrance(hearing.id(), typed.signUp(texts.language()), typed.text(GROUP)).stream()
                        .map(hindrance -> new Mistake(GROUP, "place.group." + hindrance))
                        .toList();
    }

    /** Who comes by a link that was sent twice is in the group already; what else is in the way her place shows. */
    private void lead(Secret link, String group) {
        if (!group.isBlank()) {
            var unused = groups.enter(link, group);
        }
        lead(link);
    }

    /** Who is to wait gets the form back as it was sent, with the time from which it may be sent again. */
    private boolean mayPass(PublishedHearing hearing) {
        var from = callers.of((HttpServletRequest) external.getRequest());
        return switch (arrivals.arrive(hearing.id(), from, Optional.of(token()), typed("work"))) {
            case Turn.Now() -> true;
            case Turn.Later later -> {
                held = new Held(later, clock.instant(), Puzzle.of(hearing.id(), token()));
                external.setResponseStatus(TOO_MANY);
                external.setResponseHeader("Retry-After", Long.toString(held.seconds()));
                yield false;
            }
        };
    }

    private Optional<Secret> keep(PublishedHearing hearing, Typed typed) throws IOException {
        try {
            return Optional.of(signups.signUp(
                            hearing.id(), typed.signUp(texts.language()), new Sending(token(), typed.answers()), false)
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join()
                    .link());
        } catch (CompletionException failed) {
            mistakes = List.of(mistake(failed.getCause()));
            renew();
        } catch (Refusal busy) {
            mistakes = List.of(new Mistake("send", reason(busy)));
        }
        hearings.find();
        withoutButton();
        return Optional.empty();
    }

    /** Someone else may sign up with the same browser: what is typed is kept, under a token of its own. */
    private void renew() {
        if (mistakes.getFirst().key().equals("signup.sent")) {
            token = Secret.random().value();
        }
    }

    /** Where nobody can sign up any more, there is no button that what is to mend could lead to. */
    private void withoutButton() {
        if (hearing()
                .filter(one -> one.signUp() == PublishedHearing.SignUp.OVER)
                .isPresent()) {
            mistakes = mistakes.stream()
                    .map(one -> one.field().equals("send") ? new Mistake("", one.key()) : one)
                    .toList();
        }
    }

    /** Where only one position has no place left, or nothing is written, it is that which is to mend. */
    private static Mistake mistake(@Nullable Throwable cause) {
        if (!(cause instanceof Refusal ruled) || ruled.problem().errors().isEmpty()) {
            return new Mistake("send", reason(cause));
        }
        return switch (ruled.problem().errors().getFirst().field()) {
            case "statement" -> new Mistake("statement", "signup.statement.error");
            case "position" -> new Mistake("position", "signup.side.refused");
            default -> new Mistake("send", "signup.refused");
        };
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case Refusal taken when taken.problem().status() == 409 -> "signup.sent";
            case Refusal busy when busy.problem().status() == 503 -> "signup.busy";
            case Refusal ruled -> "signup.refused";
            case TimeoutException slow -> "signup.busy";
            case null, default -> "signup.failed";
        };
    }

    private void lead(Secret link) {
        try {
            external.redirect(external.getRequestContextPath() + "/place/" + link.value());
        } catch (IOException gone) {
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    /** Whether text messages are sent here, so that a phone is asked for. */
    public boolean texting() {
        return sms.isNamed();
    }

    /** What is to mend, in the order of the page. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** What is to mend at one field; nothing where it is right. */
    public @Nullable String mistake(String field) {
        return Mistake.at(field, mistakes)
                .map(mistake -> texts.say(mistake.key()))
                .orElse(null);
    }

    /** Why and how long the sign-up has to wait; nothing where it does not. */
    public @Nullable Held held() {
        return held;
    }

    /** What was typed into a field. */
    public String typed(String field) {
        return Typed.in(external).text(field);
    }

    /** How someone takes part: as chosen, else in the room, or in writing once the line is closed or full. */
    public String channel() {
        var line = hearing().filter(PublishedHearing::takingSpeakers);
        var first = line.isPresent() ? Channel.ROOM : Channel.WRITTEN;
        return sent() ? typed("channel") : first.name();
    }

    /** Whether the less usual questions are shown at once: something in them was answered or is to mend, or it is in writing. */
    public boolean more() {
        boolean writes = channel().equals(Channel.WRITTEN.name());
        return writes
                || List.of("organisation", GROUP, "interpreter", "needs", "statement").stream()
                        .anyMatch(field -> !UNSAID.contains(typed(field).strip()) || mistake(field) != null);
    }

    /** Whether the form stands on the page: sign-ups are taken, or something was typed that must not be lost. */
    public boolean form() {
        return sent()
                || hearing()
                        .filter(one -> one.taking() || one.takingStatements())
                        .isPresent();
    }

    /** What this form is known by when it is sent again. */
    public String token() {
        if (token == null) {
            var known = sent() ? typed("token") : typed("new").isEmpty() ? remembered() : "";
            token = TOKEN.matcher(known).matches() ? known : Secret.random().value();
        }
        return token;
    }

    private String remembered() {
        return external.getRequestCookieMap().get(FORM) instanceof Cookie cookie ? cookie.getValue() : "";
    }

    private Optional<PublishedHearing> hearing() {
        return Optional.ofNullable(hearings.hearing());
    }

    private boolean sent() {
        return Form.wasSent(external);
    }
}

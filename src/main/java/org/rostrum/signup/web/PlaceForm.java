package org.rostrum.signup.web;

import jakarta.faces.context.ExternalContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.platform.web.Form;

/**
 * What was typed on "your place" beside what is kept there. The page is one form with several buttons, so that whichever
 * is pressed, and the switch of the language too, all that was typed comes along; what was done is typed no longer.
 *
 * @param ticked the members who are to have a seat
 * @param unwanted the files that are to go with the next "keep"
 */
record PlaceForm(HeldPlace place, Form typed, Set<String> ticked, Set<String> unwanted, boolean sent) {
    /** The button that Enter presses in any field. */
    static final String ANY = "any";

    /** The fields that "change" keeps. */
    static final List<String> OF_SIGN_UP = List.of(
            "name",
            "sayAs",
            "organisation",
            "position",
            "channel",
            "interpreter",
            "email",
            "phone",
            "needs",
            "statement");

    /** Those of them that stay as they are once she was called. */
    private static final List<String> SETTLED_BY_CALL =
            List.of("name", "sayAs", "organisation", "position", "channel", "interpreter");

    /** The values of the boxes of one name that were sent ticked. */
    static Set<String> ticked(String field, ExternalContext sent) {
        return Set.copyOf(List.of(sent.getRequestParameterValuesMap().getOrDefault(field, new String[0])));
    }

    /**
     * The button that was pressed. Enter presses that of what is typed, or {@link #ANY} where that could be several; it
     * keeps the sign-up where nothing is.
     */
    String pressed() {
        var button = typed.text("do");
        if (!button.equals(ANY)) {
            return button;
        }
        var meant = meant();
        return meant.isEmpty() ? "change" : meant.size() == 1 ? meant.getFirst() : ANY;
    }

    /** What stands in a field: as typed, else as it was kept. */
    String filled(String field) {
        return sent && typed.fields().containsKey(field)
                ? typed.text(field)
                : place.kept().text(field);
    }

    /** Whether a member is ticked for a seat: as it was sent, else as it was kept. */
    boolean seated(HeldGroup.Other member) {
        return sentSeats() ? ticked.contains(member.id()) : member.seated();
    }

    private boolean sentSeats() {
        return sent && typed.fields().containsKey("seats");
    }

    /** What of it is not kept yet, by the buttons that would do it. */
    List<String> meant() {
        return Stream.of("change", "group", "handOn", "send", "cede")
                .filter(this::differs)
                .toList();
    }

    /** Whether something was typed that this button would do. */
    boolean differs(String button) {
        return switch (button) {
            case "change" -> !unwanted.isEmpty() || OF_SIGN_UP.stream().anyMatch(this::isNew);
            case "group" -> offers(button) && given("group");
            case "handOn" -> offers(button) && given("heir");
            case "send" -> offers(button) && sentSeats() && !ticked.equals(seatedNow());
            case "cede" -> offers(button) && given("to");
            default -> false;
        };
    }

    /** What can be kept of it once she was called, or where a rule stands against the rest. */
    static Typed afterCall(Typed typed) {
        return new Typed(new Form(typed.fields()).without(SETTLED_BY_CALL).fields());
    }

    /** The first answer that stays as it is once she was called, and that she had typed anew by then. */
    Optional<String> typedTooLate() {
        return place.mayChange() ? Optional.empty() : typedOfSettled();
    }

    /** The first answer typed anew of those that a call settles. */
    Optional<String> typedOfSettled() {
        return SETTLED_BY_CALL.stream().filter(this::isNew).findFirst();
    }

    /** Whether the page has this button: what stands in a field that it no longer shows is meant no longer. */
    boolean offers(String button) {
        return switch (button) {
            case "group" -> place.canGroup();
            case "leave" -> inGroup().isPresent();
            case "handOn" -> inGroup().filter(HeldGroup::mayChoose).isPresent();
            case "send" ->
                inGroup()
                        .filter(HeldGroup::mayChoose)
                        .filter(group -> group.seats() > 0)
                        .isPresent();
            case "cede" -> place.canCede();
            default -> true;
        };
    }

    private Optional<HeldGroup> inGroup() {
        return Optional.ofNullable(place.group()).filter(HeldGroup::open);
    }

    private boolean given(String field) {
        return sent && typed.given(field);
    }

    private boolean isNew(String field) {
        return !plain(filled(field)).equals(plain(place.kept().text(field)));
    }

    /** A browser sends the ends of lines otherwise than they were given to it. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private Set<String> seatedNow() {
        var group = place.group();
        return group == null
                ? Set.of()
                : group.others().stream()
                        .filter(HeldGroup.Other::seated)
                        .map(HeldGroup.Other::id)
                        .collect(Collectors.toSet());
    }
}

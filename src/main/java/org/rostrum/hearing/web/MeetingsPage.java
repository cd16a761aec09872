package org.rostrum.hearing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Calendar;
import org.rostrum.hearing.Meeting;
import org.rostrum.platform.Id;

/**
 * The lists of meetings, for the public and for the clerk: today's and those to come, and those that are over. Further parts of
 * a list have a page of their own, named by the last meeting before.
 */
@Named
@RequestScoped
public class MeetingsPage {
    private static final String LATER = "later";
    private static final String EARLIER = "earlier";

    @Inject
    Calendar calendar;

    @Inject
    ExternalContext external;

    private @Nullable List<Shown> lists;

    /**
     * A list with its heading.
     *
     * @param name {@code coming} or {@code past}
     * @param more the query of the page on which it goes on; empty where it does not
     */
    public record Shown(String name, List<Meeting> meetings, String more) {
        private static Shown of(String name, Calendar.Part part, String way) {
            return new Shown(
                    name,
                    part.meetings(),
                    part.goesOn() ? way + "=" + part.meetings().getLast().id() : "");
        }
    }

    /** The lists that hold a meeting; asked for once in a page. */
    public List<Shown> lists() {
        if (lists == null) {
            lists = found();
        }
        return lists;
    }

    private List<Shown> found() {
        var later = asked(LATER);
        var earlier = asked(EARLIER);
        var all = new ArrayList<Shown>();
        if (earlier.isEmpty()) {
            all.add(Shown.of("coming", calendar.coming(later), LATER));
        }
        if (later.isEmpty()) {
            all.add(Shown.of("past", calendar.past(earlier), EARLIER));
        }
        return all.stream().filter(list -> !list.meetings().isEmpty()).toList();
    }

    /** Whether this is the first page of the lists. */
    public boolean first() {
        return asked(LATER).isEmpty() && asked(EARLIER).isEmpty();
    }

    /** What a switch of the language keeps of the address. */
    public String kept() {
        return Stream.of(LATER, EARLIER)
                .flatMap(way -> asked(way).map(id -> "&" + way + "=" + id).stream())
                .findFirst()
                .orElse("");
    }

    /** The meeting behind which a list goes on; an address that names none shows the lists from their beginning. */
    private Optional<Id> asked(String way) {
        try {
            return Optional.ofNullable(external.getRequestParameterMap().get(way))
                    .map(Id::parse)
                    .filter(calendar::knows);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

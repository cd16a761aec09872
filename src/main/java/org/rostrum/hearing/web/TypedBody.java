package org.rostrum.hearing.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rostrum.hearing.Body;
import org.rostrum.hearing.Charter;
import org.rostrum.hearing.Member;
import org.rostrum.hearing.Seat;
import org.rostrum.platform.Id;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;

/** A body as the clerk types it, a row for each seat; a row in which nothing is typed counts for nothing. */
record TypedBody(Form form) {
    private static final int LONGEST = 200;
    private static final int USUAL_ROWS = 5;
    private static final String SEATS = "seats";
    private static final List<String> TYPED = List.of("title", "member", "presiding", "next", "from");

    /** A form to set a body up. */
    static TypedBody blank(String zone) {
        var fields = new HashMap<String, String>();
        fields.put("timeZone", zone);
        IntStream.range(0, USUAL_ROWS).forEach(row -> fields.put(SEATS + "." + row + ".row", ""));
        fields.put("seats.0.presiding", "1");
        return new TypedBody(new Form(fields));
    }

    /** A body as it would be typed. */
    static TypedBody of(Body body, LocalDate today) {
        var fields = new HashMap<String, String>();
        fields.put("name", body.name());
        fields.put("timeZone", body.timeZone().getId());
        fields.put("version", Long.toString(body.version()));
        body.agreedQuorum().ifPresent(quorum -> fields.put("quorum", quorum.toString()));
        var seats = body.seats();
        IntStream.range(0, seats.size()).forEach(at -> put(fields, row(at), seats.get(at), today));
        return new TypedBody(new Form(fields));
    }

    private static void put(Map<String, String> fields, String row, Seat seat, LocalDate today) {
        fields.put(row + "id", seat.id().toString());
        fields.put(row + "title", seat.title());
        seat.holder(today).map(Member::name).ifPresent(name -> fields.put(row + "member", name));
        seat.presiding().ifPresent(place -> fields.put(row + "presiding", place.toString()));
    }

    private static String row(int at) {
        return SEATS + "." + at + ".";
    }

    /** How the names of the fields of each row begin. */
    List<String> rows() {
        return IntStream.range(0, form.rows(SEATS)).mapToObj(TypedBody::row).toList();
    }

    private List<String> filled() {
        return rows().stream()
                .filter(row -> form.given(row + "id") || TYPED.stream().anyMatch(field -> form.given(row + field)))
                .toList();
    }

    /** Everything to mend, in the order of the page. */
    List<Mistake> mistakes() {
        var found = new ArrayList<Mistake>();
        mend(found, !form.given("name") || !form.fits("name", LONGEST), "name", "body.name.error");
        mend(found, !ZoneId.getAvailableZoneIds().contains(form.stripped("timeZone")), "timeZone", "body.zone.error");
        int most = filled().size();
        mend(
                found,
                form.given("quorum")
                        && number("quorum").filter(quorum -> quorum <= most).isEmpty(),
                "quorum",
                "body.quorum.error");
        mend(found, most == 0, SEATS, "body.seats.error");
        var presiding = new HashSet<String>();
        filled().forEach(row -> mendSeat(found, row, presiding));
        return found;
    }

    private void mendSeat(List<Mistake> found, String row, HashSet<String> presiding) {
        mend(found, !form.given(row + "title") || !form.fits(row + "title", LONGEST), row + "title", "body.seat.error");
        mend(found, !form.fits(row + "member", LONGEST), row + "member", "signup.long");
        var place = form.stripped(row + "presiding");
        mend(
                found,
                !place.isEmpty() && (number(row + "presiding").isEmpty() || !presiding.add(place)),
                row + "presiding",
                "body.presiding.error");
        mend(found, !form.fits(row + "next", LONGEST), row + "next", "signup.long");
        mend(
                found,
                (form.given(row + "from") || form.given(row + "next")) && day(row).isEmpty(),
                row + "from",
                "body.from.error");
    }

    /** A name that is wiped out would end a term on no day. */
    List<Mistake> mistakesAgainst(Body body, LocalDate today) {
        var found = new ArrayList<>(mistakes());
        for (var row : filled()) {
            boolean held = id(row).stream()
                    .flatMap(
                            id -> body.seats().stream().filter(seat -> seat.id().equals(id)))
                    .anyMatch(seat -> seat.holder(today).isPresent());
            mend(found, held && !form.given(row + "member"), row + "member", "body.vacate.error");
        }
        return found;
    }

    private static void mend(List<Mistake> found, boolean wrong, String field, String key) {
        if (wrong) {
            found.add(new Mistake(field, key));
        }
    }

    /** The body, once nothing is to mend. */
    Charter charter() {
        return new Charter(
                form.stripped("name"),
                ZoneId.of(form.stripped("timeZone")),
                number("quorum"),
                filled().stream().map(this::chair).toList());
    }

    private Charter.Chair chair(String row) {
        return new Charter.Chair(
                id(row),
                form.stripped(row + "title"),
                given(row + "member"),
                number(row + "presiding"),
                day(row).map(from -> new Charter.Succession(from, given(row + "next"))));
    }

    private Optional<String> given(String field) {
        return Optional.of(form.stripped(field)).filter(text -> !text.isEmpty());
    }

    private Optional<Id> id(String row) {
        try {
            return given(row + "id").map(Id::parse);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Optional<Integer> number(String field) {
        return given(field).filter(text -> text.matches("[1-9]\\d{0,3}")).map(Integer::valueOf);
    }

    private Optional<LocalDate> day(String row) {
        try {
            return given(row + "from").map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}

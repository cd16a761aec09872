package org.rostrum.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that people see and the page behind it.
 *
 * @param shown the address; its group {@code id}, if there is one, reaches the page as the parameter {@code id}
 * @param page the view below the web root
 */
record Address(Pattern shown, String page) {
    private static final String ID = "(?<id>[A-Za-z0-9_-]{1,100})";

    static final List<Address> ALL = List.of(
            at("/", "/hearing/meetings.xhtml"),
            at("/hearings/" + ID, "/hearing/hearing.xhtml"),
            at("/hearings/" + ID + "/sign-up", "/signup/sign-up.xhtml"),
            at("/hearings/" + ID + "/draw", "/signup/draw.xhtml"),
            at("/hearings/" + ID + "/why", "/signup/why.xhtml"),
            at("/place/" + ID, "/signup/place.xhtml"),
            at("/confirm/" + ID, "/signup/confirm.xhtml"),
            at("/meetings/" + ID + "/board", "/floor/board.xhtml"),
            at("/meetings/" + ID + "/dais", "/floor/dais.xhtml"),
            at("/meetings/" + ID + "/lobby", "/floor/lobby.xhtml"),
            at("/meetings/" + ID + "/lectern", "/floor/lectern.xhtml"),
            at("/meetings/" + ID + "/follow", "/floor/follow.xhtml"),
            at("/meetings/" + ID + "/minutes", "/minutes/minutes.xhtml"),
            at("/meetings/" + ID + "/agenda", "/minutes/agenda.xhtml"),
            at("/meetings/" + ID + "/notice", "/minutes/notice.xhtml"),
            at("/meetings/" + ID + "/witnesses", "/minutes/witnesses.xhtml"),
            at("/meetings/" + ID + "/replay", "/archive/replay.xhtml"),
            at("/hearings/" + ID + "/audit", "/archive/audit.xhtml"),
            at("/bodies/" + ID + "/season", "/archive/season.xhtml"),
            at("/api/?", "/contract/contract.xhtml"),
            at("/sign-in", "/staff/sign-in.xhtml"),
            at("/sign-out", "/staff/sign-out.xhtml"),
            at("/clerk", "/hearing/clerk.xhtml"),
            at("/clerk/bodies/new", "/hearing/body.xhtml"),
            at("/clerk/bodies/" + ID, "/hearing/body.xhtml"),
            at("/clerk/bodies/" + ID + "/script", "/floor/script.xhtml"),
            at("/clerk/meetings/new", "/proceedings/publish.xhtml"),
            at("/clerk/meetings/" + ID + "/published", "/proceedings/published.xhtml"),
            at("/clerk/meetings/" + ID + "/items", "/proceedings/items.xhtml"),
            at("/clerk/meetings/" + ID + "/floor", "/floor/floor.xhtml"),
            at("/clerk/meetings/" + ID + "/run-sheet", "/floor/run-sheet.xhtml"),
            at("/clerk/meetings/" + ID + "/record", "/floor/record.xhtml"),
            at("/clerk/meetings/" + ID + "/person", "/floor/person.xhtml"),
            at("/clerk/meetings/" + ID + "/votes", "/floor/votes.xhtml"),
            at("/clerk/meetings/" + ID + "/evidence", "/floor/evidence.xhtml"),
            at("/kiosk/" + ID, "/floor/kiosk.xhtml"),
            at("/clerk/check-in/" + ID, "/floor/check-in.xhtml"),
            at("/clerk/meetings/" + ID + "/door", "/floor/door.xhtml"),
            at("/clerk/meetings/" + ID + "/paper", "/floor/paper.xhtml"),
            at("/clerk/hearings/" + ID + "/list", "/signup/list.xhtml"),
            at("/clerk/hearings/" + ID + "/rules", "/signup/rules.xhtml"),
            at("/clerk/hearings/" + ID + "/statements", "/signup/statements.xhtml"),
            at("/clerk/meetings/" + ID + "/sign-ups", "/signup/sign-ups.xhtml"),
            at("/clerk/meetings/" + ID + "/notices", "/minutes/notices.xhtml"),
            at("/clerk/meetings/" + ID + "/closed", "/minutes/closed.xhtml"),
            at("/clerk/meetings/" + ID + "/minutes", "/minutes/words.xhtml"));

    private static Address at(String shown, String page) {
        return new Address(Pattern.compile(shown), page);
    }

    /** The page behind an address, with its parameter; none if no page has this address. */
    static Optional<String> pageOf(String path) {
        return ALL.stream().flatMap(address -> address.match(path).stream()).findFirst();
    }

    private Optional<String> match(String path) {
        var match = shown.matcher(path);
        return match.matches() ? Optional.of(page + parameter(match)) : Optional.empty();
    }

    private static String parameter(Matcher match) {
        return match.groupCount() == 0 ? "" : "?id=" + match.group("id");
    }
}

package org.rostrum.proceedings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.hearing.Body;
import org.rostrum.hearing.Member;
import org.rostrum.hearing.Seat;
import org.rostrum.platform.Id;

/** A body as it sits on a day, in the form that the document of a meeting has. */
public record SeatedBody(Body body, LocalDate day) {
    /** Its name, its clocks, how many seats it has and who holds them. */
    public Map<String, Object> document() {
        return Map.of(
                "body", body.name(),
                "zone", body.timeZone().getId(),
                "seats", body.seats().size(),
                "quorum", body.quorum(),
                "members", members());
    }

    private List<Map<String, Object>> members() {
        var presiding = body.presiding(day).map(Member::id);
        return body.seats().stream()
                .flatMap(seat -> member(seat, presiding).stream())
                .toList();
    }

    private Optional<Map<String, Object>> member(Seat seat, Optional<Id> presiding) {
        return seat.holder(day)
                .map(member -> Map.of(
                        "id", member.id().toString(),
                        "name", member.name(),
                        "role", seat.title(),
                        "presides", presiding.filter(member.id()::equals).isPresent()));
    }
}

package org.rostrum.proceedings.web;

import java.time.LocalDate;
import java.util.Optional;
import org.rostrum.hearing.Body;
import org.rostrum.hearing.Member;
import org.rostrum.hearing.Seat;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.MeetingPlan;

/** Who sits when a meeting becomes that of another body: its members of that day, of whom some sit here already. */
final class Seating {
    private Seating() {}

    /** A member who sits in both is found by the name, since each body numbers its own. */
    static AgendaAct.SitAs of(Body body, MeetingPlan now) {
        var presiding = body.presiding(now.date()).map(Member::id);
        var members = body.seats().stream()
                .flatMap(seat -> member(seat, now, presiding).stream())
                .toList();
        return new AgendaAct.SitAs(body.name(), body.seats().size(), body.quorum(), members);
    }

    private static Optional<MeetingPlan.Member> member(Seat seat, MeetingPlan now, Optional<Id> presiding) {
        LocalDate day = now.date();
        return seat.holder(day)
                .map(holder -> new MeetingPlan.Member(
                        here(holder, now),
                        holder.name(),
                        seat.title(),
                        presiding.filter(holder.id()::equals).isPresent()));
    }

    private static Id here(Member holder, MeetingPlan now) {
        return now.members().stream()
                .filter(member -> member.name().equals(holder.name()))
                .findFirst()
                .map(MeetingPlan.Member::id)
                .orElse(holder.id());
    }
}

package org.rostrum.floor;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Words;

/**
 * What paper says happened beside the turns, in one {@code row} of it; {@code words} is empty where none were written,
 * {@code about} is the member or the paper that it needs, {@code until} the hour that was said of a recess.
 */
public record PaperEvent(int row, Kind kind, Instant at, Optional<Id> about, Optional<LocalTime> until, String words) {
    /** What happened. */
    public enum Kind {
        NOTE(About.NOTHING),
        ARRIVE(About.A_MEMBER),
        ARRIVE_REMOTE(About.A_MEMBER),
        DEPART(About.A_MEMBER),
        DEPART_EXCUSED(About.A_MEMBER),
        EXHIBIT(About.A_PAPER),
        RECESS(About.NOTHING),
        /** A recess for a disturbance. */
        DISRUPTION(About.NOTHING),
        RESUME(About.NOTHING),
        /** The public was sent out; the words say for what. */
        CLOSED_SESSION(About.NOTHING),
        OPEN_SESSION(About.NOTHING),
        CLOSE_LINE(About.NOTHING),
        CLOSE_HEARING(About.NOTHING),
        CLOSE_ITEM(About.NOTHING),
        ADJOURN(About.NOTHING);

        private final About about;

        Kind(About about) {
            this.about = about;
        }

        /** What has to be chosen for it. */
        About about() {
            return about;
        }

        /** Whether an hour can be said until which it lasts. */
        boolean lasts() {
            return this == RECESS || this == DISRUPTION;
        }
    }

    /** What something is about. */
    enum About {
        NOTHING,
        A_MEMBER,
        A_PAPER
    }

    /** The acts that say so; what was written beside is a note of that hour, but where the act itself says it. */
    List<PaperTurn.Timed> acts() {
        var acts = new ArrayList<PaperTurn.Timed>();
        act().ifPresent(act -> acts.add(new PaperTurn.Timed(at, act)));
        if (!words.isBlank() && kind != Kind.CLOSED_SESSION) {
            acts.add(
                    kind == Kind.ADJOURN ? 0 : acts.size(),
                    new PaperTurn.Timed(at, new MeetingAct.Note(Words.of(words))));
        }
        return acts;
    }

    private Optional<Act> act() {
        return switch (kind) {
            case NOTE -> Optional.empty();
            case ARRIVE -> about.map(member -> new MeetingAct.Arrive(member, false));
            case ARRIVE_REMOTE -> about.map(member -> new MeetingAct.Arrive(member, true));
            case DEPART -> about.map(MeetingAct.Depart::new);
            case DEPART_EXCUSED -> about.map(member -> new MeetingAct.Depart(member, true));
            case EXHIBIT -> about.map(HearingAct.ReceiveExhibit::new);
            case RECESS -> Optional.of(new MeetingAct.Recess(false, until));
            case DISRUPTION -> Optional.of(new MeetingAct.Recess(true, until));
            case RESUME -> Optional.of(new MeetingAct.Resume());
            case CLOSED_SESSION ->
                Optional.of(new MeetingAct.ClosedSession(
                        Optional.of(words).filter(why -> !why.isBlank()).map(Words::of)));
            case OPEN_SESSION -> Optional.of(new MeetingAct.OpenSession());
            case CLOSE_LINE -> Optional.of(new HearingAct.CloseLine());
            case CLOSE_HEARING -> Optional.of(new HearingAct.CloseHearing());
            case CLOSE_ITEM -> Optional.of(new MeetingAct.CloseItem());
            case ADJOURN -> Optional.of(new MeetingAct.Adjourn());
        };
    }
}

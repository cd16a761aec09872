package org.rostrum.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Words;

/** A hearing that was published, for which a test signs people up, ten seconds from one act to the next. */
final class PlayedSignUps {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    static final Id HEARING = EVENING.hearing();

    private final List<Entry> entries = new ArrayList<>();

    PlayedSignUps() {
        record(new MeetingAct.Publish(EVENING.plan()));
    }

    /** Puts rules in force: two minutes for each, and what is said besides, name and value. */
    void adopt(Object... more) {
        var rules = new HashMap<String, Object>(Map.of("seconds", 120L, "arrangement", "IN_TURN"));
        for (int at = 0; at < more.length; at += 2) {
            rules.put((String) more[at], more[at + 1]);
        }
        record(ActCodec.read("adoptRules", Map.of("hearing", HEARING.toString(), "rules", rules)));
    }

    Id signUp(long id, Position position, Channel channel) {
        return signUp(id, position, channel, "resident");
    }

    Id signUp(long id, Position position, Channel channel, String actor) {
        var speaker = new Id(id);
        var signUp = new HearingAct.SignUp(
                speaker,
                HEARING,
                "ABC-23" + id,
                position,
                channel,
                channel.speaks() ? 120 : 0,
                Optional.of(Words.of("Ada Marlowe")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        record(signUp, actor);
        return speaker;
    }

    void record(Act act) {
        record(act, "clerk");
    }

    private void record(Act act, String actor) {
        var head = entries.isEmpty() ? Chain.Head.NONE : entries.getLast().head();
        var at = Instant.parse("2018-04-07T23:00:00Z").plusSeconds(10L * entries.size());
        entries.add(Chain.append(head, Entry.Draft.now(actor, at, act), "salt"));
    }

    Line line() {
        return state().line(HEARING).orElseThrow();
    }

    MeetingState state() {
        return MeetingState.of(entries);
    }
}

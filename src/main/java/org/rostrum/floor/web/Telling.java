package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.floor.FloorRecord;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.NextHour;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Wording;
import org.rostrum.proceedings.Words;

/** Tells the lines of the record in sentences, as the desk does. */
@RequestScoped
public class Telling {
    private static final Map<String, String> RESULTS = Map.of(
            "CARRIED", "result.CARRIED",
            "FAILED", "result.FAILED",
            "ADMITTED", "evidence.ADMITTED",
            "REFUSED", "evidence.REFUSED",
            "APPLICANT", "evidence.APPLICANT",
            "OPPONENT", "evidence.OPPONENT",
            "STAFF", "evidence.STAFF",
            "WITNESS", "evidence.WITNESS");
    private static final Set<String> HOURS = Set.of("recessUntil", "lastCallUntil");
    private static final Set<String> DAYS = Set.of("continueTo", "continueHearing");

    @Inject
    Texts texts;

    /** The sentence of one line of a meeting. */
    public String sentence(FloorRecord.Told told, Standing meeting) {
        var who = told.who().map(this::name).orElse("");
        var others = told.others().stream().map(this::name).collect(Collectors.joining(", "));
        return texts.say("told." + told.act(), who, others.isEmpty() ? what(told, meeting) : others);
    }

    /** An entry in the sentences of its lines, or in one of its own. */
    String sentence(Entry entry, List<FloorRecord.Told> told, Standing meeting) {
        return told.isEmpty()
                ? untold(entry)
                : told.stream().map(line -> sentence(line, meeting)).collect(Collectors.joining("; "));
    }

    /** What was undone or put back is said in words; its number in the journal tells nobody anything. */
    private String what(FloorRecord.Told told, Standing meeting) {
        return told.about()
                .map(about -> sentence(about, meeting))
                .or(() -> told.what()
                        .map(said -> HOURS.contains(told.act())
                                ? hour(LocalTime.parse(said), told.at(), meeting)
                                : readable(told.act(), said)))
                .orElse("");
    }

    /** The sentence of an entry that no line of the record tells, since the line of speakers shows it. */
    private String untold(Entry entry) {
        return switch (entry.act()) {
            case HearingAct.SignUp signUp -> texts.say("record.signUp", signUp.reference(), name(entry, signUp));
            case HearingAct.Confirm confirm -> texts.say("record.confirm");
            case Act other -> texts.say("record.leaveOut");
        };
    }

    private String name(Entry entry, HearingAct.SignUp signUp) {
        var missing =
                entry.wording() instanceof Wording.TakenOut ? Words.takenOut().text() : texts.say("record.noName");
        return signUp.name().map(Words::text).orElse(missing);
    }

    private String name(FloorRecord.Who who) {
        return who.unnamed()
                .map(number -> texts.say("live.unnamed", number.toString()))
                .orElse(who.name());
    }

    private String hour(LocalTime hour, Instant said, Standing meeting) {
        var zone = ZoneId.of(meeting.plan().zone());
        return texts.hour(
                NextHour.after(said, hour, zone).atZone(zone), meeting.day().date());
    }

    private String readable(String act, String what) {
        if (DAYS.contains(act)) {
            return texts.day(LocalDate.parse(what));
        }
        if (act.equals("declare")) {
            var result = what.split(",", 2)[0];
            return texts.say(RESULTS.getOrDefault(result, result)) + what.substring(result.length());
        }
        return RESULTS.containsKey(what) ? texts.say(RESULTS.get(what)) : what;
    }
}

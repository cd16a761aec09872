package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.floor.FloorRecord;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
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

    /** The sentence of one line. */
    public String sentence(FloorRecord.Told told) {
        var who = told.who().map(this::name).orElse("");
        var others = told.others().stream().map(this::name).collect(Collectors.joining(", "));
        return texts.say("told." + told.act(), who, others.isEmpty() ? what(told) : others);
    }

    /** An entry in the sentences of its lines, or in one of its own. */
    String sentence(Entry entry, List<FloorRecord.Told> told) {
        return told.isEmpty()
                ? untold(entry)
                : told.stream().map(this::sentence).collect(Collectors.joining("; "));
    }

    /** What was undone or put back is said in words; its number in the journal tells nobody anything. */
    private String what(FloorRecord.Told told) {
        return told.about()
                .map(this::sentence)
                .or(() -> told.what().map(said -> readable(told.act(), said)))
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

    private String readable(String act, String what) {
        if (DAYS.contains(act)) {
            return texts.day(LocalDate.parse(what));
        }
        if (HOURS.contains(act)) {
            return texts.hour(LocalTime.parse(what));
        }
        if (act.equals("declare")) {
            var result = what.split(",", 2)[0];
            return texts.say(RESULTS.getOrDefault(result, result)) + what.substring(result.length());
        }
        return RESULTS.containsKey(what) ? texts.say(RESULTS.get(what)) : what;
    }
}

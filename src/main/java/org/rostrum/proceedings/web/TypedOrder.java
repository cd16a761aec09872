package org.rostrum.proceedings.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rostrum.platform.web.Form;
import org.rostrum.proceedings.Majority;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Procedure;
import org.rostrum.proceedings.RulesOfOrder;

/** Rules of order as they are chosen on a page, whether for a body or for one meeting. */
public record TypedOrder(Form form) {
    private static final String SHARE = "majority.share";
    private static final String BASE = "majority.base";
    private static final String CHAIR = "procedure.chair";
    private static final String ELSEWHERE = "procedure.elsewhere";
    private static final String QUESTION = "procedure.question";
    private static final String SILENCE = "procedure.silence";
    private static final String WITHDRAWN = "procedure.withdrawn";
    private static final String SECOND = "procedure.second";
    private static final List<String> FIELDS =
            List.of(SHARE, BASE, CHAIR, ELSEWHERE, SILENCE, WITHDRAWN, QUESTION, SECOND);
    private static final String BREAKS_TIES = Procedure.ChairVotes.TO_BREAK_A_TIE.name();
    private static final String TWO_THIRDS = Majority.Share.TWO_THIRDS.name();
    private static final Procedure.Needed QUESTION_BY_TWO_THIRDS = new Procedure.Needed(
            MotionKind.CALL_THE_QUESTION, new Majority(Majority.Base.VOTING, Majority.Share.TWO_THIRDS));

    /** One rule as a page tells it, both by the keys of their words. */
    public record Rule(String label, String words) {}

    /** Rules as they would be chosen. */
    static TypedOrder of(RulesOfOrder rules) {
        var procedure = rules.differing();
        var fields = new HashMap<String, String>();
        fields.put(SHARE, rules.majority().share().name());
        fields.put(BASE, rules.majority().base().name());
        fields.put(CHAIR, procedure.chairBreaksTies() ? BREAKS_TIES : "ALWAYS");
        fields.put(ELSEWHERE, procedure.counts(Presence.REMOTE) ? "YES" : "NO");
        fields.put(SILENCE, procedure.countsSilence() ? "AYE" : "USUAL");
        fields.put(SECOND, procedure.asksForSecond() ? "NEEDED" : "NONE");
        fields.put(WITHDRAWN, procedure.keepsWithdrawn() ? "STAYS" : "USUAL");
        fields.put(
                QUESTION,
                procedure
                        .majority(MotionKind.CALL_THE_QUESTION)
                        .map(majority -> TWO_THIRDS)
                        .orElse("USUAL"));
        return new TypedOrder(new Form(fields));
    }

    /** Rules one by one, for a page on which they are read. */
    static List<Rule> told(RulesOfOrder rules) {
        var chosen = of(rules).form();
        var told = FIELDS.stream().map(field -> {
            var label = "publish" + field.substring(field.indexOf('.'));
            return new Rule(label, label + "." + chosen.text(field));
        });
        var others = others(rules.differing()).limit(1).map(some -> new Rule("publish.others", "publish.others.SOME"));
        return Stream.concat(told, others).toList();
    }

    /**
     * The part of a document that says so.
     *
     * @param kept where the body differs now; what no page asks for stays as it is there
     */
    Map<String, Object> document(Procedure kept) {
        var json = new HashMap<String, Object>();
        json.put("majority", Map.of("base", form.text(BASE), "share", form.text(SHARE)));
        var procedure = procedure(kept);
        if (!procedure.isEmpty()) {
            json.put("procedure", procedure);
        }
        return json;
    }

    private Map<String, Object> procedure(Procedure kept) {
        var json = new HashMap<String, Object>();
        if (form.text(CHAIR).equals(BREAKS_TIES)) {
            json.put("chairVotes", BREAKS_TIES);
        }
        if (form.text(ELSEWHERE).equals("NO")) {
            json.put("elsewhereVotes", false);
        }
        if (form.text(SILENCE).equals("AYE")) {
            json.put("silenceIsAye", true);
        }
        if (form.text(WITHDRAWN).equals("STAYS")) {
            json.put("withdrawnStays", true);
        }
        if (form.text(SECOND).equals("NONE")) {
            json.put("secondNeeded", false);
        }
        var majorities = majorities(kept);
        if (!majorities.isEmpty()) {
            json.put("majorities", majorities);
        }
        return json;
    }

    private List<Map<String, Object>> majorities(Procedure kept) {
        var needed = new ArrayList<>(others(kept).toList());
        if (form.text(QUESTION).equals(TWO_THIRDS)) {
            needed.add(kept.majority(MotionKind.CALL_THE_QUESTION)
                    .map(majority -> new Procedure.Needed(MotionKind.CALL_THE_QUESTION, majority))
                    .orElse(QUESTION_BY_TWO_THIRDS));
        }
        return needed.stream().map(TypedOrder::json).toList();
    }

    private static Stream<Procedure.Needed> others(Procedure procedure) {
        return procedure.majorities().orElse(List.of()).stream()
                .filter(needed -> needed.motion() != MotionKind.CALL_THE_QUESTION);
    }

    private static Map<String, Object> json(Procedure.Needed needed) {
        var majority = needed.majority();
        return Map.of(
                "motion",
                needed.motion().name(),
                "majority",
                Map.of("base", majority.base().name(), "share", majority.share().name()));
    }
}

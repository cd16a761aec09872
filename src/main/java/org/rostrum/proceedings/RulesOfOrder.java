package org.rostrum.proceedings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a body decides: the majority that motions need, and where it differs from the usual. A body has them for its next
 * meetings; a meeting has those in its plan, whatever the body does later.
 */
public record RulesOfOrder(Majority majority, Optional<Procedure> procedure) {
    private static final Set<String> FIELDS = Set.of("majority", "procedure");

    /** As most bodies decide: by more than half of those who vote. */
    public static final RulesOfOrder USUAL =
            new RulesOfOrder(new Majority(Majority.Base.VOTING, Majority.Share.MORE_THAN_HALF), Optional.empty());

    /** A procedure that differs in nothing is as good as none. */
    public RulesOfOrder {
        procedure = procedure.filter(own -> !own.equals(Procedure.USUAL));
    }

    /** The rules that a meeting was published with. */
    public static RulesOfOrder of(MeetingPlan plan) {
        return new RulesOfOrder(plan.majority(), plan.procedure());
    }

    /**
     * Reads rules from the values of their document.
     *
     * @throws FieldRefused naming the field that is missing, unknown or wrong
     */
    public static RulesOfOrder read(Map<String, ? extends @Nullable Object> document) {
        document.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new FieldRefused(field, "Rules of order have majority and procedure. Leave this out.");
                });
        return (RulesOfOrder) Values.build("", RulesOfOrder.class, document);
    }

    /** The rules as the values of their document, in which {@link #read} finds them again. */
    public Map<String, Object> write() {
        var written = new HashMap<String, Object>();
        Values.write(majority).ifPresent(value -> written.put("majority", value));
        procedure.flatMap(Values::write).ifPresent(value -> written.put("procedure", value));
        return written;
    }

    /** The document of a meeting, with these rules wherever it says nothing of its own. */
    public Map<String, @Nullable Object> complete(Map<String, ? extends @Nullable Object> meeting) {
        var complete = new HashMap<String, @Nullable Object>(write());
        complete.putAll(meeting);
        return complete;
    }

    /** Where they differ from the usual. */
    public Procedure differing() {
        return procedure.orElse(Procedure.USUAL);
    }
}

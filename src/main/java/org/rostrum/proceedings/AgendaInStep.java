package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.MeetingPlan.Item;
import org.rostrum.proceedings.MeetingPlan.Member;

/**
 * An item is taken off only while nothing came of it, the consent agenda is decided once and as a whole, and a meeting comes
 * to sit as another body only between two motions.
 */
final class AgendaInStep implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case AgendaAct agenda -> changes(now, agenda);
            case MeetingAct.OpenItem(var item) ->
                Rule.unless(
                        !isOnConsent(now, item),
                        now.consentDecided()
                                ? "This item was decided with the consent agenda."
                                : "This item is on the consent agenda. Take it off first, and it is taken up by itself.");
            case DecisionAct.Motion made
            when made.kind().equals(Optional.of(MotionKind.CONSENT_AGENDA)) -> consent(now);
            case Act other -> Optional.empty();
        };
    }

    private static Optional<String> changes(MeetingState now, AgendaAct act) {
        return switch (act) {
            case AgendaAct.AddItem added -> adds(now, added);
            case AgendaAct.RemoveItem(var item) -> removes(now, item);
            case AgendaAct.CorrectTitle(var item, var title) ->
                Rule.unless(!item(now, item).title().equals(title.text()), "This is the title of the item already.");
            case AgendaAct.OffConsent(var item, var member) ->
                Rule.unless(isOnConsent(now, item), "This item is not on the consent agenda.")
                        .or(() -> Rule.unless(!now.consentDecided(), "The consent agenda was decided already."));
            case AgendaAct.SitAs body -> sits(now, body);
            case AgendaAct.Reschedule moved ->
                Rule.unless(
                        !isCalledSo(now.plan().orElseThrow(), moved),
                        "The meeting is called for this day, hour and place already.");
        };
    }

    private static Optional<String> adds(MeetingState now, AgendaAct.AddItem act) {
        boolean taken =
                now.plan().orElseThrow().items().stream().map(Item::number).anyMatch(act.number()::equals);
        return Rule.unless(!taken, "There is an item %s already. Give this one another number.".formatted(act.number()))
                .or(() -> Rule.unless(
                        !act.consent() || !now.consentDecided(),
                        "The consent agenda was decided already. Add the item beside it."));
    }

    private static Optional<String> removes(MeetingState now, Id item) {
        boolean used = now.sitting().taken().contains(item)
                || (isOnConsent(now, item) && now.consentDecided())
                || now.motions().about(item);
        return Rule.unless(
                        item(now, item).hearing().isEmpty(),
                        "This item has a hearing. Continue the hearing to another day, or close it, so that those who signed up are told.")
                .or(() -> Rule.unless(!used, "This item was taken up or decided and stays on the agenda."));
    }

    private static Optional<String> consent(MeetingState now) {
        if (now.sitting().item().isPresent()) {
            return Optional.of("Close the open item first. The consent agenda is decided by itself.");
        }
        boolean some = now.plan().orElseThrow().items().stream().anyMatch(Item::onConsent);
        return Rule.unless(some, "No item is on the consent agenda.")
                .or(() -> Rule.unless(!now.consentDecided(), "The consent agenda was decided already."));
    }

    private static Optional<String> sits(MeetingState now, AgendaAct.SitAs act) {
        var left = now.plan().orElseThrow().members().stream()
                .filter(member ->
                        act.members().stream().noneMatch(other -> other.id().equals(member.id())))
                .map(Member::name)
                .findFirst();
        return Rule.unless(now.motions().open().isEmpty(), "A motion is open. Decide it first.")
                .or(() -> left.map("%s is not among the members named. Name all who sat until now."::formatted))
                .or(() -> fits(now, act));
    }

    private static Optional<String> fits(MeetingState now, AgendaAct.SitAs act) {
        try {
            now.plan().orElseThrow().sittingAs(act);
            return Optional.empty();
        } catch (FieldRefused refused) {
            return Optional.ofNullable(refused.getMessage());
        }
    }

    private static boolean isCalledSo(MeetingPlan plan, AgendaAct.Reschedule act) {
        var called = MeetingDay.of(plan);
        return called.equals(new MeetingDay(act.date(), act.time(), act.place().text()));
    }

    private static boolean isOnConsent(MeetingState now, Id item) {
        return now.plan().orElseThrow().item(item).filter(Item::onConsent).isPresent();
    }

    /** The item, which {@link KnownOnly} has found. */
    private static Item item(MeetingState now, Id item) {
        return now.plan().orElseThrow().item(item).orElseThrow();
    }
}

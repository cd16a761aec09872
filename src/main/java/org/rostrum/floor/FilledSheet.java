package org.rostrum.floor;

import java.util.List;
import java.util.Map;

/**
 * All that one sheet says, read without an error; {@code reasons} are those that the clerk gives where a rule asks for one,
 * and are recorded nowhere else.
 */
public record FilledSheet(
        PaperHead head,
        List<PaperTurn> turns,
        List<PaperEvent> events,
        List<PaperMotion> motions,
        Map<PaperPlace, PaperReason> reasons) {}

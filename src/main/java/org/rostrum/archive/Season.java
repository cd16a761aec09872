package org.rostrum.archive;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.rostrum.platform.Id;
import org.rostrum.platform.Sha256;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingDay;
import org.rostrum.proceedings.MeetingPlan;

/** A year of one body: how many signed up to speak, were heard, waited in vain, were not there or withdrew. */
public record Season(String body, int year, List<Row> rows, Sum total) {
    /** Figures of one meeting or of all. */
    public record Sum(
            int signedUp, int heard, int waiting, int notHere, int withdrew, int gaveUp, Duration medianWait) {
        static Sum of(List<FairnessAudit.Passage> passages, List<FairnessAudit.Side> sides) {
            return new Sum(
                    sum(sides, FairnessAudit.Side::signedUp),
                    sum(sides, FairnessAudit.Side::heard),
                    sum(sides, FairnessAudit.Side::waiting),
                    sum(sides, FairnessAudit.Side::notHere),
                    sum(sides, FairnessAudit.Side::withdrew),
                    sum(sides, FairnessAudit.Side::gaveUp),
                    FairnessAudit.median(passages));
        }

        private static int sum(List<FairnessAudit.Side> sides, ToIntFunction<FairnessAudit.Side> figure) {
            return sides.stream().mapToInt(figure).sum();
        }
    }

    /** One meeting with the days on which it was held so far, and the audits of its hearings. */
    public record Row(Id meeting, List<LocalDate> days, String title, List<FairnessAudit> audits, Sum sum) {
        /** The figures of one meeting, from all its entries. */
        public static Row of(MeetingPlan plan, List<MeetingDay> days, List<Entry> entries) {
            var audits = plan.hearings()
                    .map(hearing -> FairnessAudit.of(hearing.id(), entries))
                    .toList();
            var dates = days.stream().map(MeetingDay::date).toList();
            return new Row(plan.meeting(), dates, plan.title(), audits, sumOf(audits));
        }

        /** The day for which it was called. */
        public LocalDate date() {
            return days.getFirst();
        }
    }

    /** The year of a body from its meetings, in the order given. */
    public static Season of(String body, int year, List<Row> rows) {
        var audits = new ArrayList<FairnessAudit>();
        rows.forEach(row -> audits.addAll(row.audits()));
        return new Season(body, year, List.copyOf(rows), sumOf(audits));
    }

    private static Sum sumOf(List<FairnessAudit> audits) {
        return Sum.of(
                audits.stream().flatMap(audit -> audit.passages().stream()).toList(),
                audits.stream().flatMap(audit -> audit.sides().stream()).toList());
    }

    /** What a body is found by in an address, such as {@code durham-city-council}. */
    public static String address(String body) {
        var plain = Normalizer.normalize(body, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "body-" + Sha256.hex(body).substring(0, 12) : plain;
    }
}

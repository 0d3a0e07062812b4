package dev.blotter.imports.replay;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.commit.Outcome;
import dev.blotter.imports.flow.FlowFile;
import dev.blotter.imports.flow.RowKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts rows by what they are and what became of them. */
final class Tally {

    private final Map<RowKind, Long> kept = new EnumMap<>(RowKind.class);
    private final Map<RefusalReason, Long> refusals = new EnumMap<>(RefusalReason.class);
    private long rows;
    private long adopted;
    private long duplicates;
    private long conflicts;

    /** A row that asks nothing of the book. */
    void halt() {
        rows++;
        kept.merge(RowKind.HALT, 1L, Long::sum);
    }

    void count(SentRow row, Outcome outcome) {
        rows++;
        switch (outcome) {
            case Outcome.Applied _ -> keep(row);
            case Outcome.Duplicate _ -> {
                duplicates++;
                keep(row);
            }
            case Outcome.Conflict _ -> conflicts++;
            case Outcome.Refused refused -> refuse(refused.reason());
        }
    }

    /** A row that stays refused, which was not counted when it was refused first. */
    void countRefused(RefusalReason reason) {
        rows++;
        refuse(reason);
    }

    private void refuse(RefusalReason reason) {
        refusals.merge(reason, 1L, Long::sum);
    }

    private void keep(SentRow row) {
        kept.merge(row.kind(), 1L, Long::sum);
        adopted += row.opensOrder() ? 1 : 0;
    }

    private long kept(RowKind kind) {
        return kept.getOrDefault(kind, 0L);
    }

    ReplayReport report(FlowFile flow, long elapsedNanos) {
        return new ReplayReport(
                flow.portfolio(),
                flow.portfolioName(),
                rows,
                kept(RowKind.SUBMITTED),
                kept(RowKind.RESTATED),
                kept(RowKind.CANCELED),
                kept(RowKind.EXECUTION),
                adopted,
                refusals.values().stream().mapToLong(Long::longValue).sum(),
                Collections.unmodifiableMap(new EnumMap<>(refusals)),
                duplicates,
                conflicts,
                kept(RowKind.HALT),
                flow.timesCut(),
                elapsedNanos);
    }
}

package dev.blotter.imports.replay;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.domain.portfolio.PortfolioId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What became of the rows of a file: rows = submitted + restated + canceled + executions + halts + refused + conflicts.
 *
 * @param executions executions that the book has, those it had before included, as for the three before it
 * @param adopted executions that opened an order which the file had not submitted before them
 * @param refused rows that were refused, for whatever reason
 * @param refusals the same by reason
 * @param duplicates rows that the book had before; they are counted by their kind as well
 * @param conflicts rows under whose identifier the book has something else
 * @param timesCut times that had more decimals than a nanosecond has
 */
public record ReplayReport(
        PortfolioId portfolio,
        String portfolioName,
        long rows,
        long submitted,
        long restated,
        long canceled,
        long executions,
        long adopted,
        long refused,
        Map<RefusalReason, Long> refusals,
        long duplicates,
        long conflicts,
        long halts,
        long timesCut,
        long elapsedNanos) {

    private static final int NANO_DIGITS = 9;
    private static final int SECOND_DIGITS = 3;

    /** How long it took, in seconds to the millisecond. */
    public BigDecimal seconds() {
        return BigDecimal.valueOf(elapsedNanos, NANO_DIGITS).setScale(SECOND_DIGITS, RoundingMode.HALF_EVEN);
    }

    /** Rows for each second. */
    public BigDecimal eventsPerSecond() {
        return BigDecimal.valueOf(rows)
                .scaleByPowerOfTen(NANO_DIGITS)
                .divide(BigDecimal.valueOf(Math.max(elapsedNanos, 1)), 0, RoundingMode.HALF_EVEN);
    }
}

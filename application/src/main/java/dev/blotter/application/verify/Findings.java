package dev.blotter.application.verify;

import dev.blotter.domain.portfolio.PortfolioId;
import java.util.ArrayList;
import java.util.List;

/** Collects findings, keeps the first of them, and counts the rest. */
final class Findings {

    private final int limit;
    private final List<Finding> kept = new ArrayList<>();
    private long count;
    private long entries;
    private long rows;

    Findings(int limit) {
        this.limit = limit;
    }

    void add(PortfolioId portfolio, Finding.Kind kind, String table, String key, String detail) {
        count++;
        if (kept.size() < limit) {
            kept.add(new Finding(portfolio, kind, table, key, detail));
        }
    }

    void entrySeen() {
        entries++;
    }

    void rowSeen() {
        rows++;
    }

    long seen() {
        return entries + rows;
    }

    VerifyReport report(long portfolios) {
        return new VerifyReport(portfolios, entries, rows, List.copyOf(kept), count);
    }
}

package dev.blotter.application.verify;

import dev.blotter.domain.portfolio.PortfolioId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Compares the stored rows of one table with those that the journal makes, whatever order they come in. */
final class Comparison<K, V extends Record> implements Consumer<V> {

    private final PortfolioId portfolio;
    private final String table;
    private final Function<V, K> keyOf;
    private final Map<K, V> expected = new HashMap<>();
    private final Findings findings;

    Comparison(PortfolioId portfolio, String table, Function<V, K> keyOf, Iterable<V> expected, Findings findings) {
        this.portfolio = portfolio;
        this.table = table;
        this.keyOf = keyOf;
        this.findings = findings;
        expected.forEach(row -> this.expected.put(keyOf.apply(row), row));
    }

    @Override
    public void accept(V stored) {
        findings.rowSeen();
        K key = keyOf.apply(stored);
        Optional<V> row = Optional.ofNullable(expected.remove(key));
        if (row.isEmpty()) {
            findings.add(portfolio, Finding.Kind.ADDED, table, RowText.key(key), "");
        } else if (!row.get().equals(stored)) {
            findings.add(
                    portfolio, Finding.Kind.CHANGED, table, RowText.key(key), RowText.difference(stored, row.get()));
        }
    }

    /** Names what the journal has and the table has not. */
    void end() {
        expected.keySet().forEach(key -> findings.add(portfolio, Finding.Kind.LOST, table, RowText.key(key), ""));
    }
}

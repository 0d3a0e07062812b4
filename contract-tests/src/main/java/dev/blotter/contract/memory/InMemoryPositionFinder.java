package dev.blotter.contract.memory;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionFinder;
import dev.blotter.domain.position.PositionKey;
import java.util.List;
import java.util.Optional;

/** Reads positions. */
record InMemoryPositionFinder(Committed committed) implements PositionFinder {

    @Override
    public Optional<Position> find(PositionKey key) {
        return committed.read(tables -> tables.positions().find(key));
    }

    @Override
    public List<Position> bySymbol(PortfolioId portfolio, String symbol) {
        return committed.read(tables -> Ordered.positions(tables, portfolio)
                .filter(row -> row.key().instrument().symbol().equals(symbol))
                .toList());
    }

    @Override
    public List<Position> page(PortfolioId portfolio, Optional<InstrumentId> after, int limit) {
        return committed.read(tables -> Ordered.positions(tables, portfolio)
                .filter(row -> after.isEmpty() || row.key().instrument().compareTo(after.get()) > 0)
                .limit(limit)
                .toList());
    }
}

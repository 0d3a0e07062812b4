package dev.blotter.jdbc.position;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionFinder;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.jdbc.statement.PageLimit;
import dev.blotter.jdbc.statement.Reads;
import java.util.List;
import java.util.Optional;

/** Reads {@code positions}. */
public record JdbcPositionFinder(Reads reads) implements PositionFinder {

    @Override
    public Optional<Position> find(PositionKey key) {
        return reads.single(tables -> tables.find(PositionQueries.FIND, key.portfolio(), key.instrument()));
    }

    @Override
    public List<Position> bySymbol(PortfolioId portfolio, String symbol) {
        return reads.single(tables -> tables.select(PositionQueries.BY_SYMBOL, portfolio, symbol));
    }

    @Override
    public List<Position> page(PortfolioId portfolio, Optional<InstrumentId> after, int limit) {
        String symbol = after.map(InstrumentId::symbol).orElse("");
        String name = after.map(InstrumentId::toString).orElse("");
        return reads.single(
                tables -> tables.select(PositionQueries.PAGE, portfolio, symbol, name, PageLimit.require(limit)));
    }
}

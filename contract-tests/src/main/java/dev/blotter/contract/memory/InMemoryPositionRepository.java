package dev.blotter.contract.memory;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.position.PositionRepository;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Positions, each of a portfolio in an instrument. */
record InMemoryPositionRepository(
        InMemoryChanges<PositionKey, Position> rows,
        InMemoryChanges<PortfolioId, Portfolio> portfolios,
        InMemoryChanges<InstrumentId, Instrument> instruments)
        implements PositionRepository {

    @Override
    public Map<PositionKey, Position> load(Collection<PositionKey> keys) {
        return rows.load(keys);
    }

    @Override
    public List<Position> ofPortfolio(PortfolioId portfolio, int most) {
        return rows.select(position -> position.key().portfolio().equals(portfolio)).stream()
                .limit(most + 1L)
                .toList();
    }

    @Override
    public void save(Collection<Position> positions) {
        for (Position position : positions) {
            portfolios.require(position.key().portfolio());
            instruments.require(position.key().instrument());
        }
        rows.save(positions);
    }
}

package dev.blotter.jdbc.position;

import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.position.PositionRepository;
import dev.blotter.jdbc.statement.TableWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Positions in {@code positions}. */
public record JdbcPositionRepository(TableWriter tables) implements PositionRepository {

    @Override
    public Map<PositionKey, Position> load(Collection<PositionKey> keys) {
        return tables.loadMap(PositionTable.BY_KEY, keys, Position::key);
    }

    @Override
    public List<Position> ofPortfolio(PortfolioId portfolio, int most) {
        return tables.select(PositionQueries.SOME, portfolio, most + 1);
    }

    @Override
    public void save(Collection<Position> positions) {
        tables.save(PositionTable.POSITIONS, positions);
    }
}

package dev.blotter.jdbc.trade;

import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeRepository;
import dev.blotter.jdbc.statement.TableWriter;
import java.util.Collection;
import java.util.Map;

/** Trades in {@code trades}. */
public record JdbcTradeRepository(TableWriter tables) implements TradeRepository {

    @Override
    public Map<OrderKey, Trade> load(Collection<OrderKey> keys) {
        return tables.loadMap(TradeTable.BY_KEY, keys, Trade::key);
    }

    @Override
    public void add(Collection<Trade> trades) {
        tables.append(TradeTable.TRADES, trades);
    }

    @Override
    public void save(Collection<Trade> trades) {
        tables.save(TradeTable.TRADES, trades);
    }
}

package dev.blotter.jdbc.cache;

import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeRepository;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Notes which trades are saved. */
record SavingTradeRepository(TradeRepository real, Set<OrderKey> saved) implements TradeRepository {

    @Override
    public Map<OrderKey, Trade> load(Collection<OrderKey> keys) {
        return real.load(keys);
    }

    @Override
    public void add(Collection<Trade> trades) {
        trades.forEach(trade -> saved.add(trade.key()));
        real.add(trades);
    }

    @Override
    public void save(Collection<Trade> trades) {
        trades.forEach(trade -> saved.add(trade.key()));
        real.save(trades);
    }
}

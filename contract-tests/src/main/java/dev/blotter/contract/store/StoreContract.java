package dev.blotter.contract.store;

import dev.blotter.contract.execution.ExecutionFinderContract;
import dev.blotter.contract.execution.ExecutionLogContract;
import dev.blotter.contract.instrument.InstrumentFinderContract;
import dev.blotter.contract.instrument.InstrumentRepositoryContract;
import dev.blotter.contract.journal.ConflictLogContract;
import dev.blotter.contract.journal.JournalFinderContract;
import dev.blotter.contract.journal.JournalLogContract;
import dev.blotter.contract.order.OrderEventLogContract;
import dev.blotter.contract.order.OrderFinderContract;
import dev.blotter.contract.order.OrderRepositoryContract;
import dev.blotter.contract.portfolio.CashRepositoryContract;
import dev.blotter.contract.portfolio.PortfolioFinderContract;
import dev.blotter.contract.portfolio.PortfolioRepositoryContract;
import dev.blotter.contract.position.PositionFinderContract;
import dev.blotter.contract.position.PositionRepositoryContract;
import dev.blotter.contract.session.SessionFinderContract;
import dev.blotter.contract.session.SessionRepositoryContract;
import dev.blotter.contract.trade.TradeFinderContract;
import dev.blotter.contract.trade.TradeRepositoryContract;
import dev.blotter.domain.store.Store;

/**
 * Every contract of every port, for a store that is open while the tests run. The store may be one for all tests or a
 * new one for each; the tests leave rows behind that no journal explains.
 */
public interface StoreContract
        extends PortfolioRepositoryContract,
                CashRepositoryContract,
                InstrumentRepositoryContract,
                SessionRepositoryContract,
                OrderRepositoryContract,
                OrderEventLogContract,
                ExecutionLogContract,
                TradeRepositoryContract,
                PositionRepositoryContract,
                JournalLogContract,
                ConflictLogContract,
                PortfolioFinderContract,
                InstrumentFinderContract,
                SessionFinderContract,
                OrderFinderContract,
                ExecutionFinderContract,
                TradeFinderContract,
                PositionFinderContract,
                JournalFinderContract,
                WriteStoreContract,
                SnapshotContract,
                AgreementContract,
                RoundTripContract,
                OrderRoundTripContract,
                PrefetchContract {

    @Override
    Store store();
}

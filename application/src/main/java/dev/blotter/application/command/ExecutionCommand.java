package dev.blotter.application.command;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;

/** A venue's report of a fill, a correction or a bust. */
public sealed interface ExecutionCommand extends Command permits RecordExecution, CorrectExecution, BustExecution {

    /** What the venue reported. */
    ExecutionReport report();

    /** The report as it is booked. */
    Execution toExecution(long sequence);

    default ExecutionKey executionKey() {
        return report().key();
    }

    default OrderKey orderKey() {
        return new OrderKey(portfolio(), report().order());
    }

    @Override
    default PortfolioId portfolio() {
        return report().key().portfolio();
    }

    @Override
    default Evidence evidence() {
        return report().evidence();
    }

    @Override
    default String subject() {
        ExecutionKey key = report().key();
        return "execution/" + key.venue() + "/" + key.instrument() + "/" + key.tradeDate() + "/" + key.id();
    }
}

package dev.blotter.domain.trade;

import dev.blotter.domain.execution.Execution;
import java.util.List;

/** A trade and all reports of its order, in canonical order. */
public record TradeWithExecutions(Trade trade, List<Execution> executions) {}

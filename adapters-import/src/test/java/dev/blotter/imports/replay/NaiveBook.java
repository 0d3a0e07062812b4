package dev.blotter.imports.replay;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.commit.Outcome;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.time.EventKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The readable twin of the shared commit: maps, one command after the other. */
final class NaiveBook {

    final Map<CommandKey, Command> applied = new HashMap<>();
    final List<Command> asked = new ArrayList<>();
    BigDecimal position = BigDecimal.ZERO;
    BigDecimal cash = BigDecimal.ZERO;

    private final Set<PortfolioId> portfolios = new HashSet<>(Set.of(PortfolioId.REFERENCE));
    private final Map<InstrumentId, RegisterInstrument> instruments = new HashMap<>();
    private final Set<OrderId> submitted = new HashSet<>();
    private final Map<OrderId, EventKey> adopted = new HashMap<>();

    CompletionStage<Outcome> submit(Command command) {
        return CompletableFuture.completedFuture(decide(command));
    }

    Outcome decide(Command command) {
        asked.add(command);
        Command before = applied.get(command.key());
        if (before != null) {
            return before.equals(command)
                    ? new Outcome.Duplicate(1, ReadToken.ANY)
                    : new Outcome.Conflict(1, command.subject() + " was applied before with other content");
        }
        Outcome outcome = portfolios.contains(command.portfolio()) || command instanceof OpenPortfolio
                ? apply(command)
                : new Outcome.Refused(RefusalReason.UNKNOWN_PORTFOLIO, command.subject());
        if (outcome instanceof Outcome.Applied) {
            applied.put(command.key(), command);
        }
        return outcome;
    }

    private Outcome apply(Command command) {
        switch (command) {
            case RegisterInstrument register -> {
                RegisterInstrument before = instruments.putIfAbsent(register.instrument(), register);
                if (before != null && !before.quote().equals(register.quote())) {
                    return new Outcome.Conflict(1, register.subject() + " is registered with other properties");
                }
            }
            case OpenPortfolio open -> portfolios.add(open.portfolio());
            case SubmitOrder submit -> submitted.add(submit.order());
            case ReportOrder report -> {
                if (!isKnown(report)) {
                    return new Outcome.Refused(RefusalReason.UNKNOWN_ORDER, report.subject() + " is not known");
                }
            }
            case RecordExecution execution -> {
                if (!instruments.containsKey(execution.executionKey().instrument())) {
                    return new Outcome.Refused(RefusalReason.UNKNOWN_INSTRUMENT, execution.subject());
                }
                record(execution);
            }
            default -> throw new AssertionError("no replay sends " + command);
        }
        return new Outcome.Applied(1, ReadToken.ANY);
    }

    private boolean isKnown(ReportOrder report) {
        EventKey first = adopted.get(report.order());
        return submitted.contains(report.order()) || (first != null && !first.isAfter(report.eventKey()));
    }

    private void record(RecordExecution execution) {
        adopted.merge(execution.report().order(), execution.toExecution(1).eventKey(), EventKey::min);
        BigDecimal units =
                execution.report().side().signed(execution.fill().quantity()).value();
        position = position.add(units);
        cash = cash.subtract(units.multiply(execution.fill().price().value()));
    }
}

package dev.blotter.benchmarks.method;

import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.id.Ids;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.database.OpenDatabase;
import dev.blotter.bootstrap.database.TemporaryFolder;
import dev.blotter.bootstrap.statement.SlowStatements;
import dev.blotter.bootstrap.statement.StatementWatch;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.jdbc.cache.CacheSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** A small book in a SQLite file of its own, with a cache before it; closing it removes the file. */
record MethodBook(Blotter blotter, TemporaryFolder folder) implements AutoCloseable {

    static final InstrumentId INSTRUMENT = InstrumentId.parse("AAPL.XNAS");
    private static final int ENTRIES = 1_000;
    private static final Timestamp TIME = Timestamp.parse("2026-01-05T14:30:00Z");

    static MethodBook open() {
        try {
            TemporaryFolder folder = TemporaryFolder.of("blotter-methods");
            Database database = Database.at("sqlite:///" + folder.path().resolve("book.db"));
            StatementWatch statements = StatementWatch.alone(SlowStatements.OFF, database.plans());
            OpenDatabase opened =
                    OpenDatabase.of(database, Optional.of(CacheSettings.all(ENTRIES, Duration.ofHours(1))), statements);
            Blotter blotter = new Blotter(opened.store(), statements);
            blotter.execute(RegisterInstrument.of(blotter.ids().command(), INSTRUMENT.toString(), "USD"));
            return new MethodBook(blotter, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return folder.path().resolve("book.db");
    }

    /** An order that was filled. */
    OrderKey filled() {
        Ids ids = blotter.ids();
        PortfolioId portfolio = ids.portfolio();
        OrderKey order = new OrderKey(portfolio, ids.order());
        blotter.execute(new OpenPortfolio(ids.command(), portfolio, "methods", new Currency("USD"), TIME));
        OrderTerms terms = OrderTerms.limitDay(Quantity.of(100), Price.of("213.25"), TIME);
        blotter.execute(SubmitOrder.of(ids.command(), order, INSTRUMENT, Side.BUY, terms));
        ExecutionKey key = new ExecutionKey(
                portfolio, INSTRUMENT.listing(), INSTRUMENT, LocalDate.of(2026, 1, 5), new VenueExecutionId("1"));
        ExecutionReport report = ExecutionReport.of(key, order.id(), Side.BUY, TIME);
        blotter.execute(new RecordExecution(ids.command(), report, Fill.of("100", "213.20")));
        return order;
    }

    @Override
    public void close() {
        blotter.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

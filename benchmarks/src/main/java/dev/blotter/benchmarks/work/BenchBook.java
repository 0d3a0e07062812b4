package dev.blotter.benchmarks.work;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.id.NamedIds;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The portfolios and instruments that are worked on: the same ones in every run, so that they are known again. */
public final class BenchBook {

    public static final Currency CURRENCY = new Currency("USD");
    public static final List<PortfolioId> PORTFOLIOS = IntStream.range(0, 100)
            .mapToObj(number -> NamedIds.portfolio("blotter bench " + number))
            .toList();
    public static final List<InstrumentId> INSTRUMENTS = IntStream.rangeClosed(1, 500)
            .mapToObj(number -> InstrumentId.parse("SYM" + number + ".XNAS"))
            .toList();

    private static final UUID NAMESPACE = UUID.fromString("0f5c8a70-5f0e-8d3b-a1f4-6a6e63680001");
    private static final Timestamp OPENED = Timestamp.parse("2026-01-05T00:00:00Z");
    private static final Money DEPOSIT = Money.of("1000000000", "USD");

    private BenchBook() {}

    /**
     * Looks whether a database is empty, or holds nothing but what a benchmark wrote; changes nothing.
     *
     * @throws IllegalArgumentException with one sentence, when it holds something else
     */
    public static void requireOwn(Database database) {
        if (database.schema().stored().isEmpty()) {
            return;
        }
        List<Portfolio> held;
        try (Blotter blotter = new Blotter(database.openExisting())) {
            held = blotter.finders().portfolios().page(Optional.empty(), PORTFOLIOS.size() + 1);
        }
        Set<PortfolioId> own = Set.copyOf(PORTFOLIOS);
        if (!held.stream().map(Portfolio::id).allMatch(own::contains)) {
            throw new IllegalArgumentException("the database " + database.location()
                    + " holds portfolios that are not the benchmark's; name an empty one, or one that only bench used");
        }
    }

    /** Makes the portfolios and instruments, where they are not there yet. */
    public static void prepare(Blotter blotter) {
        List<Command> commands = new ArrayList<>();
        for (InstrumentId instrument : INSTRUMENTS) {
            commands.add(RegisterInstrument.of(id("register", instrument), instrument.toString(), CURRENCY.code()));
        }
        for (PortfolioId portfolio : PORTFOLIOS) {
            String name = "bench " + PORTFOLIOS.indexOf(portfolio);
            commands.add(new OpenPortfolio(id("open", portfolio), portfolio, name, CURRENCY, OPENED));
            commands.add(new Deposit(id("deposit", portfolio), portfolio, DEPOSIT, OPENED, Evidence.OPERATOR));
        }
        List<CompletableFuture<Outcome>> answers = commands.stream()
                .map(command -> blotter.submit(command).toCompletableFuture())
                .toList();
        answers.forEach(answer -> requireStored(answer.join()));
    }

    private static void requireStored(Outcome outcome) {
        if (!(outcome instanceof Outcome.Applied) && !(outcome instanceof Outcome.Duplicate)) {
            throw new IllegalArgumentException("the database holds something else under the benchmark's names ("
                    + outcome.getClass().getSimpleName() + "); name an empty one");
        }
    }

    private static CommandId id(String what, Object of) {
        return new CommandId(NamedIds.of(NAMESPACE, what + " " + of));
    }
}

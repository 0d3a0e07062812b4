package dev.blotter.benchmarks.load.subject;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.id.NamedIds;
import dev.blotter.benchmarks.result.BookTotals;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The portfolios and instruments that are worked on: the same ones in every run, so that they are known again.
 *
 * @param portfolios each with cash for everything that will ever be bought
 */
public record LoadBook(List<PortfolioId> portfolios, List<InstrumentId> instruments) {

    static final Currency CURRENCY = new Currency("USD");
    private static final int MOST = 100_000;
    private static final int PAGE = 500;
    private static final String OWN = "load-test ";
    private static final UUID NAMESPACE = UUID.fromString("0f5c8a70-5f0e-8d3b-a1f4-6a6e63680002");
    private static final Timestamp OPENED = Timestamp.parse("2026-01-05T00:00:00Z");
    private static final Money DEPOSIT = Money.of("1000000000000", CURRENCY.code());

    public LoadBook {
        portfolios = List.copyOf(portfolios);
        instruments = List.copyOf(instruments);
    }

    /**
     * So many of each.
     *
     * @throws IllegalArgumentException with one sentence when it cannot be
     */
    public static LoadBook of(int portfolios, int instruments) {
        requireCount("--portfolios", portfolios);
        requireCount("--instruments", instruments);
        return new LoadBook(
                IntStream.range(0, portfolios)
                        .mapToObj(number -> NamedIds.portfolio(name(number)))
                        .toList(),
                IntStream.rangeClosed(1, instruments)
                        .mapToObj(number -> InstrumentId.parse("SYM" + number + ".XNAS"))
                        .toList());
    }

    private static void requireCount(String option, int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(option + " is " + count + "; it takes 1 to " + MOST);
        }
    }

    private static String name(int number) {
        return OWN + number;
    }

    PortfolioId portfolio(RandomGenerator random) {
        return portfolios.get(random.nextInt(portfolios.size()));
    }

    InstrumentId instrument(RandomGenerator random) {
        return instruments.get(random.nextInt(instruments.size()));
    }

    /**
     * Looks whether a database is empty, or holds nothing but what a load test wrote; changes nothing.
     *
     * @throws IllegalArgumentException with one sentence, when it holds something else
     */
    public static void requireOwn(Database database) {
        if (database.schema().stored().isEmpty()) {
            return;
        }
        try (Blotter blotter = new Blotter(database.openExisting())) {
            Optional<PortfolioId> after = Optional.empty();
            List<Portfolio> page;
            do {
                page = blotter.finders().portfolios().page(after, PAGE);
                for (Portfolio held : page) {
                    if (!held.name().startsWith(OWN) || !held.id().equals(NamedIds.portfolio(held.name()))) {
                        throw new IllegalArgumentException("the database " + database.location()
                                + " holds portfolios that are not the load test's; name an empty one, or one that only "
                                + "load-test used");
                    }
                }
                after = page.isEmpty() ? after : Optional.of(page.getLast().id());
            } while (page.size() == PAGE);
        }
    }

    /** What its portfolios come to. */
    public BookTotals totals(Blotter blotter) {
        return BookTotals.of(blotter, portfolios, CURRENCY);
    }

    /** Makes the portfolios and instruments, where they are not there yet. */
    public void prepare(Blotter blotter) {
        List<Command> commands = new ArrayList<>();
        for (InstrumentId instrument : instruments) {
            commands.add(RegisterInstrument.of(id("register", instrument), instrument.toString(), CURRENCY.code()));
        }
        for (int number = 0; number < portfolios.size(); number++) {
            PortfolioId portfolio = portfolios.get(number);
            commands.add(new OpenPortfolio(id("open", portfolio), portfolio, name(number), CURRENCY, OPENED));
            commands.add(new Deposit(id("deposit", portfolio), portfolio, DEPOSIT, OPENED, Evidence.OPERATOR));
        }
        for (int from = 0; from < commands.size(); from += PAGE) {
            List<CompletableFuture<Outcome>> answers =
                    commands.subList(from, Math.min(from + PAGE, commands.size())).stream()
                            .map(command -> blotter.submit(command).toCompletableFuture())
                            .toList();
            answers.forEach(answer -> requireStored(answer.join()));
        }
    }

    private static void requireStored(Outcome outcome) {
        if (!(outcome instanceof Outcome.Applied) && !(outcome instanceof Outcome.Duplicate)) {
            throw new IllegalArgumentException("the database holds something else under the load test's names ("
                    + outcome.getClass().getSimpleName() + "); name an empty one");
        }
    }

    private static CommandId id(String what, Object of) {
        return new CommandId(NamedIds.of(NAMESPACE, what + " " + of));
    }
}

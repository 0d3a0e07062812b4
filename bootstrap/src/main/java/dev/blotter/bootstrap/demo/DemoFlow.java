package dev.blotter.bootstrap.demo;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.OpenSession;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes an order flow from a seed: the same seed, the same flow. */
final class DemoFlow {

    private static final Timestamp START = Timestamp.parse("2026-01-05T14:30:00Z");
    private static final List<String> NAMES = List.of("momentum", "market-making");
    /** Reports overtake each other by at most so many places. */
    private static final int JITTER = 6;

    private final long seed;
    private final Random random;
    private final DemoIds ids;
    private final List<DemoMarket> markets = DemoMarket.all();
    private final List<PortfolioId> portfolios = new ArrayList<>();
    private final List<SessionId> sessions = new ArrayList<>();

    DemoFlow(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.ids = new DemoIds(random);
    }

    List<PortfolioId> portfolios() {
        return portfolios;
    }

    /** Instruments, portfolios, sessions and the first deposits. */
    List<Command> setUp() {
        List<Command> commands = new ArrayList<>();
        for (DemoMarket market : markets) {
            commands.add(new RegisterInstrument(
                    ids.command(),
                    market.instrument(),
                    market.quote(),
                    market.multiplier(),
                    Optional.empty(),
                    Optional.empty()));
        }
        for (String name : NAMES) {
            PortfolioId portfolio = ids.portfolio();
            SessionId session = ids.session();
            portfolios.add(portfolio);
            sessions.add(session);
            commands.add(new OpenPortfolio(
                    ids.command(), portfolio, name + " (demo, seed " + seed + ")", new Currency("USD"), START));
            commands.add(new OpenSession(ids.command(), portfolio, session, "demo engine", START));
            commands.add(deposit(portfolio, "1000000", "USD"));
            commands.add(deposit(portfolio, "250000", "USDT"));
            commands.add(deposit(portfolio, "10", "BNB"));
        }
        return commands;
    }

    private Deposit deposit(PortfolioId portfolio, String amount, String currency) {
        return new Deposit(ids.command(), portfolio, Money.of(amount, currency), START, Evidence.OPERATOR);
    }

    /** What becomes of so many orders, as it arrives: nearly in the order in which it happened. */
    List<Command> orders(int count) {
        List<Command> commands = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int owner = random.nextInt(portfolios.size());
            DemoMarket market = markets.get(random.nextInt(markets.size()));
            commands.addAll(new DemoOrder(random, ids, market, portfolios.get(owner), sessions.get(owner))
                    .commands(new Timestamp(START.epochNanos() + number * 1_000_000_007L)));
        }
        for (int at = 0; at < commands.size(); at++) {
            int other = Math.min(commands.size() - 1, at + random.nextInt(JITTER));
            Command overtaken = commands.get(at);
            commands.set(at, commands.get(other));
            commands.set(other, overtaken);
        }
        return commands;
    }
}

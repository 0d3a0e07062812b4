package dev.blotter.contract.book;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.GroupCommit;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.id.Ids;
import dev.blotter.application.verify.VerifyJournal;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.time.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import org.assertj.core.api.Assertions;

/** A shared commit on a store, with a portfolio and an instrument to begin with. */
public final class Desk implements AutoCloseable {

    /** When everything in these tests begins: 2012-06-21T13:30:00Z. */
    public static final Timestamp START = new Timestamp(1_340_285_400_000_000_000L);

    static final Currency USD = new Currency("USD");

    private final Store store;
    private final GroupCommit commit;
    private final Ids ids = new Ids(InstantSource.system(), RandomGenerator.getDefault());
    private final PortfolioId portfolio;
    private final InstrumentId instrument;

    /** Opens a new portfolio in US dollars and a new instrument quoted in them. */
    public Desk(Store store) {
        this.store = store;
        this.commit = new GroupCommit(
                store.writes(), CommitSettings.forWriters(store.info().writers()), InstantSource.system());
        this.portfolio = openPortfolio();
        this.instrument = register("S" + ids.next().toString().substring(0, 23) + ".XNAS");
    }

    /** Opens one more portfolio. */
    public PortfolioId openPortfolio() {
        PortfolioId id = ids.portfolio();
        applied(new OpenPortfolio(command(), id, "contract", USD, START));
        return id;
    }

    /** Registers one more instrument, quoted in US dollars. */
    public InstrumentId register(String name) {
        applied(RegisterInstrument.of(command(), name, "USD"));
        return InstrumentId.parse(name);
    }

    public CommandId command() {
        return ids.command();
    }

    public Ids ids() {
        return ids;
    }

    public PortfolioId portfolio() {
        return portfolio;
    }

    public InstrumentId instrument() {
        return instrument;
    }

    public Store store() {
        return store;
    }

    public GroupCommit commit() {
        return commit;
    }

    public Outcome execute(Command command) {
        return commit.execute(command);
    }

    public CompletionStage<Outcome> submit(Command command) {
        return commit.submit(command);
    }

    /** Executes a command that must be applied, and returns its sequence. */
    public long applied(Command command) {
        Outcome outcome = commit.execute(command);
        Assertions.assertThat(outcome).isInstanceOf(Outcome.Applied.class);
        return ((Outcome.Applied) outcome).sequence();
    }

    /** What the portfolio holds of the instrument. */
    public Position position() {
        PositionKey key = new PositionKey(portfolio, instrument);
        return store.finders().positions().find(key).orElseGet(() -> Position.flat(key));
    }

    /** The portfolio's US dollars. */
    public Amount cash() {
        return store.finders().portfolios().fetch(portfolio, PortfolioFetch.WITH_CASH, 0).orElseThrow().cash().stream()
                .filter(balance -> balance.key().currency().equals(USD))
                .map(CashBalance::amount)
                .findFirst()
                .orElse(Amount.ZERO);
    }

    /** How many entries the portfolio's journal has. */
    public long entries() {
        return store.finders()
                .portfolios()
                .find(portfolio)
                .orElseThrow()
                .journal()
                .sequence();
    }

    public VerifyReport verify() {
        return new VerifyJournal(store.snapshots()).verify(20, rows -> {});
    }

    /** The store is what its journal makes it. */
    public void assertClean() {
        VerifyReport report = verify();
        Assertions.assertThat(report.findings()).isEqualTo(List.of());
    }

    @Override
    public void close() {
        commit.close();
    }
}

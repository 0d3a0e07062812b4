package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.store.StoreException.Unavailable;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On Micronaut, the finders are a bean and answer as the hand-written ones do. */
class PostgresDataTest {

    private static final List<String> RAN = new CopyOnWriteArrayList<>();

    private final SampleBook book = SampleBook.of("AAPL");
    private PostgresConfig config;
    private PostgresStore store;
    private ApplicationContext context;
    private Finders finders;
    private Finders written;

    @BeforeEach
    void start() {
        config = TestPostgres.freshDatabase().withObserver(ran -> RAN.add(ran.name() + " " + ran.rows()));
        store = PostgresStore.open(config);
        Instrument full = new Instrument(
                SampleBook.of("BRK.B").instrument(),
                new Currency("USDT"),
                Quantity.of("99999999999999999999.999999999999999999"),
                Optional.of(Quantity.of("0.000000000000000001")),
                Optional.of(Quantity.of("0.1")),
                Long.MAX_VALUE);
        store.writes().write(tx -> {
            SampleBook.of("MSFT").open(tx);
            book.open(tx);
            tx.instruments().save(List.of(full));
        });
        context = ApplicationContext.builder().singletons(store).start();
        finders = context.getBean(Finders.class);
        written = store.finders();
    }

    @AfterEach
    void stop() {
        context.close();
        store.close();
    }

    @Test
    void instruments() {
        List<Instrument> all = written.instruments().page(Optional.empty(), 10);
        assertThat(all).hasSize(3);
        assertThat(finders.instruments().page(Optional.empty(), 10)).isEqualTo(all);
        assertThat(finders.instruments().page(Optional.of(all.getFirst().id()), 1))
                .containsExactly(all.get(1));
        for (Instrument each : all) {
            assertThat(finders.instruments().find(each.id())).contains(each);
        }
        assertThat(finders.instruments().find(SampleBook.of("NONE").instrument()))
                .isEmpty();
    }

    @Test
    void sessions() {
        TradingSession run = book.run();
        assertThat(finders.sessions().find(run.key())).contains(run);
        TradingSession closed = run.closed(SampleBook.TIME);
        store.writes().write(tx -> tx.sessions().save(List.of(closed)));
        assertThat(finders.sessions().find(run.key())).contains(closed);
        assertThat(finders.sessions().page(book.portfolio(), Optional.empty(), 10))
                .containsExactly(closed);
        assertThat(finders.sessions().page(book.portfolio(), Optional.of(book.session()), 10))
                .isEmpty();
    }

    @Test
    void portfolios() {
        assertThat(finders.portfolios().find(book.portfolio())).contains(book.owner());
        assertThat(finders.portfolios().find(PortfolioId.REFERENCE))
                .isEqualTo(written.portfolios().find(PortfolioId.REFERENCE));
        assertThat(finders.portfolios().page(Optional.empty(), 10))
                .isEqualTo(written.portfolios().page(Optional.empty(), 10))
                .hasSize(2);
        assertThat(finders.portfolios().fetch(book.portfolio(), PortfolioFetch.WITH_ALL, 1))
                .isEqualTo(written.portfolios().fetch(book.portfolio(), PortfolioFetch.WITH_ALL, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finders.portfolios().page(Optional.empty(), -1));
    }

    @Test
    void theirStatementsAreCountedLikeAllOthers() {
        List<Runnable> asks = new ArrayList<>();
        asks.add(() -> finders.instruments().find(book.instrument()));
        asks.add(() -> finders.sessions().page(book.portfolio(), Optional.empty(), 10));
        asks.add(() -> finders.portfolios().page(Optional.empty(), 10));
        RAN.clear();
        asks.forEach(Runnable::run);
        assertThat(RAN).containsExactly("instruments.find 1", "sessions.page 1", "portfolios.page 2");
    }

    @Test
    void whatCannotBeReadIsCorrupt() {
        TestPostgres.run(
                config, "ALTER DOMAIN positive DROP CONSTRAINT ck_positive", "UPDATE instruments SET tick = -1");
        assertThatExceptionOfType(Corrupt.class)
                .isThrownBy(() -> finders.instruments().find(book.instrument()))
                .withMessage("instruments.find found a row that cannot be read: "
                        + "quantity is -1; it must be greater than zero");
    }

    @Test
    void aTableThatIsGoneIsUnavailable() {
        TestPostgres.run(config, "DROP TABLE trading_sessions CASCADE");
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> finders.sessions().find(book.run().key()))
                .withMessageContaining("42P01");
    }
}

package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreException.Unavailable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What was not rolled back is not committed by whoever gets the connection next. */
class PostgresRollbackTest {

    private static final String CANCELLED = "57014";

    private final PostgresConfig config = TestPostgres.freshDatabase();
    private final AtomicInteger failing = new AtomicInteger();

    @Test
    void aConnectionThatCannotRollBackIsNotUsedAgain() {
        PostgresConnections connections = new PostgresConnections(config);
        PostgresPrimary primary = new PostgresPrimary(
                List.of(config.url().hosts()), host -> source(connections.source()), Duration.ofSeconds(5));
        SampleBook refused = SampleBook.of("AAPL");
        SampleBook stored = SampleBook.of("MSFT");
        try (Store sound = PostgresStore.open(config);
                PostgresPool pool = new PostgresPool(
                        config.withPool(PostgresPoolSize.DEFAULT.withMost(1)), new PostgresPrimarySource(primary));
                PostgresStatistics statistics = new PostgresStatistics(connections.source(), config.observer())) {
            PostgresWriteStore writes = new PostgresWriteStore(pool, config, new PostgresErrors(), statistics);
            failing.set(2);
            assertThatThrownBy(() -> writes.write(transaction -> {
                        refused.open(transaction);
                        transaction.journal().load(List.of());
                        transaction.portfolios().lock(List.of(refused.portfolio()));
                        throw new Unavailable("planted");
                    }))
                    .isInstanceOf(Unavailable.class);
            assertThat(failing).hasValue(0);
            writes.write(stored::open);
            assertThat(sound.finders().portfolios().find(stored.portfolio())).isPresent();
            assertThat(sound.finders().portfolios().find(refused.portfolio())).isEmpty();
        }
    }

    /** Connections whose next rollbacks fail before they take effect. */
    private DataSource source(DataSource real) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    Connection connection = real.getConnection();
                    return Proxy.newProxyInstance(
                            getClass().getClassLoader(), new Class<?>[] {Connection.class}, (mine, call, given) -> {
                                if (call.getName().equals("rollback")
                                        && failing.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                                    throw new SQLException("planted", CANCELLED);
                                }
                                try {
                                    return call.invoke(connection, given);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                });
    }
}

package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.instrument.Instruments;
import dev.blotter.contract.portfolio.Portfolios;
import dev.blotter.contract.store.Ground;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.cache.CacheNotices;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.cache.StoreCache;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** Two instances on one database, each with a cache whose entries live for an hour. */
class PostgresNoticesTest {

    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String LISTENING = "query LIKE 'LISTEN %' AND pid <> pg_backend_pid()";

    private final PostgresConfig config = TestPostgres.freshDatabase();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicBoolean cut = new AtomicBoolean();
    private final List<Store> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Store::close);
    }

    @Test
    void aChangeThroughOneInstanceIsSeenInTheOthersCache() {
        CachingStore one = open(PostgresNotices.of(config));
        CachingStore other = open(PostgresNotices.of(config));
        Ground ground = Ground.in(one);
        for (String name : List.of("first", "second", "third")) {
            find(other, ground, HOUR);
            rename(one, ground, name);
            await(() -> find(other, ground, HOUR).equals(Optional.of(named(ground, name))));
        }
        // A notice of an earlier change may still come.
        await(() -> {
            long before = hits(other);
            find(other, ground, HOUR);
            return hits(other) == before + 1;
        });
    }

    @Test
    void withoutAnyNoticeAnEntryIsNeverOlderThanItsReaderAllows() {
        CachingStore one = open(CacheNotices.NONE);
        CachingStore other = open(CacheNotices.NONE);
        Ground ground = Ground.in(one);
        Portfolio before = named(ground, "contract");
        assertThat(find(other, ground, HOUR)).contains(before);
        rename(one, ground, "changed");
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(find(other, ground, Duration.ofSeconds(10)))
                .as("from the cache")
                .contains(before);
        nanos.incrementAndGet();
        assertThat(find(other, ground, Duration.ofSeconds(10))).contains(named(ground, "changed"));
    }

    @Test
    void whoMissedNoticesDropsEverythingOnceItListensAgain() throws Exception {
        CachingStore one = open(PostgresNotices.of(config));
        CachingStore other = open(new PostgresNotices(cuttable()));
        Ground ground = Ground.in(one);
        await(() -> listeners() == 2);
        try (Connection witness = TestPostgres.connect(config);
                Statement statement = witness.createStatement()) {
            cut.set(true);
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE " + LISTENING
                    + " AND application_name = 'cuttable'");
            await(() -> listeners() == 1);
            statement.execute("LISTEN " + PostgresNoticeListener.CHANNEL);
            find(other, ground, HOUR);
            rename(one, ground, "changed");
            await(() -> told(witness, ground.portfolio().toString()));
        }
        assertThat(find(other, ground, HOUR)).as("hears nothing").contains(named(ground, "contract"));
        cut.set(false);
        await(() -> find(other, ground, HOUR).equals(Optional.of(named(ground, "changed"))));
    }

    @Test
    void keysAreToldHoweverLongAndManyTheyAre() {
        CachingStore one = open(PostgresNotices.of(config));
        CachingStore other = open(PostgresNotices.of(config));
        await(() -> listeners() == 2);
        List<Instrument> many = IntStream.range(0, 300)
                .mapToObj(n -> new InstrumentId("€".repeat(60) + n, new Venue("XNAS")))
                .map(Instruments::plain)
                .toList();
        one.writes().write(tx -> tx.instruments().save(many));
        Instrument last = many.getLast();
        Instrument changed = new Instrument(last.id(), last.quote(), last.multiplier(), last.tick(), last.lot(), 77);
        assertThat(instrument(other, last)).contains(last);
        List<Instrument> again = new ArrayList<>(many);
        again.set(again.size() - 1, changed);
        one.writes().write(tx -> tx.instruments().save(again));
        await(() -> instrument(other, last).equals(Optional.of(changed)));
    }

    @Test
    void whatIsNoNoticeDoesNoHarm() {
        CachingStore one = open(PostgresNotices.of(config));
        CachingStore other = open(PostgresNotices.of(config));
        Ground ground = Ground.in(one);
        await(() -> listeners() == 2);
        TestPostgres.run(
                config,
                "NOTIFY blotter_cache",
                "NOTIFY blotter_cache, 'hello'",
                "SELECT pg_notify('blotter_cache', E'x\\nPORTFOLIOS\\nno portfolio')",
                "SELECT pg_notify('blotter_cache', E'x\\nQUOTES\\nAAPL')");
        find(other, ground, HOUR);
        rename(one, ground, "changed");
        await(() -> find(other, ground, HOUR).equals(Optional.of(named(ground, "changed"))));
    }

    @Test
    void writesAndReadsGoOnWhileNobodyCanBeTold() {
        cut.set(true);
        CachingStore one = open(new PostgresNotices(cuttable()));
        CachingStore other = open(PostgresNotices.of(config));
        Ground ground = Ground.in(one);
        find(other, ground, HOUR);
        rename(one, ground, "changed");
        assertThat(find(one, ground, HOUR)).contains(named(ground, "changed"));
        cut.set(false);
        await(() -> find(other, ground, HOUR).equals(Optional.of(named(ground, "changed"))));
    }

    @Test
    void theLastWriteBeforeClosingIsStillToldAndNoConnectionIsLeft() {
        CachingStore other = open(PostgresNotices.of(config));
        Ground ground = Ground.in(other);
        await(() -> listeners() == 1);
        find(other, ground, HOUR);
        try (CachingStore one = caching(PostgresNotices.of(config))) {
            rename(one, ground, "changed");
        }
        await(() -> find(other, ground, HOUR).equals(Optional.of(named(ground, "changed"))));
        other.close();
        opened.remove(other);
        await(() -> count("TRUE") == 0);
    }

    private CachingStore open(CacheNotices notices) {
        CachingStore store = caching(notices);
        opened.add(store);
        return store;
    }

    private CachingStore caching(CacheNotices notices) {
        StoreCache cache = new StoreCache(CacheSettings.all(1_000, HOUR), nanos::get);
        return new CachingStore(PostgresStore.open(config), cache, notices, false);
    }

    /** Connections that are not to be had while they are cut. */
    private DataSource cuttable() {
        PGSimpleDataSource source = new PostgresConnections(config).source();
        source.setApplicationName("cuttable");
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (cut.get()) {
                        throw new SQLException("cut", "08001");
                    }
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Optional<Portfolio> find(Store store, Ground ground, Duration maxLag) {
        return store.finders(ReadConsistency.replica(maxLag)).portfolios().find(ground.portfolio());
    }

    private static Optional<Instrument> instrument(Store store, Instrument instrument) {
        return store.finders(ReadConsistency.replica(HOUR)).instruments().find(instrument.id());
    }

    private static void rename(Store store, Ground ground, String name) {
        store.writes().write(tx -> tx.portfolios().save(List.of(named(ground, name))));
    }

    private static Portfolio named(Ground ground, String name) {
        return Portfolios.named(ground.portfolio(), name);
    }

    private static long hits(CachingStore store) {
        return store.figures().stream().mapToLong(figures -> figures.hits()).sum();
    }

    private long listeners() {
        return count(LISTENING);
    }

    private long count(String which) {
        try (Connection connection = TestPostgres.connect(TestPostgres.administration());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE " + which
                        + " AND datname = '" + config.url().database() + "'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean told(Connection witness, String what) {
        try {
            var notices = witness.unwrap(PGConnection.class).getNotifications(100);
            return notices != null
                    && List.of(notices).stream()
                            .anyMatch(notice -> notice.getParameter().contains(what));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(DEADLINE);
            Thread.onSpinWait();
        }
    }
}

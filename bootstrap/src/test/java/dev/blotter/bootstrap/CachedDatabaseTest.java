package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.commit.Outcome;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.jdbc.cache.CacheFigures;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The book on a database with a cache before it. */
class CachedDatabaseTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final Timestamp NOW = new Timestamp(0);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatWasJustBookedIsReadAndThenReadFromTheCache(Databases engine) {
        Database database = Database.at(engine.freshUrl(folder));
        CachingStore store = database.cached(database.open(), CacheSettings.all(10, HOUR));
        try (Blotter blotter = new Blotter(store)) {
            PortfolioId portfolio = blotter.ids().portfolio();
            blotter.execute(new OpenPortfolio(blotter.ids().command(), portfolio, "my bot", new Currency("USD"), NOW));
            for (int n = 2; n <= 4; n++) {
                assertThat(blotter.execute(new Deposit(
                                blotter.ids().command(), portfolio, Money.of("1", "USD"), NOW, Evidence.LOCAL)))
                        .isInstanceOf(Outcome.Applied.class);
                assertThat(sequence(blotter, portfolio)).isEqualTo(n);
            }
            // What listens for other instances drops everything when it begins, which may be now.
            long begin = System.nanoTime();
            while (hits(store) == 0) {
                assertThat(sequence(blotter, portfolio)).isEqualTo(4);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(DEADLINE);
            }
        }
    }

    private static long sequence(Blotter blotter, PortfolioId portfolio) {
        return blotter.finders(ReadConsistency.replica(HOUR))
                .portfolios()
                .find(portfolio)
                .orElseThrow()
                .journal()
                .sequence();
    }

    private static long hits(CachingStore store) {
        return store.figures().stream().mapToLong(CacheFigures::hits).sum();
    }
}

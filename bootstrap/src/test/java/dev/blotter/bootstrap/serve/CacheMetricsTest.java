package dev.blotter.bootstrap.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.jdbc.cache.CacheFigures;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheMetricsTest {

    private static final String GETS = "blotter.cache.gets";

    @TempDir
    Path folder;

    @Test
    void everyFigureIsAMeterOfItsCache() {
        AtomicReference<List<CacheFigures>> figures = new AtomicReference<>(
                List.of(new CacheFigures("orders", 0, 0, 0, 0, 0, 0), new CacheFigures("trades", 9, 9, 9, 9, 9, 9)));
        MeterRegistry registry = new SimpleMeterRegistry();
        new CacheMetrics(figures::get).bindTo(registry);
        assertThat(registry.get("blotter.cache.hit.ratio")
                        .tag("cache", "orders")
                        .gauge()
                        .value())
                .isNaN();
        figures.set(
                List.of(new CacheFigures("orders", 3, 1, 7, 5, 6, 2), new CacheFigures("trades", 9, 9, 9, 9, 9, 9)));
        assertThat(registry.get(GETS)
                        .tags("cache", "orders", "result", "hit")
                        .functionCounter()
                        .count())
                .isEqualTo(3);
        assertThat(registry.get(GETS)
                        .tags("cache", "orders", "result", "miss")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(counted(registry, "evictions")).isEqualTo(7);
        assertThat(counted(registry, "drops")).isEqualTo(6);
        assertThat(counted(registry, "failures")).isEqualTo(2);
        assertThat(registry.get("blotter.cache.size")
                        .tag("cache", "orders")
                        .gauge()
                        .value())
                .isEqualTo(5);
        assertThat(registry.get("blotter.cache.hit.ratio")
                        .tag("cache", "orders")
                        .gauge()
                        .value())
                .isEqualTo(0.75);
        assertThat(registry.get("blotter.cache.hit.ratio")
                        .tag("cache", "trades")
                        .gauge()
                        .value())
                .isEqualTo(0.5);
    }

    @Test
    void theServedBookCachesAndCountsWhenItIsToldHow() {
        try (ApplicationContext context = served(Settings.of(Map.of("DB_CACHE_ENABLED", "true")))) {
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            Blotter blotter = context.getBean(Blotter.class);
            PortfolioId portfolio = blotter.ids().portfolio();
            blotter.execute(new OpenPortfolio(
                    blotter.ids().command(), portfolio, "my bot", new Currency("USD"), new Timestamp(0)));
            var finder = blotter.finders(ReadConsistency.replica(Duration.ofSeconds(5)))
                    .portfolios();
            assertThat(finder.find(portfolio)).isPresent().isEqualTo(finder.find(portfolio));
            assertThat(registry.get(GETS)
                            .tags("cache", "portfolios", "result", "hit")
                            .functionCounter()
                            .count())
                    .isOne();
        }
    }

    @Test
    void theServedBookCachesNothingWhenItIsNotTold() {
        try (ApplicationContext context = served()) {
            assertThat(context.getBean(MeterRegistry.class).getMeters())
                    .extracting(Meter::getId)
                    .extracting(Meter.Id::getName)
                    .isNotEmpty()
                    .noneMatch(name -> name.startsWith("blotter.cache"));
        }
    }

    private ApplicationContext served(Object... settings) {
        return ApplicationContext.builder()
                .banner(false)
                .singletons(Database.at("sqlite:///" + folder.resolve("book.db")))
                .singletons(settings)
                .start();
    }

    private static double counted(MeterRegistry registry, String figure) {
        return registry.get("blotter.cache." + figure)
                .tag("cache", "orders")
                .functionCounter()
                .count();
    }
}

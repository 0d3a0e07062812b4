package dev.blotter.bootstrap.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.Databases;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.operations.statement.StatementFigures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine that opens the book in-process has the figures without a server. */
class InProcessStatementsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void figuresByName(Databases engine) {
        try (Blotter blotter = Blotter.open(engine.freshUrl(folder))) {
            PortfolioId portfolio = opened(blotter, "my bot");
            long before = finds(blotter);
            blotter.finders().portfolios().find(portfolio);
            blotter.finders().portfolios().find(portfolio);

            assertThat(blotter.statements().byName())
                    .filteredOn(figures -> figures.name().equals("portfolios.find"))
                    .singleElement()
                    .satisfies(figures -> {
                        assertThat(figures.count()).isEqualTo(before + 2);
                        assertThat(figures.errors()).isZero();
                        assertThat(figures.max()).isPositive();
                    });
            assertThat(blotter.statements().byName())
                    .extracting(StatementFigures::name)
                    .contains("commit");
            long sum = blotter.statements().byName().stream()
                    .mapToLong(StatementFigures::count)
                    .sum();
            assertThat(blotter.statements().all().count()).isEqualTo(sum);
        }
    }

    /** Some are asked when the database is opened. */
    private static long finds(Blotter blotter) {
        return blotter.statements().byName().stream()
                .filter(figures -> figures.name().equals("portfolios.find"))
                .mapToLong(StatementFigures::count)
                .sum();
    }

    @ParameterizedTest
    @EnumSource
    void slowStatementsAreWrittenWithThePlanAndWithoutValues(Databases engine) {
        Database database = Database.at(engine.freshUrl(folder));
        try (WrittenLines written = WrittenLines.ofSlowStatements()) {
            PortfolioId portfolio;
            try (Blotter blotter = Blotter.open(database, SlowStatements.from(Duration.ZERO))) {
                portfolio = opened(blotter, "secret name");
            }
            assertThat(written.lines()).anyMatch(line -> line.contains("slow statement commit took "));
            assertThat(written.lines()).anyMatch(line -> line.contains("; its plan:\n"));
            assertThat(written.lines())
                    .noneMatch(line -> line.contains("secret name"))
                    .noneMatch(line -> line.contains(portfolio.toString()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void workThatRepeatsAStatementIsNamed(Databases engine) {
        try (WrittenLines written = WrittenLines.ofRepeatedStatements();
                Blotter blotter = Blotter.open(engine.freshUrl(folder))) {
            PortfolioId portfolio = opened(blotter, "my bot");
            try (RequestScope _ = blotter.request("nightly report")) {
                for (int i = 0; i < 11; i++) {
                    blotter.finders().orders().page(portfolio, Optional.empty(), 1);
                }
            }
            assertThat(written.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARN nightly report ran orders.page 11 times in one request");
        }
    }

    private static PortfolioId opened(Blotter blotter, String name) {
        PortfolioId portfolio = blotter.ids().portfolio();
        blotter.execute(new OpenPortfolio(
                blotter.ids().command(), portfolio, name, new Currency("USD"), Timestamp.of(Instant.now())));
        return portfolio;
    }
}

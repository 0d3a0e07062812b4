package dev.blotter.bootstrap.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.commit.Outcome;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.Databases;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.jdbc.tip.TipFile;
import dev.blotter.postgres.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL database that has lost what was committed says so, where a file of tips was named. */
class PostgresLostEntriesTest {

    private static final Timestamp NOW = new Timestamp(0);

    @TempDir
    Path folder;

    private String url;
    private String database;
    private Path file;
    private PortfolioId portfolio;

    /** A book of 6 entries, of whose first 4 there is a copy. */
    @BeforeEach
    void fill() {
        url = Databases.POSTGRESQL.freshUrl(folder);
        database = url.substring(url.lastIndexOf('/') + 1);
        file = folder.resolve("tips");
        try (Blotter blotter = open(url)) {
            portfolio = blotter.ids().portfolio();
            applied(blotter, new OpenPortfolio(blotter.ids().command(), portfolio, "bot", new Currency("USD"), NOW));
            deposit(blotter, 3);
        }
        TestPostgres.run(TestPostgres.administration(), "CREATE DATABASE " + database + "_older TEMPLATE " + database);
        try (Blotter blotter = open(url)) {
            deposit(blotter, 2);
        }
        assertThat(kept()).isEqualTo(6);
    }

    @Test
    void anOlderCopyIsFoundAndNotWrittenToBeforeItIsAccepted() {
        String older = url + "_older";
        try (Blotter blotter = open(older)) {
            assertThatExceptionOfType(Corrupt.class)
                    .isThrownBy(() -> deposit(blotter, 1))
                    .withMessageContaining(
                            "portfolio/" + portfolio + ": 2 journal entries are missing, after entry 4 of ");
            assertThat(blotter.finders().portfolios().find(portfolio)).isPresent();
            assertThat(blotter.verify().findings())
                    .anyMatch(finding -> finding.key().equals("sequences 5 to 6"));
        }
        assertThat(kept()).isEqualTo(6);
        try (Blotter blotter = open(older)) {
            assertThat(blotter.acceptLosses("Ann", "failed over")).hasSize(1);
            deposit(blotter, 1);
            assertThat(blotter.verify().isClean()).isTrue();
        }
        assertThat(kept()).isEqualTo(6);
        try (Blotter blotter = open(older)) {
            assertThat(blotter.refusal()).isEmpty();
        }
        try (Blotter blotter = open(url)) {
            // The one that was left behind went on from another entry.
            assertThat(blotter.refusal())
                    .hasValueSatisfying(why -> assertThat(why)
                            .contains("journal entry 6, recorded at ", "is gone or is not the one that was committed"));
        }
    }

    @Test
    void rowsThatASuperuserDeletedAreFoundAndHealthSaysSo() {
        TestPostgres.run(
                TestPostgres.administrationOf(database),
                "DELETE FROM journal WHERE portfolio_id = '" + portfolio + "' AND sequence > 5",
                "UPDATE portfolios p SET journal_sequence = 5, journal_hash = (SELECT hash FROM journal j WHERE"
                        + " j.portfolio_id = p.portfolio_id AND sequence = 5) WHERE portfolio_id = '" + portfolio
                        + "'");
        try (RunningServer server = new RunningServer(url, Map.of("DB_TIP_FILE", file.toString()))) {
            String health = server.get("/api/database/health").body();
            assertThat(health).contains("\"degraded\"", "1 journal entry is missing", "accept-loss");
            assertThatExceptionOfType(Corrupt.class).isThrownBy(() -> deposit(server.blotter(), 1));
        }
    }

    @Test
    void whatIsLostWhileItIsOpenIsFoundByTheNextWrite() {
        try (Blotter blotter = open(url)) {
            TestPostgres.run(
                    TestPostgres.administrationOf(database),
                    "DELETE FROM journal WHERE portfolio_id = '" + portfolio + "'",
                    "DELETE FROM cash_balances WHERE portfolio_id = '" + portfolio + "'",
                    "DELETE FROM portfolios WHERE portfolio_id = '" + portfolio + "'");
            assertThatExceptionOfType(Corrupt.class)
                    .isThrownBy(() -> deposit(blotter, 1))
                    .withMessageContaining("6 journal entries are missing, all of them");
        }
    }

    @Test
    void withoutAFileNothingIsKept() {
        try (Blotter blotter = Blotter.open(url + "_older")) {
            assertThat(blotter.refusal()).isEmpty();
            deposit(blotter, 1);
        }
        assertThat(folder.toFile().list()).containsExactly("tips");
        assertThat(Files.exists(file)).isTrue();
    }

    private Blotter open(String of) {
        return Blotter.open(Map.of("DATABASE_URL", of, "DB_TIP_FILE", file.toString()));
    }

    private long kept() {
        return new TipFile(file).load().get(portfolio).tip().sequence();
    }

    private void deposit(Blotter blotter, int times) {
        for (int i = 0; i < times; i++) {
            applied(
                    blotter,
                    new Deposit(blotter.ids().command(), portfolio, Money.of("1", "USD"), NOW, Evidence.LOCAL));
        }
    }

    private static void applied(Blotter blotter, Command command) {
        assertThat(blotter.execute(command)).isInstanceOf(Outcome.Applied.class);
    }
}

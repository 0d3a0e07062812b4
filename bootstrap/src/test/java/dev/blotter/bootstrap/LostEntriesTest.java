package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.tip.Loss;
import dev.blotter.contract.store.Await;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.jdbc.tip.TipFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A SQLite file that has lost what was committed says so, is read, and is not written to until a person accepts it. */
class LostEntriesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Timestamp NOW = new Timestamp(0);

    @TempDir
    Path folder;

    private Path file;
    private PortfolioId portfolio;

    /** A book of 11 entries, 10 of which are in the file, closed; then 20 more, of which the log has the newest. */
    @BeforeEach
    void aProcessIsKilled() throws IOException {
        Path used = folder.resolve("used.db");
        try (Blotter blotter = open(used)) {
            portfolio = blotter.ids().portfolio();
            applied(blotter, new OpenPortfolio(blotter.ids().command(), portfolio, "bot", new Currency("USD"), NOW));
            deposit(blotter, 10);
        }
        file = folder.resolve("book.db");
        Files.copy(used, folder.resolve("older.db"));
        try (Blotter blotter = open(used)) {
            deposit(blotter, 20);
            Await.until("the tip is kept", PATIENCE, () -> kept(used) == 31);
            // What is left when the process is killed now.
            for (String part : List.of("", "-wal", ".tip")) {
                Files.copy(Path.of(used + part), Path.of(file + part));
            }
        }
    }

    @Test
    void whatIsWholeIsGoneOnWith() {
        try (Blotter blotter = open(file)) {
            assertThat(blotter.refusal()).isEmpty();
            assertThat(blotter.losses()).isEmpty();
            deposit(blotter, 1);
            assertThat(entries(blotter)).isEqualTo(32);
        }
        assertThat(kept(file)).isEqualTo(32);
    }

    @Test
    void aLogThatIsGoneIsFoundAndNothingIsWrittenBeforeItIsAccepted() throws IOException {
        Files.delete(Path.of(file + "-wal"));
        assertThatTheLossIsFoundAndAccepted(11);
    }

    @Test
    void anOlderCopyIsFound() throws IOException {
        Files.delete(Path.of(file + "-wal"));
        Files.copy(folder.resolve("older.db"), file, StandardCopyOption.REPLACE_EXISTING);
        assertThatTheLossIsFoundAndAccepted(11);
    }

    @Test
    void aLogThatIsCutOffIsFound() throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file + "-wal", "rw")) {
            log.setLength(log.length() - 1_000);
        }
        assertThatTheLossIsFoundAndAccepted(30);
    }

    @Test
    void aDamagedFrameOfTheLogIsFound() throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file + "-wal", "rw")) {
            log.seek(log.length() / 2);
            log.write(new byte[] {1, 2, 3, 4});
        }
        try (Blotter blotter = open(file)) {
            assertThat(entries(blotter)).isBetween(11L, 30L);
            assertThat(blotter.losses()).hasSize(1);
        }
    }

    @Test
    void anotherFileInItsPlaceIsFound() throws IOException {
        Files.delete(Path.of(file + "-wal"));
        Files.delete(file);
        try (Blotter blotter = open(file)) {
            assertThat(blotter.refusal())
                    .hasValueSatisfying(why -> assertThat(why)
                            .startsWith("Nothing is written to " + file
                                    + ", which can be read: what was committed is missing,"
                                    + " portfolio/" + portfolio
                                    + ": 31 journal entries are missing, all of them; the newest was"
                                    + " entry 31, recorded at "));
            assertThat(blotter.acceptLosses("Ann", "a new book")).hasSize(1);
            JournalEntry said = blotter.finders()
                    .journal()
                    .page(PortfolioId.REFERENCE, 0, 10)
                    .getLast();
            assertThat(said.said().subject()).isEqualTo("journal/" + portfolio);
            assertThat(blotter.refusal()).isEmpty();
        }
        try (Blotter blotter = open(file)) {
            assertThat(blotter.refusal()).isEmpty();
            assertThat(blotter.verify().isClean()).isTrue();
        }
    }

    @Test
    void tipsOfAnotherDatabaseAreRefusedAndNotAccepted() throws IOException {
        Path other = folder.resolve("other.db");
        try (Blotter blotter = open(other)) {
            PortfolioId id = blotter.ids().portfolio();
            applied(blotter, new OpenPortfolio(blotter.ids().command(), id, "other", new Currency("USD"), NOW));
        }
        Files.copy(Path.of(file + ".tip"), Path.of(other + ".tip"), StandardCopyOption.REPLACE_EXISTING);
        try (Blotter blotter = open(other)) {
            String refusal = "Nothing is written to " + other + ", which can be read: " + other
                    + ".tip keeps the tips of another database, none of whose portfolios is here; name the file that"
                    + " belongs to this one, or move that one away.";
            assertThat(blotter.refusal()).contains(refusal);
            assertThatExceptionOfType(Corrupt.class)
                    .isThrownBy(() -> blotter.acceptLosses("Ann", "because"))
                    .withMessage(refusal);
        }
    }

    @Test
    void aTipFileThatIsTornIsNotTakenForAnEmptyOne() throws IOException {
        Files.write(Path.of(file + ".tip"), new byte[0]);
        try (Blotter blotter = open(file)) {
            assertThat(blotter.refusal())
                    .hasValueSatisfying(why ->
                            assertThat(why).contains(file + ".tip, is damaged: it has 0 bytes; verify the database"));
            assertThat(entries(blotter)).isEqualTo(31);
        }
        Files.delete(Path.of(file + ".tip"));
        try (Blotter blotter = open(file)) {
            deposit(blotter, 1);
        }
        assertThat(kept(file)).isEqualTo(32);
    }

    @Test
    void whatIsLostWhileItIsOpenIsFoundByTheNextWrite() {
        try (Blotter blotter = open(file)) {
            deposit(blotter, 1);
            tamper("DELETE FROM journal WHERE portfolio_id = '" + portfolio + "' AND sequence > 30");
            tamper("UPDATE portfolios SET journal_sequence = 30, journal_hash = (SELECT hash FROM journal j WHERE"
                    + " j.portfolio_id = portfolios.portfolio_id AND sequence = 30) WHERE portfolio_id = '" + portfolio
                    + "'");
            assertThatExceptionOfType(Corrupt.class)
                    .isThrownBy(() -> blotter.execute(deposit(blotter)))
                    .withMessageContaining("2 journal entries are missing, after entry 30;");
            assertThat(blotter.losses()).extracting(Loss::missing).containsExactly(2L);
            blotter.acceptLosses("Ann", "seen");
            deposit(blotter, 1);
        }
        assertThat(kept(file)).isEqualTo(32);
    }

    @Test
    void anEntryThatIsGoneFromTheMiddleOfAWholeHeadIsFound() {
        open(file).close();
        tamper("DELETE FROM journal WHERE portfolio_id = '" + portfolio + "' AND sequence = 31");
        try (Blotter blotter = open(file)) {
            assertThat(blotter.refusal())
                    .hasValueSatisfying(why -> assertThat(why)
                            .contains(
                                    "journal entry 31, recorded at ", "is gone or is not the one that was committed"));
        }
    }

    @Test
    void theProgramSaysSoAndTakesTheWordOfAPerson() throws IOException {
        Files.delete(Path.of(file + "-wal"));
        String url = "sqlite:///" + file;
        assertThat(Program.run("demo", "--orders", "1", "--db", url))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("20 journal entries are missing"));
        assertThat(Program.run("status", "--db", url).out()).contains("Nothing is written to");
        assertThat(Program.run("verify", "--db", url))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.out()).contains("sequences 12 to 31"));
        assertThat(Program.run("accept-loss", "--db", url).exitCode()).isEqualTo(1);
        assertThat(kept(file)).isEqualTo(31);
        assertThat(Program.run("accept-loss", "--db", url, "--by", "Ann", "--reason", "old disk"))
                .satisfies(run -> assertThat(run.exitCode()).isZero())
                .satisfies(run -> assertThat(run.out()).contains(portfolio.toString(), "31", "20"));
        assertThat(Program.run("verify", "--db", url).exitCode()).isZero();
        assertThat(Program.run("accept-loss", "--db", url, "--by", "Ann", "--reason", "again")
                        .out())
                .contains("Nothing is missing");
    }

    private void assertThatTheLossIsFoundAndAccepted(long left) {
        try (Blotter blotter = open(file)) {
            assertThat(blotter.losses()).hasSize(1);
            Loss loss = blotter.losses().getFirst();
            assertThat(loss.missing()).isEqualTo(31 - left);
            assertThat(loss.lastTime()).isPresent();
            assertThatExceptionOfType(Corrupt.class)
                    .isThrownBy(() -> blotter.execute(deposit(blotter)))
                    .withMessageContaining((31 - left) + " journal entr")
                    .withMessageContaining("missing, after entry " + left + " of ");
            assertThat(entries(blotter)).isEqualTo(left);
            assertThat(blotter.verify().findings())
                    .anyMatch(finding -> finding.table().equals("journal")
                            && finding.key().equals("sequences " + (left + 1) + " to 31"));
        }
        // Nothing that happens meanwhile makes it forget.
        assertThat(kept(file)).isEqualTo(31);
        try (Blotter blotter = open(file)) {
            assertThat(blotter.acceptLosses("Ann", "the disk was old")).hasSize(1);
            JournalEntry said =
                    blotter.finders().journal().page(portfolio, left, 10).getFirst();
            assertThat(said.said().kind()).isEqualTo(CommandKind.ACCEPT_LOSS);
            assertThat(said.said().evidence()).isEqualTo(Evidence.OPERATOR);
            assertThat(said.said().payload()).contains("Ann", "the disk was old", "\"keptSequence\":\"31\"");
            deposit(blotter, 1);
            assertThat(blotter.verify().isClean()).isTrue();
        }
        try (Blotter blotter = open(file)) {
            assertThat(blotter.refusal()).isEmpty();
        }
        assertThat(kept(file)).isEqualTo(left + 2);
    }

    private static Blotter open(Path database) {
        return Blotter.open("sqlite:///" + database);
    }

    private long kept(Path database) {
        return Optional.ofNullable(
                        new TipFile(Path.of(database + ".tip")).load().get(portfolio))
                .map(KeptTip::tip)
                .orElseThrow()
                .sequence();
    }

    private long entries(Blotter blotter) {
        return blotter.finders()
                .portfolios()
                .find(portfolio)
                .orElseThrow()
                .journal()
                .sequence();
    }

    private void deposit(Blotter blotter, int times) {
        for (int i = 0; i < times; i++) {
            applied(blotter, deposit(blotter));
        }
    }

    private Deposit deposit(Blotter blotter) {
        return new Deposit(blotter.ids().command(), portfolio, Money.of("1", "USD"), NOW, Evidence.LOCAL);
    }

    private static void applied(Blotter blotter, Command command) {
        assertThat(blotter.execute(command)).isInstanceOf(Outcome.Applied.class);
    }

    private void tamper(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}

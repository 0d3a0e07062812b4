package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user may get wrong is answered in one sentence, with exit code 1; what was stored stays. */
class BadInputTest {

    private static final String GOOD = "34200.004241176,1,16113575,18,5853300,1";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            34200.1,1,2,18                                 | line 2
            34200.1,1,2,18x,5853300,1                      | size
            34200.1,1,2,-18,5853300,1                      | size
            34200.1,1,2,18,123456789012345678901,1         | price
            34200.1,9,2,18,5853300,1                       | type
            """)
    void aBadLineIsNamedAndWhatCameBeforeStays(String line, String named) throws IOException {
        Path file = folder.resolve("AAPL_2012-06-21_bad_message_1.csv");
        Files.writeString(file, GOOD + "\n" + line + "\n" + GOOD + "\n");
        Program run = replay(file.toString(), "lobster", url());
        assertSentence(run, file + ", line 2: ");
        assertThat(run.err()).contains(named);
        Program verify = Program.run("verify", "--db", url());
        assertThat(verify.exitCode()).isZero();
        assertThat(Program.run("status", "--json", "--db", url()).out()).contains("\"journal_sequence\" : 2");
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        Path empty = Files.createFile(folder.resolve("AAPL_2012-06-21_empty_message_1.csv"));
        assertSentence(replay(empty.toString(), "lobster", url()), "holds no rows");
        assertSentence(replay(folder.resolve("none.csv").toString(), "lobster", url()), "none.csv");
        Files.writeString(empty, GOOD);
        assertSentence(replay(empty.toString(), "lobstre", url()), "the known formats are lobster, tape, binance");
    }

    @Test
    void databasesThatCannotBeOpenedAreNamed() throws IOException {
        assertSentence(Program.run("status", "--db", "mysql://user:secret@host/db"), "known kinds");
        assertSentence(Program.run("status", "--db", "postgresql://user:secret@127.0.0.1:1/db"), "127.0.0.1");
        assertSentence(Program.run("status", "--db", url()), "does not exist");
        Files.writeString(folder.resolve("book.db"), "this is no database, it only has its name and some length");
        assertSentence(Program.run("status", "--db", url()), "book.db");
    }

    @Test
    void aNewerSchemaIsRefused() throws SQLException {
        assertThat(Program.run("migrate", "--db", url()).exitCode()).isZero();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("book.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '999' "
                    + "WHERE installed_rank = (SELECT MAX(installed_rank) FROM flyway_schema_history)");
        }
        assertSentence(Program.run("verify", "--db", url()), "999");
        assertSentence(Program.run("migrate", "--db", url()), "999");
    }

    @Test
    void wordsThatAreNotKnownAreNamed() {
        assertSentence(Program.run("reply"), "Did you mean");
        assertSentence(Program.run("verify", "--limit", "many"), "--limit");
        assertSentence(Program.run("replay", "file"), "--format");
    }

    private String url() {
        return "sqlite:///" + folder.resolve("book.db");
    }

    private static Program replay(String file, String format, String url) {
        return Program.run("replay", file, "--format", format, "--db", url);
    }

    private static void assertSentence(Program run, String named) {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("blotter: ").contains(named).doesNotContain("secret");
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2).noneMatch(line -> line.startsWith("\tat "));
    }
}

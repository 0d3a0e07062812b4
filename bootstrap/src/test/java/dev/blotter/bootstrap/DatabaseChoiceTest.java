package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.jdbc.store.WatchedStore;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresStore;
import dev.blotter.postgres.TestPostgres;
import dev.blotter.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which database is meant: the nearer the word, the more it counts. */
class DatabaseChoiceTest {

    private static final Map<String, String> POSTGRESQL =
            Map.of("PGHOST", "db", "PGUSER", "bot", "PGPASSWORD", "secret", "PGDATABASE", "book");

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void theNearestWordCounts() {
        assertThat(chosen()).endsWith("data/blotter.db");
        environment.putAll(POSTGRESQL);
        assertThat(chosen()).isEqualTo("db:5432/book");
        Map<String, String> properties = Map.of("blotter.db.url", "postgresql://u:secret@property/x");
        assertThat(Database.chosen(Optional.empty(), Settings.of(environment, properties))
                        .location())
                .isEqualTo("property:5432/x");
        environment.put("DATABASE_URL", "postgresql://u:secret@other:5433/x");
        assertThat(Database.chosen(Optional.empty(), Settings.of(environment, properties))
                        .location())
                .isEqualTo("other:5433/x");
        environment.put("DATABASE_URL", " ");
        assertThat(chosen()).isEqualTo("db:5432/book");
        assertThat(chosen(Optional.of("sqlite:////tmp/near.db"))).endsWith("/tmp/near.db");
    }

    @Test
    void aPathFromTheRootHasFourSlashes() {
        environment.put("DATABASE_URL", "sqlite:///rel.db");
        assertThat(chosen()).isEqualTo(Path.of("rel.db").toAbsolutePath().toString());
        environment.put("DATABASE_URL", " SQLITE:////abs/book.db\n");
        assertThat(chosen()).isEqualTo("/abs/book.db");
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL://h/db, h:5432/db",
        "jdbc:postgresql://h/db?user=u&password=secret, h:5432/db",
        "'postgres://u:secret@a:1,[::1]:2,b/db', 'a:1,[::1]:2,b:5432/db'",
    })
    void everyFormIsKnown(String url, String location) {
        environment.put("DATABASE_URL", url);
        assertThat(chosen()).isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mysql://user:secret@host/db | DATABASE_URL is of the kind 'mysql'; the known kinds are
            secret@host:5432 | DATABASE_URL is of no kind; the known kinds are
            secret:5432/db | DATABASE_URL is of no kind; the known kinds are
            postgresql://u:secret@host:x/db | DATABASE_URL has a host or port that cannot be one
            postgresql://u:secret@host/db?sslmode=on | DATABASE_URL has an sslmode that is none of
            sqlite:book.db | DATABASE_URL is no SQLite URL
            sqlite:// | DATABASE_URL is no SQLite URL
            sqlite:///:memory: | DATABASE_URL names a book in memory
            """)
    void aUrlThatIsNoneIsNamedAndNotQuoted(String url, String sentence) {
        environment.put("DATABASE_URL", url);
        assertThatIllegalArgumentException()
                .isThrownBy(this::chosen)
                .withMessageStartingWith(sentence)
                .withMessageNotContaining("secret");
    }

    @Test
    void aRootCertificateBesideTheUrlCounts() {
        environment.put("PGSSLROOTCERT", "/nowhere/root.pem");
        environment.put("DATABASE_URL", "postgresql://u:secret@h/db?sslmode=require");
        assertThatIllegalArgumentException()
                .isThrownBy(this::chosen)
                .withMessageStartingWith("DATABASE_URL comes with a root certificate (sslrootcert, PGSSLROOTCERT)");
        environment.put("DATABASE_URL", "sqlite:////tmp/book.db");
        assertThat(chosen()).isEqualTo("/tmp/book.db");
    }

    @Test
    void theWordOnTheCommandLineIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chosen(Optional.of("mysql://u:secret@h/db")))
                .withMessageStartingWith("--db is of the kind 'mysql'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_URL", "--db", "PGHOST"})
    void onRailwayADatabaseIsNamed(String by) {
        environment.put("RAILWAY_ENVIRONMENT", "production");
        assertThatIllegalArgumentException()
                .isThrownBy(this::chosen)
                .withMessageStartingWith("RAILWAY_ENVIRONMENT is set and no database is named")
                .withMessageContaining("Set DATABASE_URL");
        switch (by) {
            case "PGHOST" -> environment.putAll(POSTGRESQL);
            case "--db" ->
                assertThat(chosen(Optional.of("sqlite:////volume/book.db"))).isEqualTo("/volume/book.db");
            default -> environment.put(by, "sqlite:////volume/book.db");
        }
        if (!by.equals("--db")) {
            assertThat(chosen()).isNotEmpty();
        }
    }

    @Test
    void anEmptyNameOfTheDatabaseIsNotTheUsualFile() {
        environment.put("DATABASE_URL", " ");
        assertThatIllegalArgumentException()
                .isThrownBy(this::chosen)
                .withMessageStartingWith("DATABASE_URL is set and empty");
        assertThat(chosen(Optional.of("sqlite:////volume/book.db"))).isEqualTo("/volume/book.db");
        environment.putAll(POSTGRESQL);
        assertThat(chosen()).isNotEmpty();
    }

    @Test
    void aFileHasNoReplicas() {
        environment.put("DB_ENABLE_READ_REPLICA", "true");
        environment.put("DB_READ_REPLICA_URL", "postgresql://u:secret@replica/db");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chosen(Optional.of("sqlite:////tmp/book.db")))
                .withMessageStartingWith("DB_ENABLE_READ_REPLICA is on, but the database is the SQLite file")
                .withMessageContaining("switch it off")
                .withMessageNotContaining("secret");
        assertThat(chosen(Optional.of("postgresql://h/db"))).isEqualTo("h:5432/db");
    }

    @Test
    void thePoolOfTheEnvironmentIsUsed() {
        environment.putAll(Map.of("DB_POOL_SIZE", "1", "DB_MAX_OVERFLOW", "2", "DB_SQLITE_READERS", "7"));
        String url = Databases.POSTGRESQL.freshUrl(folder);
        try (WatchedStore store =
                Database.chosen(Optional.of(url), Settings.of(environment)).open()) {
            assertThat(store.state().pool().size()).isEqualTo(1);
            assertThat(((PostgresStore) store).pool().getMinimumIdle()).isEqualTo(1);
        }
    }

    @Test
    void theReadersOfTheEnvironmentAreUsed() {
        environment.putAll(Map.of("DB_POOL_SIZE", "1", "DB_MAX_OVERFLOW", "2", "DB_SQLITE_READERS", "7"));
        String url = Databases.SQLITE.freshUrl(folder);
        try (Store store =
                Database.chosen(Optional.of(url), Settings.of(environment)).open()) {
            assertThat(((SqliteStore) store).pool().getMaximumPoolSize()).isEqualTo(7);
        }
    }

    @Test
    void aServerThatMayLoseCommitsIsRefusedUnlessTheEnvironmentAllowsIt() {
        PostgresConfig config = TestPostgres.freshDatabase();
        TestPostgres.run(config, "ALTER DATABASE " + config.url().database() + " SET synchronous_commit = off");
        String password = config.url().password().map(p -> ":" + p).orElse("");
        environment.put(
                "DATABASE_URL",
                "postgresql://" + config.url().user().orElseThrow() + password + "@"
                        + config.url().location());
        assertThatThrownBy(() -> database().migrate())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("synchronous_commit off", "DB_ALLOW_UNSAFE_COMMITS=true");
        assertThatThrownBy(() -> database().open()).isInstanceOf(Unavailable.class);
        environment.put("DB_ALLOW_UNSAFE_COMMITS", "yes");
        database().migrate();
        database().open().close();
    }

    @Test
    void anEngineOpensWhatItsEnvironmentNames() {
        environment.put("DATABASE_URL", Databases.SQLITE.freshUrl(folder));
        try (Blotter blotter = Blotter.open(environment)) {
            assertThat(blotter.info().location()).startsWith(folder.toString());
        }
        environment.put("DB_POOLSIZE", "5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Blotter.open(environment))
                .withMessageContaining("DB_POOLSIZE");
    }

    private String chosen() {
        return chosen(Optional.empty());
    }

    private String chosen(Optional<String> asked) {
        return Database.chosen(asked, Settings.of(environment)).location();
    }

    private Database database() {
        return Database.chosen(Optional.empty(), Settings.of(environment));
    }
}

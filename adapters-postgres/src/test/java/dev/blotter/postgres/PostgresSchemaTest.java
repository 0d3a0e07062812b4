package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.jdbc.store.SchemaState;
import dev.blotter.jdbc.store.SchemaState.Kind;
import dev.blotter.postgres.PostgresConfig.OnOldSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Migrations go up, down and up again; what this program does not know it leaves alone. */
class PostgresSchemaTest {

    private final PostgresConfig config = TestPostgres.emptyDatabase();
    private final PostgresSchema schema = new PostgresSchema(config);

    @Test
    void upDownAndUpAgain() {
        assertThat(schema.state()).isEqualTo(new SchemaState(Kind.BEHIND, "", "2"));
        schema.migrate();
        assertThat(schema.state()).isEqualTo(new SchemaState(Kind.CURRENT, "2", "2"));
        assertThat(schema.undo()).isEqualTo("2");
        assertThat(schema.state()).isEqualTo(new SchemaState(Kind.BEHIND, "1", "2"));
        assertThat(schema.undo()).isEqualTo("1");
        assertThat(schema.state()).isEqualTo(new SchemaState(Kind.BEHIND, "", "2"));
        assertThatThrownBy(schema::undo)
                .isInstanceOf(Unavailable.class)
                .hasMessageEndingWith("has no migration to undo");
        schema.migrate();
        assertThat(schema.history()).containsExactly("1 book Success", "2 views Success");
        PostgresStore.open(config).close();
    }

    @Test
    void twoProcessesMayMigrateAtOnce() {
        CompletableFuture<?>[] both = new CompletableFuture<?>[4];
        for (int i = 0; i < both.length; i++) {
            both[i] =
                    CompletableFuture.runAsync(() -> PostgresStore.open(config).close());
        }
        CompletableFuture.allOf(both).join();
        assertThat(schema.state().kind()).isEqualTo(Kind.CURRENT);
    }

    /** As when the process dies after a migration and before its line in the history. */
    @Test
    void aMigrationWhoseHistoryCannotBeWrittenLeavesNothing() throws SQLException {
        schema.migrate();
        schema.undo();
        TestPostgres.run(config, """
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$""");
        TestPostgres.run(
                config,
                "CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON flyway_schema_history DEFERRABLE INITIALLY DEFERRED "
                        + "FOR EACH ROW EXECUTE FUNCTION refuse()");
        assertThatThrownBy(schema::migrate).isInstanceOf(StoreException.class);
        assertThat(views()).isZero();
        TestPostgres.run(config, "DROP TRIGGER refuse ON flyway_schema_history");
        schema.migrate();
        assertThat(schema.state().kind()).isEqualTo(Kind.CURRENT);
        assertThat(views()).isPositive();
    }

    private long views() throws SQLException {
        try (Connection connection = TestPostgres.connect(config);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM information_schema.views WHERE table_schema = 'public'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void aNewerSchemaIsRefused() {
        schema.migrate();
        TestPostgres.run(config, """
                INSERT INTO flyway_schema_history
                SELECT 3, '3', 'later', type, 'V3__later.sql', 7, installed_by, now(), 1, true
                FROM flyway_schema_history WHERE version = '2'""");
        assertThat(schema.state()).isEqualTo(new SchemaState(Kind.NEWER, "3", "2"));
        assertThatThrownBy(() -> PostgresStore.open(config))
                .isInstanceOf(Unavailable.class)
                .hasMessage("database " + config.url().location()
                        + " has schema 3, newer than 2, the newest that this program knows; start a newer program");
    }

    @Test
    void aMigrationThatWasChangedAfterwardsIsRefused() {
        schema.migrate();
        TestPostgres.run(config, "UPDATE flyway_schema_history SET checksum = 7 WHERE version = '1'");
        assertThat(schema.state().kind()).isEqualTo(Kind.FAILED);
        assertThatThrownBy(() -> PostgresStore.open(config)).hasMessageContaining("not as its migrations make it");
    }

    @Test
    void anOlderSchemaIsRefusedWhereMigrationIsSomebodyElsesTask() {
        PostgresConfig refusing = config.withSchema(OnOldSchema.REFUSE);
        assertThatThrownBy(() -> PostgresStore.open(refusing))
                .hasMessage("database " + config.url().location()
                        + " has no schema; this program needs 2; migrate it first");
        schema.migrate();
        schema.undo();
        assertThatThrownBy(() -> PostgresStore.open(refusing))
                .hasMessageEndingWith(" has schema 1; this program needs 2; migrate it first");
        schema.migrate();
        PostgresStore.open(refusing).close();
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() {
        TestPostgres.run(config, "CREATE TABLE theirs (id int)");
        assertThatThrownBy(() -> PostgresStore.open(config))
                .isInstanceOf(Unavailable.class)
                .hasMessage(config.url().location() + " holds a schema that cannot be migrated");
    }
}

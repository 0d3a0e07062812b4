package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.domain.store.Store;
import dev.blotter.postgres.PostgresStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which database is meant: the nearer the word, the more it counts. */
class DatabaseChoiceTest {

    @Test
    void theNearestWordCounts() {
        Map<String, String> environment = new HashMap<>();
        assertThat(chosen(Optional.empty(), environment)).endsWith("data/blotter.db");
        environment.putAll(Map.of("PGHOST", "db", "PGUSER", "bot", "PGPASSWORD", "secret", "PGDATABASE", "book"));
        assertThat(chosen(Optional.empty(), environment)).isEqualTo("db:5432/book");
        environment.put("DATABASE_URL", "postgresql://u:secret@other:5433/x");
        assertThat(chosen(Optional.empty(), environment)).isEqualTo("other:5433/x");
        environment.put("DATABASE_URL", " ");
        assertThat(chosen(Optional.empty(), environment)).isEqualTo("db:5432/book");
        assertThat(chosen(Optional.of("sqlite:////tmp/near.db"), environment)).endsWith("/tmp/near.db");
    }

    @Test
    void thePoolOfTheEnvironmentIsUsed() {
        String url = Databases.POSTGRESQL.freshUrl(Path.of("."));
        Map<String, String> environment = Map.of("DB_POOL_SIZE", "1", "DB_MAX_OVERFLOW", "2");
        try (Store store = Database.chosen(Optional.of(url), Settings.of(environment)).open()) {
            assertThat(((PostgresStore) store).pool().getMaximumPoolSize()).isEqualTo(3);
            assertThat(((PostgresStore) store).pool().getMinimumIdle()).isEqualTo(1);
        }
    }

    private static String chosen(Optional<String> asked, Map<String, String> environment) {
        return Database.chosen(asked, Settings.of(environment)).location();
    }
}

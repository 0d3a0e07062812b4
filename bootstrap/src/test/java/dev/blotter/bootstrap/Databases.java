package dev.blotter.bootstrap;

import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresUrl;
import dev.blotter.postgres.TestPostgres;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh databases of both engines, by the URL that a user gives. */
public enum Databases {
    SQLITE {
        @Override
        public String freshUrl(Path folder) {
            return "sqlite:///" + folder.resolve("book" + COUNT.incrementAndGet() + ".db");
        }
    },
    POSTGRESQL {
        @Override
        public String freshUrl(Path folder) {
            return urlOf(TestPostgres.freshDatabase());
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    public abstract String freshUrl(Path folder);

    /** The URL of a database of the tests' server. */
    public static String urlOf(PostgresConfig config) {
        PostgresUrl url = config.url();
        String password = url.password().map(p -> ":" + p).orElse("");
        return "postgresql://" + url.user().orElseThrow() + password + "@" + url.location();
    }
}

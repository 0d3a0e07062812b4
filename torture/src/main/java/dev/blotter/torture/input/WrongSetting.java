package dev.blotter.torture.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings with which nothing may start.
 *
 * @param environment variables, beside those that name the database, before which they go
 * @param named one of which the refusal has to say
 */
public record WrongSetting(Map<String, String> environment, List<String> named) {

    /** No number, no time and no yes or no. */
    private static final List<String> NO_VALUES = List.of(
            "x",
            "-1",
            "+5",
            "1e9",
            "NaN",
            "\uff15",
            "5s",
            "5,5",
            "0x10",
            "5 5",
            "5\r\n5",
            "99999999999",
            "\ufeff5",
            "tru",
            "null",
            "5;DROP TABLE orders",
            "${DB_POOL_SIZE}",
            "\"5\"",
            "5#",
            "1/2");

    private static final List<String> NO_URLS = List.of(
            "x",
            "book.db",
            "/var/book.db",
            "mysql://me:canary5RtQpassword@host/db",
            "postgres//me:canary5RtQpassword@host/db",
            "postgresql:/me:canary5RtQpassword@host/db",
            "postgresql://me:canary5RtQpassword@host:99999/db",
            "postgresql://me:canary5RtQpassword@host:54x/db",
            "postgresql://me:canary5RtQpassword%@host/db",
            "postgresql://host/db?sslmode=requir&password=canary5RtQpassword",
            "postgresql://host/db?sslmode=verify-full&sslmode=disable",
            "postgresql://host/db?user=me&user=you",
            "postgresql://host/db?nosuch=canary5RtQpassword",
            "postgresql://host/db?sslrootcert=/none.pem&sslmode=disable",
            "\ufeffpostgresql://me:canary5RtQpassword@host/db",
            "'postgresql://me:canary5RtQpassword@host/db'",
            "sqlite:book.db",
            "sqlite:/book.db",
            "sqlite://book.db",
            "sqlite:///",
            "sqlite:///:memory:",
            "sqlite:///book.db?synchronous=OFF",
            "sqlite:///book.db?mmap_size=1000000000",
            "sqlite:///book.db?journal_mode=OFF",
            "jdbc:sqlite:book.db?synchronous=OFF");

    private static final Map<String, String> ELSEWHERE =
            Map.of("PGHOST", "127.0.0.1", "PGUSER", "me", "PGDATABASE", "db", "PGPASSWORD", "canary5RtQpassword");

    private static WrongSetting of(String named, String... environment) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < environment.length; i += 2) {
            variables.put(environment[i], environment[i + 1]);
        }
        return new WrongSetting(Map.copyOf(variables), List.of(named));
    }

    /** What a setting does not take that is a number, a time, or yes or no. */
    public static List<WrongSetting> values(String key) {
        return NO_VALUES.stream().map(value -> of(key, key, value)).toList();
    }

    /** What no database's URL is, and the URLs that would make a database unsafe. */
    public static List<WrongSetting> urls() {
        List<WrongSetting> all = new ArrayList<>();
        for (String url : NO_URLS) {
            all.add(new WrongSetting(Map.of("DATABASE_URL", url), List.of("DATABASE_URL", "file is")));
        }
        all.add(of("DATABASE_URL", "DATABASE_URL", ""));
        all.add(of("DATABASE_URL", "DATABASE_URL", " \t"));
        all.add(of("DB_READ_REPLICA_URL", "DB_READ_REPLICA_URL", "mysql://h/db", "DB_ENABLE_READ_REPLICA", "on"));
        all.add(of("DB_READ_REPLICA_URL", "DB_READ_REPLICA_URL", "", "DB_ENABLE_READ_REPLICA", "on"));
        return all;
    }

    /** Settings that are each fine, and not together. */
    public static List<WrongSetting> mixes() {
        return List.of(
                of("DB_ENABLE_READ_REPLICA", "DB_ENABLE_READ_REPLICA", "true"),
                of("DB_POOL_SIZE", "DB_POOL_SIZE", "1000", "DB_MAX_OVERFLOW", "999"),
                of("DB_LEAK_DETECTION_THRESHOLD", "DB_LEAK_DETECTION_THRESHOLD", "90", "DB_POOL_RECYCLE", "30"),
                of("DB_SOCKET_TIMEOUT", "DB_SOCKET_TIMEOUT", "5", "DB_STATEMENT_TIMEOUT", "10"),
                of("RAILWAY_ENVIRONMENT", "RAILWAY_ENVIRONMENT", "production", "DATABASE_URL", ""));
    }

    /** What would switch off what a receipt stands on, if there were such settings. */
    public static List<WrongSetting> unsafe() {
        return List.of(
                of("DB_SQLITE_SYNCHRONOUS", "DB_SQLITE_SYNCHRONOUS", "OFF"),
                of("DB_SQLITE_MMAP_SIZE", "DB_SQLITE_MMAP_SIZE", "1000000000"),
                of("DB_SQLITE_JOURNAL_MODE", "DB_SQLITE_JOURNAL_MODE", "MEMORY"),
                of("DB_FSYNC", "DB_FSYNC", "off"),
                of("DB_SYNCHRONOUS_COMMIT", "DB_SYNCHRONOUS_COMMIT", "off"),
                of("DB_ALLOW_UNSAFE_COMMIT", "DB_ALLOW_UNSAFE_COMMIT", "true"),
                of("BLOTTER_DB_ALLOW_UNSAFE_COMMITS", "BLOTTER_DB_ALLOW_UNSAFE_COMMITS", "true"));
    }

    /** The server's variables, where no URL is given. */
    public static List<WrongSetting> servers() {
        List<WrongSetting> all = new ArrayList<>();
        Map<String, List<String>> wrong = Map.of(
                "PGPORT", List.of("x", "54 32", "0", "99999", "5432,5433"),
                "PGHOST", List.of("/var/run", "ho st", "\ufeffhost", "host\r\nx"),
                "PGSSLMODE", List.of("requir", "on", "verify_full"),
                "PGTARGETSESSIONATTRS", List.of("primery", "writer"),
                "PGCHANNELBINDING", List.of("requir"),
                "PGGSSENCMODE", List.of("requir"),
                "PGCONNECT_TIMEOUT", List.of("x", "5s"));
        wrong.forEach((key, values) -> values.forEach(value -> {
            Map<String, String> variables = new HashMap<>(ELSEWHERE);
            variables.put("DATABASE_URL", "");
            variables.put(key, value);
            all.add(new WrongSetting(Map.copyOf(variables), List.of(key, "PGHOST and its kin")));
        }));
        all.add(of("PGDATABASE", "DATABASE_URL", "", "PGHOST", "127.0.0.1"));
        return all;
    }
}

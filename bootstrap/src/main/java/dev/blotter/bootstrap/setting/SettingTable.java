package dev.blotter.bootstrap.setting;

import static dev.blotter.bootstrap.setting.Engine.BOTH;
import static dev.blotter.bootstrap.setting.Engine.POSTGRESQL;
import static dev.blotter.bootstrap.setting.Engine.SQLITE;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All settings there are, in the order of the documentation. */
public final class SettingTable {

    private static final int DAY = 86_400;
    private static final int WEEK = 604_800;
    private static final int MANY = 10_000_000;

    private static final List<Setting<?>> TABLE = new ArrayList<>();

    public static final Setting<String> DATABASE_URL = secret(
            "DATABASE_URL",
            "a URL such as postgresql://user:password@host:5432/database or sqlite:///file.db",
            BOTH,
            "The database. Without it the one that PGHOST names, else the SQLite file data/blotter.db.");

    public static final Setting<String> RAILWAY_ENVIRONMENT =
            text("RAILWAY_ENVIRONMENT", BOTH, "Set by the host Railway: a database must then be named.");

    public static final Setting<String> PGHOST =
            text("PGHOST", POSTGRESQL, "The server, or several with commas between, where no URL is given.");

    static {
        text("PGPORT", POSTGRESQL, "Its port, or one for each host; 5432 where it is not set.");
        text("PGUSER", POSTGRESQL, "The user.");
        secret("PGPASSWORD", "a password", POSTGRESQL, "The user's password.");
        text("PGPASSFILE", POSTGRESQL, "The file of passwords; ~/.pgpass where it is not set.");
        text("PGDATABASE", POSTGRESQL, "The database; of the user's name where it is not set.");
        text(
                "PGSSLMODE",
                POSTGRESQL,
                "As sslmode in the URL: disable, allow, prefer, require, verify-ca, verify-full.");
        text("PGSSLROOTCERT", POSTGRESQL, "As sslrootcert in the URL: the file of the root certificate.");
        text("PGSSLCERT", POSTGRESQL, "As sslcert in the URL: the file of the client's certificate.");
        text("PGSSLKEY", POSTGRESQL, "As sslkey in the URL: the file of the client's key.");
        text("PGCHANNELBINDING", POSTGRESQL, "As channel_binding in the URL: disable, prefer, require.");
        text("PGGSSENCMODE", POSTGRESQL, "As gssencmode in the URL.");
        text("PGTARGETSESSIONATTRS", POSTGRESQL, "As target_session_attrs in the URL; primary where it is not set.");
        text("PGCONNECT_TIMEOUT", POSTGRESQL, "As connect_timeout in the URL; it goes before DB_CONNECT_TIMEOUT.");
        text("PGAPPNAME", POSTGRESQL, "As application_name in the URL; blotter where it is not set.");
    }

    public static final Setting<Integer> POOL_SIZE =
            whole("DB_POOL_SIZE", "connections", 1, 1_000, "5", POSTGRESQL, "Connections that are kept open.");

    public static final Setting<Integer> MAX_OVERFLOW = whole(
            "DB_MAX_OVERFLOW",
            "connections",
            0,
            999,
            "10",
            POSTGRESQL,
            "Connections that are opened beyond those under load; at most 1000 together.");

    public static final Setting<Duration> POOL_TIMEOUT = seconds(
            "DB_POOL_TIMEOUT",
            SecondsType.whole(1, DAY),
            "30",
            POSTGRESQL,
            "How long a caller waits for a connection.");

    public static final Setting<Duration> POOL_RECYCLE = seconds(
            "DB_POOL_RECYCLE",
            SecondsType.whole(30, WEEK),
            "3600",
            POSTGRESQL,
            "After which a connection is replaced.");

    public static final Setting<Boolean> POOL_PRE_PING = flag(
            "DB_POOL_PRE_PING",
            true,
            POSTGRESQL,
            "Ask a connection that was idle for half a second whether it lives. It is asked with false, too.");

    public static final Setting<Boolean> ECHO_POOL = flag("DB_ECHO_POOL", false, POSTGRESQL, "Log what the pool does.");

    public static final Setting<Duration> LEAK_DETECTION_THRESHOLD = seconds(
            "DB_LEAK_DETECTION_THRESHOLD",
            new SecondsType(BigDecimal.TWO, BigDecimal.valueOf(DAY), 0, true),
            "60",
            POSTGRESQL,
            "After which a connection that is still in use is reported as lost; at most DB_POOL_RECYCLE.");

    public static final Setting<Duration> CONNECT_TIMEOUT = seconds(
            "DB_CONNECT_TIMEOUT",
            SecondsType.whole(1, DAY),
            "5",
            POSTGRESQL,
            "Until a server answers a new connection.");

    public static final Setting<Duration> LOCK_TIMEOUT = seconds(
            "DB_LOCK_TIMEOUT",
            SecondsType.millis("0.001", DAY),
            "5",
            POSTGRESQL,
            "How long a statement waits for another transaction's lock.");

    public static final Setting<Duration> STATEMENT_TIMEOUT = seconds(
            "DB_STATEMENT_TIMEOUT", SecondsType.millis("0.001", DAY), "15", POSTGRESQL, "How long a statement runs.");

    public static final Setting<Duration> SOCKET_TIMEOUT = seconds(
            "DB_SOCKET_TIMEOUT",
            SecondsType.whole(1, DAY),
            "20",
            POSTGRESQL,
            "Until the server says anything; the only bound of a commit, and longer than DB_STATEMENT_TIMEOUT.");

    public static final Setting<Boolean> ALLOW_UNSAFE_COMMITS = flag(
            "DB_ALLOW_UNSAFE_COMMITS",
            false,
            POSTGRESQL,
            "Open a server with fsync, full_page_writes or synchronous_commit off, which loses confirmed commits.");

    public static final Setting<Boolean> ENABLE_READ_REPLICA =
            flag("DB_ENABLE_READ_REPLICA", false, POSTGRESQL, "Read from DB_READ_REPLICA_URL; SQLite refuses it.");

    public static final Setting<String> READ_REPLICA_URL = secret(
            "DB_READ_REPLICA_URL",
            "one URL or several, with spaces or semicolons between",
            POSTGRESQL,
            "The replicas, with spaces or semicolons between; each may end in #weight=3, from 1 to 100, else 1.");

    public static final Setting<Duration> READ_REPLICA_MAX_LAG = seconds(
            "DB_READ_REPLICA_MAX_LAG",
            SecondsType.millis("0", DAY),
            "5",
            POSTGRESQL,
            "How far a replica may be behind and still be read from.");

    public static final Setting<Integer> RETRY_ATTEMPTS = whole(
            "DB_RETRY_ATTEMPTS", "attempts", 1, 100, "5", BOTH, "How often a write is tried in all; 1 for no retry.");

    public static final Setting<Duration> RETRY_DELAY = seconds(
            "DB_RETRY_DELAY",
            SecondsType.millis("0.001", 60),
            "0.05",
            BOTH,
            "Before the second attempt; it doubles with each, and is varied at random.");

    public static final Setting<Duration> RETRY_TIMEOUT = seconds(
            "DB_RETRY_TIMEOUT",
            SecondsType.millis("0", DAY),
            "10",
            BOTH,
            "The longest that a write is tried again when its caller named no deadline.");

    public static final Setting<Boolean> ENABLE_QUERY_LOGGING =
            flag("DB_ENABLE_QUERY_LOGGING", false, BOTH, "Log every statement with its time, without values.");

    public static final Setting<Duration> SLOW_QUERY_THRESHOLD = seconds(
            "DB_SLOW_QUERY_THRESHOLD",
            new SecondsType(BigDecimal.ZERO, BigDecimal.valueOf(DAY), 9, false),
            "1.0",
            BOTH,
            "From which a statement counts as slow.");

    public static final Setting<Boolean> CACHE_ENABLED =
            flag("DB_CACHE_ENABLED", false, BOTH, "Answer reads from memory where they may be that old.");

    public static final CachedKind CACHE_INSTRUMENTS = cached("INSTRUMENTS", "instruments", "10000", "300");
    public static final CachedKind CACHE_PORTFOLIOS = cached("PORTFOLIOS", "portfolios", "1000", "5");
    public static final CachedKind CACHE_ORDERS = cached("ORDERS", "orders", "10000", "60");
    public static final CachedKind CACHE_TRADES = cached("TRADES", "trades", "10000", "60");

    public static final Setting<Duration> SQLITE_BUSY_TIMEOUT = seconds(
            "DB_SQLITE_BUSY_TIMEOUT",
            SecondsType.millis("0", 3_600),
            "5",
            SQLITE,
            "How long to wait for a lock that another process holds.");

    public static final Setting<Integer> SQLITE_CACHE_SIZE = whole(
            "DB_SQLITE_CACHE_SIZE",
            "KiB",
            64,
            4_194_304,
            "16384",
            SQLITE,
            "How much of the file each connection keeps in memory.");

    public static final Setting<Integer> SQLITE_READERS =
            whole("DB_SQLITE_READERS", "connections", 1, 100, "4", SQLITE, "Connections that read side by side.");

    public static final Setting<String> TIP_FILE = text(
            "DB_TIP_FILE",
            BOTH,
            "Where the tips of the journals are kept outside the database; off for nowhere. Where it is not set: for "
                    + "SQLite beside the file, with .tip behind its name; for PostgreSQL nowhere.");

    private SettingTable() {}

    /** The settings of what is remembered of one kind of data. */
    public record CachedKind(Setting<Integer> size, Setting<Duration> lifetime) {}

    /** Every setting, in the order of the documentation. */
    public static List<Setting<?>> all() {
        return Collections.unmodifiableList(TABLE);
    }

    private static CachedKind cached(String kind, String unit, String size, String lifetime) {
        return new CachedKind(
                whole("DB_CACHE_" + kind + "_SIZE", unit, 1, MANY, size, BOTH, "How many " + unit + " are remembered."),
                seconds(
                        "DB_CACHE_" + kind + "_TTL",
                        SecondsType.millis("0.001", WEEK),
                        lifetime,
                        BOTH,
                        "After which one of the " + unit + " is read again."));
    }

    private static Setting<String> text(String key, Engine engine, String meaning) {
        return added(new Setting<>(key, new TextType("a text", false), "", engine, meaning));
    }

    private static Setting<String> secret(String key, String range, Engine engine, String meaning) {
        return added(new Setting<>(key, new TextType(range, true), "", engine, meaning));
    }

    private static Setting<Boolean> flag(String key, boolean preset, Engine engine, String meaning) {
        return added(new Setting<>(key, new FlagType(), Boolean.toString(preset), engine, meaning));
    }

    private static Setting<Duration> seconds(
            String key, SecondsType type, String preset, Engine engine, String meaning) {
        return added(new Setting<>(key, type, preset, engine, meaning));
    }

    private static Setting<Integer> whole(
            String key, String unit, int least, int most, String preset, Engine engine, String meaning) {
        return added(new Setting<>(key, new WholeType(unit, least, most), preset, engine, meaning));
    }

    private static <T> Setting<T> added(Setting<T> setting) {
        TABLE.add(setting);
        return setting;
    }
}

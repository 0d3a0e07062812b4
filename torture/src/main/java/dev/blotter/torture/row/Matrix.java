package dev.blotter.torture.row;

import static dev.blotter.torture.server.Engine.POSTGRESQL;
import static dev.blotter.torture.server.Engine.SQLITE;

import dev.blotter.torture.server.Engine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All faults, those that are not built yet among them. */
public final class Matrix {

    private static final Set<Engine> BOTH = Set.of(SQLITE, POSTGRESQL);
    private static final Set<Engine> ONLY_POSTGRESQL = Set.of(POSTGRESQL);
    private static final Set<Engine> ONLY_SQLITE = Set.of(SQLITE);
    private static final String NOTHING = "nothing";
    private static final String SERVER = "PostgreSQL's programs";

    /** In the order of their numbers. */
    public static final List<MatrixRow> ROWS = List.of(
            built(1, "kill", 'A', "the engine's process is killed while it writes", BOTH, NOTHING, KillRow::new),
            built(
                    2,
                    "backend-kill",
                    'A',
                    "a server process, or the whole server, is killed",
                    ONLY_POSTGRESQL,
                    SERVER,
                    BackendKillRow::new),
            built(3, "restart", 'A', "the server restarts, fast or at once", ONLY_POSTGRESQL, SERVER, RestartRow::new),
            built(4, "disk-full", 'B', "the disk is full", BOTH, "root (tmpfs)", DiskFullRow::new),
            built(5, "fsync", 'B', "a write to the disk fails", BOTH, "strace", FsyncRow::new),
            built(
                    6,
                    "failover",
                    'B',
                    "the primary dies and a standby takes over",
                    ONLY_POSTGRESQL,
                    SERVER,
                    FailoverRow::new),
            built(7, "replica-lag", 'B', "a replica lags, or is away", ONLY_POSTGRESQL, SERVER, ReplicaLagRow::new),
            built(8, "cut", 'A', "connections are reset at a random byte", ONLY_POSTGRESQL, SERVER, CutRow::new),
            built(
                    9,
                    "black-hole",
                    'A',
                    "nothing arrives any more, and nothing is refused",
                    ONLY_POSTGRESQL,
                    SERVER,
                    BlackHoleRow::new),
            built(
                    10,
                    "slow-link",
                    'C',
                    "the way to the server is slow, and more comes than gets through",
                    ONLY_POSTGRESQL,
                    SERVER,
                    SlowLinkRow::new),
            built(
                    11,
                    "commit-death",
                    'A',
                    "the connection dies during COMMIT",
                    ONLY_POSTGRESQL,
                    SERVER,
                    CommitDeathRow::new),
            built(
                    12,
                    "storm",
                    'B',
                    "the server ends transactions, now and then or each time",
                    ONLY_POSTGRESQL,
                    SERVER,
                    StormRow::new),
            built(13, "clock", 'B', "the clock jumps", BOTH, "gcc", ClockRow::new),
            built(
                    14,
                    "twins",
                    'A',
                    "the same execution comes several times, at once and later",
                    BOTH,
                    NOTHING,
                    TwinsRow::new),
            built(15, "out-of-order", 'B', "reports come in any order", BOTH, NOTHING, OutOfOrderRow::new),
            built(16, "poison", 'A', "one row of a batch cannot be stored", BOTH, NOTHING, PoisonRow::new),
            built(17, "sqlite-busy", 'B', "other processes hold the file", ONLY_SQLITE, NOTHING, SqliteBusyRow::new),
            built(
                    18,
                    "sqlite-corrupt",
                    'B',
                    "bytes of the file are cut, changed or lost",
                    ONLY_SQLITE,
                    NOTHING,
                    SqliteCorruptRow::new),
            built(
                    19,
                    "tamper",
                    'C',
                    "rows are changed by hand, pages on the disk",
                    ONLY_POSTGRESQL,
                    SERVER,
                    TamperRow::new),
            later(20, "backup", 'B', "a backup is cut or damaged", BOTH, NOTHING),
            built(
                    21,
                    "migration-crash",
                    'B',
                    "the process dies within a migration",
                    BOTH,
                    "strace for SQLite",
                    MigrationCrashRow::new),
            built(22, "http", 'B', "requests are huge or malformed", BOTH, NOTHING, HttpRow::new),
            built(23, "injection", 'A', "texts are SQL", BOTH, NOTHING, InjectionRow::new),
            built(24, "slowloris", 'B', "thousands of connections that say nothing", BOTH, NOTHING, SlowlorisRow::new),
            later(25, "auth", 'B', "keys are guessed", BOTH, NOTHING),
            built(26, "secrets", 'A', "secrets are looked for in all that is written", BOTH, NOTHING, SecretsRow::new),
            built(27, "config", 'A', "settings are misspelt or unsafe", BOTH, NOTHING, ConfigRow::new),
            built(28, "exhaustion", 'B', "memory, descriptors or threads run out", BOTH, "prlimit", ExhaustionRow::new),
            built(
                    29,
                    "everything",
                    'C',
                    "several of these in one run, two at once at times",
                    BOTH,
                    NOTHING,
                    EverythingRow::new));

    private Matrix() {}

    private static MatrixRow built(
            int number, String name, char gate, String fault, Set<Engine> engines, String needs, Supplier<Row> row) {
        return new MatrixRow(number, name, gate, fault, engines, needs, Optional.of(row));
    }

    private static MatrixRow later(
            int number, String name, char gate, String fault, Set<Engine> engines, String needs) {
        return new MatrixRow(number, name, gate, fault, engines, needs, Optional.empty());
    }

    /**
     * The row that a person means.
     *
     * @throws IllegalArgumentException with one sentence when there is none
     */
    public static MatrixRow called(String text) {
        return ROWS.stream()
                .filter(row -> row.isCalled(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no row '" + text + "'; --list names them all"));
    }
}

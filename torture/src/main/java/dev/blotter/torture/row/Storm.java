package dev.blotter.torture.row;

import dev.blotter.torture.server.PostgresServer;
import dev.blotter.torture.server.ServerLog;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Ways in which a server that is well ends transactions. */
enum Storm {
    EVERY_COMMIT {
        @Override
        void blow(Trial trial, RandomGenerator random) throws SQLException, InterruptedException {
            refuse(trial, ALL_THIRDS, true);
        }
    },
    DEADLOCKS {
        @Override
        void blow(Trial trial, RandomGenerator random) throws IOException, SQLException, InterruptedException {
            ServerLog log = ServerLog.of(SurvivorRow.server(trial));
            try (CrossedLocks locks = CrossedLocks.open(SurvivorRow.arena(trial))) {
                for (int i = 0; i < MOST && Collision.DEADLOCK.among(log.errors()) < ENOUGH; i++) {
                    locks.cross(1 + random.nextInt(BETWEEN_MILLIS));
                }
            }
        }
    },
    LOCKS {
        @Override
        void blow(Trial trial, RandomGenerator random) throws SQLException, InterruptedException {
            try (CrossedLocks locks = CrossedLocks.open(SurvivorRow.arena(trial))) {
                locks.take();
                Thread.sleep(LOCK_TIMEOUT_MILLIS + random.nextInt(2 * LOCK_TIMEOUT_MILLIS));
                locks.release();
            }
        }
    },
    CANCELS {
        @Override
        void blow(Trial trial, RandomGenerator random) throws IOException, SQLException, InterruptedException {
            cancel(trial, random);
        }
    },
    SOME_STATEMENTS {
        @Override
        void blow(Trial trial, RandomGenerator random) throws SQLException, InterruptedException {
            refuse(trial, ALL_THIRDS - 1, false);
        }
    },
    CANCELS_AMONG_LOCKS {
        @Override
        void blow(Trial trial, RandomGenerator random) throws IOException, SQLException, InterruptedException {
            try (CrossedLocks locks = CrossedLocks.open(SurvivorRow.arena(trial))) {
                locks.take();
                cancel(trial, random);
                locks.release();
            }
        }
    },
    EVERY_STATEMENT {
        @Override
        void blow(Trial trial, RandomGenerator random) throws SQLException, InterruptedException {
            refuse(trial, ALL_THIRDS, false);
        }
    },
    SOME_COMMITS {
        @Override
        void blow(Trial trial, RandomGenerator random) throws SQLException, InterruptedException {
            refuse(trial, ALL_THIRDS - 1, true);
        }
    };

    private static final int LOCK_TIMEOUT_MILLIS = 1_000;
    private static final int ALL_THIRDS = 3;
    private static final int REFUSING_MILLIS = 2_000;
    private static final int BETWEEN_MILLIS = 60;
    private static final int ENOUGH = 8;
    private static final int MOST = 60;
    private static final int PAUSE_MILLIS = 20;

    /** Lets victims that are started from now on wait for locks no longer than a storm lasts. */
    static void expect(Trial trial) throws SQLException {
        trial.configure("DB_LOCK_TIMEOUT", "1");
        SurvivorRow.server(trial).run("ALTER ROLE blotter SET deadlock_timeout = '50ms'");
    }

    /** No more will come. */
    static void end(Trial trial) throws SQLException {
        SurvivorRow.server(trial).run("ALTER ROLE blotter RESET deadlock_timeout");
    }

    /** Lets it begin and end. */
    abstract void blow(Trial trial, RandomGenerator random) throws IOException, SQLException, InterruptedException;

    /** As it is written in tables and notes. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void refuse(Trial trial, int thirds, boolean late) throws SQLException, InterruptedException {
        try (Connection connection = trial.arena().connect();
                RefusedCommits _ = RefusedCommits.begin(connection, thirds, late)) {
            Thread.sleep(REFUSING_MILLIS);
        }
    }

    /** Whatever the victim's sessions are doing. */
    private static void cancel(Trial trial, RandomGenerator random)
            throws IOException, SQLException, InterruptedException {
        PostgresServer server = SurvivorRow.server(trial);
        ServerLog log = ServerLog.of(server);
        for (int i = 0; i < MOST && Collision.CANCEL.among(log.errors()) < ENOUGH; i++) {
            server.numbers(cancelling(SurvivorRow.arena(trial).database()));
            Thread.sleep(random.nextInt(PAUSE_MILLIS));
        }
    }

    private static String cancelling(String database) {
        return """
            SELECT pg_cancel_backend(pid)::int FROM pg_stat_activity
            WHERE usename = 'blotter' AND datname = '%s' AND state = 'active'""".formatted(database);
    }
}

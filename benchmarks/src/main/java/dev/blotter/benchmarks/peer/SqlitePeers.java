package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.work.PeerException;
import com.zaxxer.hikari.HikariConfig;
import dev.blotter.benchmarks.peer.hibernate.HibernateContender;
import dev.blotter.benchmarks.site.SqliteScratch;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.FlowEvent;
import dev.blotter.benchmarks.work.PeerName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Plain JDBC on a SQLite file of its own. It has one connection, which callers take in turns: several would wait for
 * the file's lock in SQLite's sleeps and be slower.
 */
public record SqlitePeers(Path file, Path folder, BenchPlan plan, Map<String, String> durability) implements Peers {

    /** Makes its tables in a file that must not be there yet, and is removed at the end. */
    public static SqlitePeers open(Path file, Path folder, BenchPlan plan) {
        if (Files.exists(file)) {
            throw new PeerException("the file " + file + " is there already, which the peer would write; remove it");
        }
        try (Connection connection = SqliteScratch.connect(file);
                Statement statement = connection.createStatement()) {
            makeTables(statement);
            Map<String, String> durability = new TreeMap<>();
            for (String pragma : List.of("journal_mode", "synchronous")) {
                try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
                    durability.put(pragma, row.getString(1));
                }
            }
            if (!"2".equals(durability.get("synchronous"))) {
                throw new PeerException("SQLite does not write with synchronous=FULL here; nothing is compared");
            }
            return new SqlitePeers(file, folder, plan, Map.copyOf(durability));
        } catch (SQLException e) {
            throw new PeerException("making its tables", e);
        }
    }

    private static void makeTables(Statement statement) throws SQLException {
        run(statement, "schema-sqlite.sql");
    }

    private static void run(Statement statement, String script) throws SQLException {
        for (String sql : Peers.script(script).split(";", -1)) {
            if (!sql.isBlank()) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void reset() {
        close();
        try (Connection connection = SqliteScratch.connect(file);
                Statement statement = connection.createStatement()) {
            makeTables(statement);
        } catch (SQLException e) {
            throw new PeerException("making its tables", e);
        }
    }

    @Override
    public List<Contender> contenders() {
        List<Contender> contenders = new ArrayList<>();
        if (plan.has(PeerName.JDBC)) {
            contenders.add(new JdbcContender(this::statements, 1));
        }
        contenders.addAll(readers());
        sqlAlchemy().ifPresent(program -> contenders.add(new SqlAlchemyContender(program, List.of())));
        return contenders;
    }

    @Override
    public List<Contender> readers() {
        if (!plan.has(PeerName.HIBERNATE)) {
            return List.of();
        }
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl("jdbc:sqlite:" + file);
        pool.addDataSourceProperty("journal_mode", "WAL");
        pool.addDataSourceProperty("synchronous", "FULL");
        pool.addDataSourceProperty("foreign_keys", "true");
        pool.addDataSourceProperty("date_class", "TEXT");
        return List.of(new HibernateContender(
                pool,
                1,
                Map.of(
                        "hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect",
                        "hibernate.type.preferred_uuid_jdbc_type", "CHAR",
                        "hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP")));
    }

    @Override
    public void fillPortfolio() {
        try (Connection connection = SqliteScratch.connect(file);
                Statement statement = connection.createStatement()) {
            run(statement, "portfolio-sqlite.sql");
        } catch (SQLException e) {
            throw new PeerException("filling a portfolio", e);
        }
    }

    private JdbcStatements statements() throws SQLException {
        return new JdbcStatements(SqliteScratch.connect(file), UUID::toString);
    }

    private Optional<SqlAlchemyProgram> sqlAlchemy() {
        return plan.has(PeerName.SQLALCHEMY)
                ? SqlAlchemyProgram.find("sqlite:///" + file, folder, 1)
                : Optional.empty();
    }

    @Override
    public List<Contender> replayers(List<FlowEvent> events) {
        List<Contender> contenders = new ArrayList<>();
        if (plan.has(PeerName.JDBC)) {
            contenders.add(new JdbcReplay(this::statements, 1, events));
        }
        sqlAlchemy().ifPresent(program -> contenders.add(new SqlAlchemyContender(program, events)));
        return contenders;
    }

    @Override
    public List<String> notices() {
        return plan.has(PeerName.SQLALCHEMY) && sqlAlchemy().isEmpty()
                ? List.of(SqlAlchemyProgram.MISSING)
                : List.of();
    }

    @Override
    public void close() {
        try {
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(file + end));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

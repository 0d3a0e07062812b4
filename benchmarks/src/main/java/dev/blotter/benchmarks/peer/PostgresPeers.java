package dev.blotter.benchmarks.peer;

import com.zaxxer.hikari.HikariConfig;
import dev.blotter.benchmarks.peer.hibernate.HibernateContender;
import dev.blotter.benchmarks.site.Durability;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.FlowEvent;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.benchmarks.work.PeerName;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresSideConnections;
import dev.blotter.postgres.PostgresUrl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** pgbench, where it is installed, and plain JDBC, on tables in a schema of their own beside Blotter's. */
public final class PostgresPeers implements Peers {

    public static final String SCHEMA = "blotter_bench_peer";

    private static final String SAME_ROWS = "blotter_bench_same_rows";

    /** As many as the servers' defaults leave room for. */
    static final int CONNECTIONS = 64;

    private final PostgresUrl url;
    private final DataSource source;
    private final Path folder;
    private final BenchPlan plan;
    private final Optional<Path> pgbench;
    private final Map<String, String> durability;

    private PostgresPeers(
            PostgresUrl url, DataSource source, Path folder, BenchPlan plan, Map<String, String> durability) {
        this.url = url;
        this.source = source;
        this.folder = folder;
        this.plan = plan;
        this.pgbench = PgbenchProgram.find();
        this.durability = durability;
    }

    /**
     * Makes their tables.
     *
     * @param folder for what pgbench reads and writes
     * @throws PeerException when the server may lose what it has confirmed, or the tables cannot be made
     */
    public static PostgresPeers open(PostgresUrl url, Path folder, BenchPlan plan) {
        if (url.hosts().contains(",")) {
            throw new PeerException("--db names several hosts; name one, so that all work on the same server");
        }
        DataSource source = PostgresSideConnections.likeThePool(PostgresConfig.of(url));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            Map<String, String> durability = Durability.of(connection, false);
            makeTables(statement, plan);
            return new PostgresPeers(url, source, folder, plan, durability);
        } catch (SQLException e) {
            throw new PeerException("making its tables in the schema " + SCHEMA, e);
        }
    }

    private static void makeTables(Statement statement, BenchPlan plan) throws SQLException {
        if (plan.has(PeerName.SAME_ROWS)) {
            makeSchema(statement, SAME_ROWS);
            statement.execute(Peers.script("/db/postgres/V1__book.sql"));
            statement.execute(Peers.script("same-rows.sql"));
        }
        makeSchema(statement, SCHEMA);
        statement.execute(Peers.script("schema.sql"));
    }

    private static void makeSchema(Statement statement, String schema) throws SQLException {
        dropSchema(statement, schema);
        statement.execute("create schema " + schema);
        statement.execute("set search_path to " + schema);
    }

    private static void dropSchema(Statement statement, String schema) throws SQLException {
        statement.execute("drop schema if exists " + schema + " cascade");
    }

    @Override
    public void reset() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            makeTables(statement, plan);
        } catch (SQLException e) {
            throw new PeerException("making its tables in the schema " + SCHEMA, e);
        }
    }

    private JdbcStatements session() throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + SCHEMA);
        }
        return new JdbcStatements(connection, id -> id);
    }

    @Override
    public List<Contender> contenders() {
        List<Contender> contenders = new ArrayList<>();
        if (plan.has(PeerName.PGBENCH)) {
            pgbench.ifPresent(program ->
                    contenders.add(PgbenchContender.ofItsOwn(new PgbenchProgram(program, url, SCHEMA), folder)));
        }
        if (plan.has(PeerName.SAME_ROWS)) {
            pgbench.ifPresent(program ->
                    contenders.add(PgbenchContender.ofSameRows(new PgbenchProgram(program, url, SAME_ROWS), folder)));
        }
        if (plan.has(PeerName.JDBC)) {
            contenders.add(new JdbcContender(this::session, CONNECTIONS));
        }
        contenders.addAll(readers());
        sqlAlchemy().ifPresent(program -> contenders.add(new SqlAlchemyContender(program, List.of())));
        return List.copyOf(contenders);
    }

    @Override
    public List<Contender> replayers(List<FlowEvent> events) {
        List<Contender> contenders = new ArrayList<>();
        if (plan.has(PeerName.JDBC)) {
            contenders.add(new JdbcReplay(this::session, CONNECTIONS, events));
        }
        sqlAlchemy().ifPresent(program -> contenders.add(new SqlAlchemyContender(program, events)));
        return contenders;
    }

    @Override
    public List<Contender> readers() {
        if (!plan.has(PeerName.HIBERNATE)) {
            return List.of();
        }
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        return List.of(new HibernateContender(pool, CONNECTIONS, Map.of("hibernate.default_schema", SCHEMA)));
    }

    @Override
    public void fillPortfolio() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + SCHEMA);
            statement.execute(Peers.script("portfolio.sql"));
        } catch (SQLException e) {
            throw new PeerException("filling a portfolio in the schema " + SCHEMA, e);
        }
    }

    private Optional<SqlAlchemyProgram> sqlAlchemy() {
        return plan.has(PeerName.SQLALCHEMY)
                ? SqlAlchemyProgram.find(SqlAlchemyProgram.url(url), folder, SqlAlchemyProgram.THREADS)
                : Optional.empty();
    }

    @Override
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        if ((plan.has(PeerName.PGBENCH) || plan.has(PeerName.SAME_ROWS)) && pgbench.isEmpty()) {
            notices.add("pgbench is left out: it is neither on the PATH nor in /usr/lib/postgresql/*/bin");
        }
        if (plan.has(PeerName.SQLALCHEMY) && sqlAlchemy().isEmpty()) {
            notices.add(SqlAlchemyProgram.MISSING);
        }
        return notices;
    }

    @Override
    public Map<String, String> durability() {
        return durability;
    }

    @Override
    public void close() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            dropSchema(statement, SCHEMA);
            dropSchema(statement, SAME_ROWS);
        } catch (SQLException e) {
            throw new PeerException("removing its schema " + SCHEMA, e);
        }
    }
}

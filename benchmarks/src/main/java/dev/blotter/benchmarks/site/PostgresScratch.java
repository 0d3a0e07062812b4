package dev.blotter.benchmarks.site;

import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresSideConnections;
import dev.blotter.postgres.PostgresUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A database beside the one that is measured, on the same server.
 *
 * @param beside where it is made and removed from
 */
public record PostgresScratch(PostgresUrl beside, PostgresUrl own) implements Scratch {

    private static final String PREFIX = "blotter_bench_";

    static PostgresScratch on(Site site, String name) {
        PostgresUrl beside = site.postgres();
        String database = PREFIX + name.replaceAll("[^a-z0-9]", "_");
        // One that an aborted run left behind is nobody's.
        run(beside, "drop database if exists " + database, "create database " + database);
        return new PostgresScratch(beside, beside.withDatabase(database));
    }

    private static void run(PostgresUrl url, String... statements) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new PeerException(
                    "making a database of its own on " + url.hosts() + " (the user must be allowed to)", e);
        }
    }

    private static Connection connect(PostgresUrl url) throws SQLException {
        return PostgresSideConnections.patient(PostgresConfig.of(url)).getConnection();
    }

    @Override
    public Connection connect() throws SQLException {
        return connect(own);
    }

    @Override
    public String url() {
        return text(own);
    }

    private static String text(PostgresUrl url) {
        String user = url.user().map(PostgresScratch::encoded).orElse("");
        String password = url.password().map(word -> ":" + encoded(word)).orElse("");
        String parameters = url.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return "postgresql://" + user + password + (user.isEmpty() ? "" : "@") + url.location()
                + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        run(beside, "drop database if exists " + own.database());
    }
}

package dev.blotter.torture.server;

import dev.blotter.torture.witness.Canary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server of the harness's own, whose commits are durable, and which may be stopped, killed and held. */
public final class PostgresServer implements AutoCloseable {

    static final String ADMINISTRATOR = "postgres";
    static final String PASSWORD = "only-for-the-harness";
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 10;

    private final PostgresPrograms programs;
    private final Path folder;
    private final Path data;
    private final int port;

    private PostgresServer(PostgresPrograms programs, Path folder, Path data, int port) {
        this.programs = programs;
        this.folder = folder;
        this.data = data;
        this.port = port;
    }

    /** Makes a new cluster in the folder, and starts it. */
    static PostgresServer start(PostgresPrograms programs, Path folder) throws IOException {
        return started(programs, folder, folder.resolve("data"), "");
    }

    /** Makes another cluster of the same programs, whose user is admitted, and starts it. */
    public PostgresServer another(Path files, Path data, String configuration) throws IOException {
        PostgresServer server = started(programs, files, data, configuration);
        server.admit();
        return server;
    }

    private static PostgresServer started(PostgresPrograms programs, Path folder, Path data, String configuration)
            throws IOException {
        PostgresServer server = new PostgresServer(programs, folder, data, freePort());
        PostgresCluster.make(programs, folder, data, server.log(), configuration(server.port, configuration));
        server.start();
        return server;
    }

    private static String configuration(int port, String more) {
        return """

                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                max_connections = 100
                shared_buffers = '32MB'
                log_statement = 'none'
                %s
                """.formatted(port, more);
    }

    /** Lets in the user whose databases victims use. */
    void admit() {
        try {
            run("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(PostgresArenas.USER, Canary.PASSWORD));
        } catch (SQLException e) {
            throw new ServerException("the server takes no user: " + e.getMessage());
        }
    }

    /** A new folder, which the server's user may have. */
    public Path owned(Path folder, String name) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        programs.own(made);
        return made;
    }

    /** Makes a cluster of these programs, whose user is admitted, and starts it. */
    public static PostgresServer own(PostgresPrograms programs, Path files) throws IOException {
        PostgresServer server = started(programs, files, files.resolve("data"), "");
        server.admit();
        return server;
    }

    /** Makes a standby of it, which streams from now on and is where another server was, and starts it. */
    PostgresServer standby(Path files, String name, int at, String configuration) throws IOException {
        PostgresServer made = new PostgresServer(programs, files, files.resolve("data"), at);
        String from = "host=127.0.0.1 port=%d user=%s password=%s application_name=%s"
                .formatted(port, ADMINISTRATOR, PASSWORD, name);
        PostgresCluster.copy(programs, files, made.data, made.log(), from, configuration(at, configuration));
        made.start();
        return made;
    }

    /** Makes a primary of a standby. */
    public void promote() {
        control("promote", "-w");
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private Path log() {
        return folder.resolve("programs.log");
    }

    public int port() {
        return port;
    }

    /** Starts it on what its folder holds; returns when it takes connections. */
    public void start() {
        control("start", "-w", "-l", folder.resolve("server.log").toString());
    }

    /** Stops it, fast or immediate, and starts it. */
    public void restart(String mode) {
        control("stop", "-m", mode);
        start();
    }

    /** Stops it properly. */
    public void stop() {
        control("stop", "-m", "fast");
    }

    /** Where its files are. */
    public Path data() {
        return data;
    }

    private void control(String action, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-t", "60", action));
        arguments.addAll(List.of(more));
        programs.run(log(), "pg_ctl", arguments.toArray(String[]::new));
    }

    /** Ends the postmaster as a power cut would, waits until all of it is gone, and starts it. */
    public void killAndStart() throws IOException {
        kill();
        start();
    }

    /** Ends the postmaster as a power cut would, and waits until all of it is gone. */
    public void kill() throws IOException {
        long postmaster = postmaster();
        List<ProcessHandle> all = new ArrayList<>();
        ProcessHandle.of(postmaster).ifPresent(each -> {
            all.add(each);
            each.descendants().forEach(all::add);
        });
        signal("KILL", List.of(postmaster));
        all.forEach(each -> each.onExit().join());
    }

    /** All of its processes, the postmaster first. */
    public List<Long> processes() throws IOException {
        List<Long> all = new ArrayList<>(List.of(postmaster()));
        ProcessHandle.of(all.getFirst())
                .ifPresent(each -> each.descendants().map(ProcessHandle::pid).forEach(all::add));
        return all;
    }

    /** Ends all of its processes at the same moment. */
    public void killAll() throws IOException {
        List<Long> all = processes();
        signal("KILL", all);
        all.forEach(each -> ProcessHandle.of(each).ifPresent(one -> one.onExit().join()));
    }

    /** Whether its postmaster runs. */
    public boolean isAlive() {
        try {
            return ProcessHandle.of(postmaster()).filter(ProcessHandle::isAlive).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** The process id of the postmaster. */
    public long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    }

    /** Sends a signal, such as KILL or STOP. Processes that are gone already do not matter. */
    public static void signal(String signal, List<Long> processes) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(each -> command.add(Long.toString(each)));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection of the administrator's, which waits for nobody's standby. */
    public Connection connect(String database) throws SQLException {
        return connect(database, "local");
    }

    /** A connection of the administrator's, which waits for what the setting of that name says. */
    public Connection connect(String database, String synchronousCommit) throws SQLException {
        return DriverManager.getConnection(
                ("jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5&socketTimeout=60&ApplicationName=torture"
                                + "&options=-c%%20synchronous_commit=%s")
                        .formatted(port, database, synchronousCommit),
                ADMINISTRATOR,
                PASSWORD);
    }

    /** Runs statements as the administrator. */
    public void run(String... statements) throws SQLException {
        try (Connection connection = connect(ADMINISTRATOR);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The numbers that a query answers with. */
    public List<Long> numbers(String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = connect(ADMINISTRATOR);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    /** Waits until it answers again, by itself, after a crash. */
    public void awaitAnswer() throws InterruptedException {
        awaitAnswer(() -> {});
    }

    /** The same, and starts it where it has given up. */
    public void heal() throws InterruptedException {
        awaitAnswer(() -> {
            if (!isAlive()) {
                start();
            }
        });
    }

    private void awaitAnswer(Runnable meanwhile) throws InterruptedException {
        long deadline = System.nanoTime() + TO_ANSWER.toNanos();
        while (true) {
            try {
                numbers("SELECT 1");
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw new ServerException("the server did not come back within " + TO_ANSWER);
                }
                meanwhile.run();
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** Ends it at once. */
    @Override
    public void close() {
        try {
            control("stop", "-m", "immediate");
        } catch (ServerException e) {
            // It does not run.
        }
    }
}

package dev.blotter.benchmarks.site;

import dev.blotter.benchmarks.work.PeerException;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of this run alone, on this machine only, that loses nothing it has confirmed. It listens at a free
 * port, behind a password made for it.
 */
public final class OwnServer {

    private static final String USER = "blotter";
    private static final int CONNECTIONS = 200;
    private static final int TRIES = 3;
    private static final long PATIENCE_SECONDS = 120;
    private static final int PASSWORD_BYTES = 16;
    private static final int BITS_OF_A_MEGABYTE = 20;
    private static final int SHARE = 8;
    private static final long LEAST_MEGABYTES = 64;
    private static final long MOST_MEGABYTES = 1_024;

    /** Who may start a server, when this program's user, root, may not. */
    private static final List<String> OTHERS = List.of("postgres", "nobody");

    private final Path programs;
    private final Path data;
    private final Path log;
    private final List<String> asUser;

    private OwnServer(Path programs, Path folder, List<String> asUser) {
        this.programs = programs;
        this.data = folder.resolve("data");
        this.log = folder.resolve("server.log");
        this.asUser = asUser;
    }

    /** Whether PostgreSQL's programs are installed here. */
    public static boolean isPossible() {
        return PostgresPrograms.ofServer().isPresent();
    }

    /**
     * Starts one in a folder, which ends it before it is removed.
     *
     * @return the URL of an empty database on it
     * @throws PeerException with one sentence when it does not start
     */
    public static String start(BenchFolder folder) throws IOException, InterruptedException {
        Path programs = PostgresPrograms.ofServer()
                .orElseThrow(() -> new PeerException("PostgreSQL's initdb and pg_ctl are not installed here"));
        Path home = Files.createDirectory(folder.path().resolve("postgres"));
        OwnServer server = new OwnServer(programs, home, user(home));
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        server.init(home, password);
        int port = server.started(folder);
        return "postgresql://" + USER + ":" + password + "@127.0.0.1:" + port + "/postgres";
    }

    /** The words before a command that make it run as a user whom PostgreSQL accepts; the folder becomes theirs. */
    private static List<String> user(Path folder) throws IOException {
        UserPrincipal owner = Files.getOwner(folder);
        if (!"root".equals(owner.getName())) {
            return List.of();
        }
        Optional<Path> changer = PostgresPrograms.find("runuser");
        for (String name : OTHERS) {
            Optional<UserPrincipal> other = named(folder, name);
            if (other.isPresent() && changer.isPresent()) {
                Files.setOwner(folder, other.get());
                return List.of(changer.get().toString(), "-u", name, "--");
            }
        }
        throw new PeerException("PostgreSQL does not start as root, and there is no user postgres or no runuser here; "
                + "run bench as another user, or name a server with --db");
    }

    private static Optional<UserPrincipal> named(Path folder, String name) throws IOException {
        try {
            return Optional.of(
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        } catch (UserPrincipalNotFoundException e) {
            return Optional.empty();
        }
    }

    private void init(Path home, String password) throws IOException, InterruptedException {
        Path secret = Files.createFile(
                home.resolve("password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password);
        Files.setOwner(secret, Files.getOwner(home));
        run(
                "initdb",
                "--pgdata=" + data,
                "--username=" + USER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        Files.delete(secret);
    }

    private int started(BenchFolder folder) throws IOException, InterruptedException {
        folder.before(this::stop);
        for (int left = TRIES; ; left--) {
            int port = freePort();
            Files.writeString(
                    data.resolve("postgresql.auto.conf"),
                    settings(port),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.TRUNCATE_EXISTING);
            try {
                run("pg_ctl", "--pgdata=" + data, "--log=" + log, "--wait", "--timeout=60", "start");
                return port;
            } catch (PeerException e) {
                // Somebody else may have taken the port in between.
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    private static String settings(int port) {
        return String.join(
                        "\n",
                        "listen_addresses = '127.0.0.1'",
                        "port = " + port,
                        "unix_socket_directories = ''",
                        "max_connections = " + CONNECTIONS,
                        "shared_buffers = '" + sharedMegabytes() + "MB'",
                        "max_wal_size = '4GB'",
                        "fsync = on",
                        "synchronous_commit = on",
                        "full_page_writes = on")
                + "\n";
    }

    /** A gigabyte, or an eighth of the memory there is. */
    private static long sharedMegabytes() {
        long bytes = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize();
        return Math.clamp((bytes >> BITS_OF_A_MEGABYTE) / SHARE, LEAST_MEGABYTES, MOST_MEGABYTES);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        if (!ended(program, arguments)) {
            throw new PeerException("the bench's own server did not start: " + program + " failed; name a server with "
                    + "--db, or leave PostgreSQL out with --db sqlite:///file.db");
        }
    }

    private boolean ended(String program, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(asUser);
        words.add(programs.resolve(program).toString());
        words.addAll(List.of(arguments));
        // A pipe would be inherited by the server, and its end never come.
        Process process = new ProcessBuilder(words)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean inTime = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroy();
        return inTime && process.exitValue() == 0;
    }

    private void stop() {
        try {
            ended("pg_ctl", "--pgdata=" + data, "--mode=immediate", "--wait", "stop");
        } catch (IOException e) {
            // its folder is removed next, which ends it as well
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

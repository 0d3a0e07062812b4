package dev.blotter.torture.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes the files of a PostgreSQL server. */
final class PostgresCluster {

    private PostgresCluster() {}

    /** An empty one, with this behind its configuration. */
    static void make(PostgresPrograms programs, Path folder, Path data, Path log, String configuration)
            throws IOException {
        Files.createDirectories(folder);
        programs.own(folder);
        Path password = folder.resolve("password");
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, PostgresServer.PASSWORD);
        programs.own(password);
        programs.run(
                log,
                "initdb",
                "-D",
                data.toString(),
                "-U",
                PostgresServer.ADMINISTRATOR,
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale=C",
                "-N");
        configure(data, configuration);
    }

    /** A copy of one that runs, which streams from there. */
    static void copy(PostgresPrograms programs, Path folder, Path data, Path log, String from, String configuration)
            throws IOException {
        Files.createDirectories(folder);
        programs.own(folder);
        programs.run(log, "pg_basebackup", "-D", data.toString(), "-R", "-X", "stream", "-c", "fast", "-d", from);
        configure(data, configuration);
    }

    private static void configure(Path data, String more) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), more, StandardOpenOption.APPEND);
    }
}

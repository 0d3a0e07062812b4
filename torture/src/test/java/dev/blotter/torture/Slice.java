package dev.blotter.torture;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blotter.torture.row.Extent;
import dev.blotter.torture.row.RowResult;
import dev.blotter.torture.server.PostgresPrograms;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A few runs of a row, with a seed that does not change, on programs that need not be installed. */
final class Slice {

    private static final String ALL = "blotter.torture.all";

    private Slice() {}

    /** Some slices take too long for every build. */
    static void assume(String when) {
        assumeTrue(when.equals("always") || Boolean.getBoolean(ALL), "only with -D" + ALL + "=true");
    }

    static RowResult of(String row, String engine, int runs, String... plant) throws IOException {
        TorturePlan plan = TorturePlan.of(
                List.of(row),
                Optional.empty(),
                engine,
                Extent.of(runs),
                20_260_105,
                List.of(plant).stream().findFirst());
        Path folder = Files.createTempDirectory(
                "torture-test", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        try {
            List<RowResult> results = new TortureRun(plan, Programs.FOUND, folder, text -> {}).run();
            return results.getFirst();
        } finally {
            TortureRun.delete(folder);
        }
    }

    /** Those that the other tests' servers are made of. */
    private static final class Programs {
        static final Optional<PostgresPrograms> FOUND = unpacked();

        private static Optional<PostgresPrograms> unpacked() {
            try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                    Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SHOW data_directory")) {
                row.next();
                Path file = Path.of(row.getString(1), "postmaster.pid");
                String postmaster = Files.readAllLines(file).getFirst().strip();
                Path program = Files.readSymbolicLink(Path.of("/proc", postmaster, "exe"));
                return PostgresPrograms.in(program.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package dev.blotter.torture;

import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.verb.AddedVerb;
import dev.blotter.bootstrap.verb.ExitCode;
import dev.blotter.torture.row.RowResult;
import dev.blotter.torture.row.WeakerSettings;
import dev.blotter.torture.server.PostgresPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings faults about, and looks at what holds after each. */
@Command(
        name = "torture",
        description =
                "Kill, cut, hold and feed poison to a process with Blotter in it, and compare what it answered with "
                        + "what is stored. Exit code 2: an invariant did not hold; 1: a row was skipped or broken.")
public final class TortureVerb implements AddedVerb {

    @Parameters(
            paramLabel = "ROW",
            arity = "0..*",
            description = "Rows by number or name, such as kill or 11. Default: all that are built.")
    private List<String> rows = new ArrayList<>();

    @Option(names = "--list", description = "List all rows, and which of them are built.")
    private boolean list;

    @Option(names = "--db", defaultValue = "both", description = "postgresql, sqlite or both. Default: both.")
    private String db = "both";

    @Option(
            names = "--runs",
            description = "Faults of each row on each engine. Default: 16, or as many as go into --minutes.")
    private Optional<Integer> runs = Optional.empty();

    @Option(names = "--minutes", description = "End a row on an engine after so long, whatever --runs says.")
    private Optional<Integer> minutes = Optional.empty();

    @Option(names = "--seed", description = "Of what is random. Default: another one each time; it is printed.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--gate",
            description = "All rows of a gate (A, B, C), those that are not built counted as skipped.")
    private Optional<String> gate = Optional.empty();

    @Option(names = "--dir", description = "An empty folder for the files. Default: a temporary one.")
    private Optional<Path> dir = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Write everything into this file, too.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--plant",
            description = "Plant a bug, to see it found, such as lost-receipt; a name that is none lists them all.")
    private Optional<String> plant = Optional.empty();

    @Option(
            names = "--weaker",
            paramLabel = "KILLS",
            description = "Run no row, but measure what a PostgreSQL server with weaker settings than Blotter takes "
                    + "forgets of what it confirmed, over so many kills each.")
    private Optional<Integer> weaker = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() throws IOException {
        Screen screen = new Screen(verb.commandLine().getOut(), Screen.isWatched());
        if (list) {
            TortureTables.list(screen);
            return ExitCode.FINE;
        }
        if (weaker.isPresent()) {
            return weaker(screen, weaker.get());
        }
        TorturePlan plan = TorturePlan.of(
                rows,
                gate,
                db,
                TorturePlan.extent(runs, minutes),
                seed.orElseGet(() -> (long) new SecureRandom().nextInt(Integer.MAX_VALUE)),
                plant);
        Instant begun = Instant.now();
        say("seed " + plan.seed() + ", " + plan.extent() + " each");
        Path folder = folder();
        List<RowResult> results = new TortureRun(plan, PostgresPrograms.find(), folder, this::say).run();
        TortureTables.show(screen, results);
        if (json.isPresent()) {
            new TortureJson(plan, begun, results).write(json.get());
        }
        if (dir.isEmpty() && results.stream().allMatch(result -> result.kept().isEmpty())) {
            TortureRun.delete(folder);
        }
        return exitCode(results);
    }

    private int weaker(Screen screen, int kills) throws IOException {
        Optional<PostgresPrograms> programs = PostgresPrograms.find();
        if (programs.isEmpty()) {
            say("PostgreSQL's programs were not found; install PostgreSQL (Debian: postgresql)");
            return ExitCode.ERROR;
        }
        Path folder = folder();
        TortureTables.weaker(screen, WeakerSettings.measured(programs.get(), folder, kills, this::say));
        TortureRun.delete(folder);
        return ExitCode.FINE;
    }

    /** A server's own user must be able to get to its files, and nobody else needs to. */
    private Path folder() throws IOException {
        if (dir.isEmpty()) {
            return Files.createTempDirectory(
                    "blotter-torture",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        }
        Path folder = Files.createDirectories(dir.get().toAbsolutePath());
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new IllegalArgumentException("--dir names " + folder + ", which is not empty");
            }
        }
        return folder;
    }

    private static int exitCode(List<RowResult> results) {
        if (results.stream().anyMatch(result -> !result.tally().violations().isEmpty())) {
            return ExitCode.FINDINGS;
        }
        return results.stream().allMatch(RowResult::holds) ? ExitCode.FINE : ExitCode.ERROR;
    }

    private void say(String text) {
        verb.commandLine().getErr().println("blotter: " + text);
    }
}

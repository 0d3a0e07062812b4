package dev.blotter.benchmarks.compare;

import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.verb.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Keeps a machine's first run, and compares the later ones with it. The folder holds one file for each fingerprint, so
 * several machines may share it, in a repository for instance.
 */
public final class BaselineOptions {

    @Option(
            names = "--baseline",
            paramLabel = "DIR",
            description = "Compare with this machine's result in the folder; where there is none, this run's is kept "
                    + "there. Exit code 2 when something became slower beyond the noise.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--new-baseline", description = "Replace this machine's result in the folder by this run's.")
    private boolean renewed;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec owner;

    /**
     * Looks whether there can be a comparison, before anything is measured.
     *
     * @throws IllegalArgumentException with one sentence when there cannot
     */
    public void requireFit(int rounds) {
        if (renewed && folder.isEmpty()) {
            throw new IllegalArgumentException("--new-baseline needs --baseline DIR, the folder to put it in");
        }
        if (folder.isPresent() && (rounds < Comparison.LEAST_ROUNDS || rounds > RankTest.MOST)) {
            throw new IllegalArgumentException("--rounds is " + rounds + "; --baseline takes " + Comparison.LEAST_ROUNDS
                    + " to " + RankTest.MOST + ", which can be told from noise");
        }
        folder.ifPresent(BaselineOptions::make);
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalArgumentException("--baseline names " + folder + ", which is no folder and cannot be", e);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException("--baseline names " + folder + ", which cannot be written to");
        }
    }

    /** Writes a result to a file. */
    @FunctionalInterface
    public interface ResultFile {
        void write(Path file) throws IOException;
    }

    /**
     * Keeps the result when it is the machine's first, or compares it with what is kept.
     *
     * @return the exit code
     */
    public int settle(ResultFile result) throws IOException {
        if (folder.isEmpty()) {
            return ExitCode.FINE;
        }
        Path fresh = Files.createTempFile(folder.get(), "run", ".tmp");
        try {
            result.write(fresh);
            return settle(fresh, folder.get());
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private int settle(Path fresh, Path into) throws IOException {
        BenchRunFile after = BenchFile.read(fresh);
        Path kept = into.resolve(after.machine().fileName());
        Screen screen = new Screen(owner.commandLine().getOut(), Screen.isWatched());
        if (renewed || !Files.exists(kept)) {
            Files.move(fresh, kept, StandardCopyOption.REPLACE_EXISTING);
            screen.say("Kept as the baseline of " + after.machine().text() + ": " + kept);
            return ExitCode.FINE;
        }
        Comparison comparison = Comparison.of(BenchFile.read(kept), after, false);
        new ComparisonTable(comparison).show(screen);
        return comparison.hasSlower() ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}

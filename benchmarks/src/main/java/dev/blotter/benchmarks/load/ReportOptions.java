package dev.blotter.benchmarks.load;

import dev.blotter.benchmarks.load.report.HtmlReport;
import dev.blotter.benchmarks.load.report.Plots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the result is written to. */
final class ReportOptions {

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write one page with plots into this file.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--plots", paramLabel = "DIR", description = "Write the plots as PNG files into this folder.")
    private Optional<Path> plots = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Write everything into this file, too.")
    private Optional<Path> json = Optional.empty();

    /**
     * Looks whether all of it can be written, before anything is asked.
     *
     * @throws IllegalArgumentException with one sentence when it cannot
     */
    void requireFit() {
        report.ifPresent(file -> requireWritable("--report", file));
        json.ifPresent(file -> requireWritable("--json", file));
        plots.ifPresent(ReportOptions::make);
        if (report.isPresent() || plots.isPresent()) {
            Plots.requireFonts();
        }
    }

    private static void requireWritable(String option, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new IllegalArgumentException(option + " names " + file + ", which cannot be written");
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalArgumentException("--plots names " + folder + ", which is no folder and cannot be", e);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException("--plots names " + folder + ", which cannot be written to");
        }
    }

    void write(LoadResult result) throws IOException {
        if (report.isPresent()) {
            Files.writeString(report.get(), new HtmlReport(result).text());
        }
        if (plots.isPresent()) {
            Plots.of(result).writeTo(plots.get());
        }
        if (json.isPresent()) {
            new LoadJson(result).write(json.get());
        }
    }
}

package dev.blotter.torture;

import dev.blotter.torture.row.MatrixRow;
import dev.blotter.torture.row.RowResult;
import dev.blotter.torture.row.RowRun;
import dev.blotter.torture.row.Stage;
import dev.blotter.torture.row.Tally;
import dev.blotter.torture.server.Arena;
import dev.blotter.torture.server.Arenas;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.server.PostgresPrograms;
import dev.blotter.torture.victim.VictimJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs a plan, row by row, each on a folder of its own that stays only when there is something to look at. */
final class TortureRun {

    private static final int WORTH_TRAINING = 20;

    private final TorturePlan plan;
    private final Path folder;
    private final Consumer<String> told;
    private final Optional<PostgresPrograms> programs;

    /**
     * @param programs to make a PostgreSQL server of
     * @param told of what happens, for a person who waits
     */
    TortureRun(TorturePlan plan, Optional<PostgresPrograms> programs, Path folder, Consumer<String> told) {
        this.plan = plan;
        this.programs = programs;
        this.folder = folder;
        this.told = told;
    }

    List<RowResult> run() throws IOException {
        List<RowResult> results = new ArrayList<>();
        for (Engine engine : plan.engines()) {
            try (Arenas arenas = Arenas.of(engine, programs, folder)) {
                for (MatrixRow row : plan.rows()) {
                    if (row.engines().contains(engine)) {
                        RowResult result = run(row, engine, arenas);
                        told.accept(sentence(result));
                        results.add(result);
                    }
                }
            }
        }
        return results;
    }

    /** So that a night that is cut off has told what was done by then. */
    private static String sentence(RowResult result) {
        String done =
                "%s on %s: %s".formatted(result.row().name(), result.engine().text(), result.verdict());
        if (result.skipped().isPresent()) {
            return done;
        }
        Tally tally = result.tally();
        return done
                + ", %,d runs, %,d requests, %,d violations"
                        .formatted(
                                tally.runs(),
                                tally.requests(),
                                tally.violations().size());
    }

    private RowResult run(MatrixRow row, Engine engine, Arenas arenas) throws IOException {
        long seed = plan.seed(row, engine);
        Optional<String> missing = row.missing(engine).or(arenas::missing);
        if (missing.isPresent()) {
            return RowResult.skipped(row, engine, seed, missing.get());
        }
        Path files = Files.createDirectories(folder.resolve(row.name() + "-" + engine.text()));
        RowResult result;
        try (Arena arena = arenas.open(files)) {
            VictimJvm jvm = plan.extent().runs() < WORTH_TRAINING
                    ? VictimJvm.plain()
                    : VictimJvm.trained(files, arena.environment());
            Stage stage = new Stage(arena, files, seed, jvm, plan.plant());
            result = RowRun.of(row, stage, plan.extent(), done -> {
                if (done % 50 == 0) {
                    told.accept(row.name() + " on " + engine.text() + ": " + done + " done, of " + plan.extent());
                }
            });
        }
        if (result.kept().isEmpty()) {
            delete(files);
        }
        return result;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}

package dev.blotter.torture;

import dev.blotter.torture.row.Extent;
import dev.blotter.torture.row.Matrix;
import dev.blotter.torture.row.MatrixRow;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.victim.Plant;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be run.
 *
 * @param rows in the order in which they were asked for
 * @param extent how much of each row on each engine
 * @param seed of all that is random
 */
record TorturePlan(List<MatrixRow> rows, List<Engine> engines, Extent extent, long seed, Optional<Plant> plant) {

    private static final int RUNS = 16;
    private static final long MIXED = 0x9E3779B97F4A7C15L;

    /**
     * Reads what a person asked for.
     *
     * @throws IllegalArgumentException with one sentence that says what cannot be
     */
    static TorturePlan of(
            List<String> rows, Optional<String> gate, String db, Extent extent, long seed, Optional<String> plant) {
        Optional<Plant> bug = plant.map(name -> Plant.named(name)
                .orElseThrow(() -> new IllegalArgumentException("--plant is '" + name + "'; there are "
                        + String.join(
                                ", ", Stream.of(Plant.values()).map(Plant::text).toList()))));
        List<MatrixRow> chosen = gate.isPresent() ? ofGate(gate.get()) : named(rows);
        return new TorturePlan(chosen, engines(db), extent, seed, bug);
    }

    /**
     * So many runs, or for so long.
     *
     * @throws IllegalArgumentException with one sentence that says what cannot be
     */
    static Extent extent(Optional<Integer> runs, Optional<Integer> minutes) {
        runs.filter(number -> number < 1).ifPresent(number -> {
            throw new IllegalArgumentException("--runs is " + number + "; it is at least 1");
        });
        minutes.filter(number -> number < 1).ifPresent(number -> {
            throw new IllegalArgumentException("--minutes is " + number + "; it is at least 1");
        });
        Optional<Duration> span = minutes.map(Duration::ofMinutes);
        return new Extent(runs.orElse(span.isPresent() ? Integer.MAX_VALUE : RUNS), span);
    }

    private static List<MatrixRow> named(List<String> rows) {
        return rows.isEmpty()
                ? Matrix.ROWS.stream().filter(MatrixRow::isBuilt).toList()
                : rows.stream().map(Matrix::called).distinct().toList();
    }

    private static List<MatrixRow> ofGate(String gate) {
        List<MatrixRow> rows = Matrix.ROWS.stream()
                .filter(row -> Character.toString(row.gate()).equals(gate.toUpperCase(Locale.ROOT)))
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("--gate is '" + gate + "'; there are A, B and C");
        }
        return rows;
    }

    private static List<Engine> engines(String db) {
        return switch (db) {
            case "both" -> List.of(Engine.SQLITE, Engine.POSTGRESQL);
            case "sqlite" -> List.of(Engine.SQLITE);
            case "postgresql" -> List.of(Engine.POSTGRESQL);
            default ->
                throw new IllegalArgumentException("--db is '" + db + "'; there are postgresql, sqlite and both");
        };
    }

    /** The seed of one row on one engine, which does not depend on what else is run. */
    long seed(MatrixRow row, Engine engine) {
        return seed ^ MIXED * (row.number() * 2L + (engine == Engine.SQLITE ? 0 : 1));
    }
}

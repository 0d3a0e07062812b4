package dev.blotter.torture.row;

import dev.blotter.torture.server.Engine;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A line of the matrix of faults.
 *
 * @param gate A: before durability may be claimed; B and C after it
 * @param needs what must be there to bring it about
 * @param row empty as long as it is not built
 */
public record MatrixRow(
        int number,
        String name,
        char gate,
        String fault,
        Set<Engine> engines,
        String needs,
        Optional<Supplier<Row>> row) {

    /** Whether it can be run. */
    public boolean isBuilt() {
        return row.isPresent();
    }

    /** Why it cannot be run here, or nothing. */
    public Optional<String> missing(Engine engine) {
        return row.map(made -> made.get().missing(engine)).orElse(Optional.of("not built yet"));
    }

    /** Whether a person who writes this means this row. */
    public boolean isCalled(String text) {
        return text.equals(name) || text.equals(Integer.toString(number));
    }
}

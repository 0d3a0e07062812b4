package dev.blotter.operations.statement;

/** Asks an engine how it would run a statement, without running it. */
@FunctionalInterface
public interface PlanReader {

    /**
     * The plan of a statement for whatever values its parameters have, a line for each step.
     *
     * @param sql its text, with {@code ?} for parameters; several are parted by {@code ;} at the end of a line
     * @throws dev.blotter.operations.OperationException when the engine does not tell
     */
    String plan(String sql);
}

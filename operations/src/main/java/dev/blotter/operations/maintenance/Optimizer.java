package dev.blotter.operations.maintenance;

import java.util.List;

/** Brings an engine's statistics up to date and tidies its files. */
@FunctionalInterface
public interface Optimizer {

    /**
     * Goes through the tables, one small step each, while others read and write: nobody waits for more than one step.
     * What cannot be done is left, and the rest done.
     *
     * @throws dev.blotter.operations.OperationException when the database does not answer
     */
    List<MaintenanceStep> optimize();
}

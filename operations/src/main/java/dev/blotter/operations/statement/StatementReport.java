package dev.blotter.operations.statement;

import java.util.List;

/**
 * How the statements fared, all together and by their names.
 *
 * @param byName sorted by name
 */
public record StatementReport(StatementFigures all, List<StatementFigures> byName) {

    public StatementReport {
        byName = List.copyOf(byName);
    }
}

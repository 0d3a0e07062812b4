package dev.blotter.domain.execution;

import dev.blotter.domain.field.DateField;
import java.time.LocalDate;

/** The report that a correction or bust is about (FIX ExecRefID, 19), by the same venue on the same instrument. */
public record ExecutionRef(LocalDate tradeDate, VenueExecutionId id) {

    public ExecutionRef {
        DateField.require("tradeDate", tradeDate);
    }
}

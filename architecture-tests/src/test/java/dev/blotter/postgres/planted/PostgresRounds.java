package dev.blotter.postgres.planted;

import dev.blotter.architecture.Breaks;
import java.math.BigDecimal;

@Breaks("ExactnessTest.no_floating_calls")
record PostgresRounds(BigDecimal value) {

    long rounded() {
        return (long) value.doubleValue();
    }
}

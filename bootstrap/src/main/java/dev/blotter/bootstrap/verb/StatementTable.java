package dev.blotter.bootstrap.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import dev.blotter.operations.statement.StatementFigures;
import dev.blotter.operations.statement.StatementReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Shows what statements took. */
final class StatementTable {

    private static final int MICROS = 3;

    private StatementTable() {}

    /** A row for each name, and one for all. */
    static TextTable of(StatementReport report) {
        TextTable table = new TextTable("statement", "count>", "errors>", "mean>", "p50>", "p95>", "p99>", "max>");
        if (report.byName().isEmpty()) {
            return table;
        }
        List<StatementFigures> rows = new ArrayList<>(report.byName());
        rows.add(report.all());
        for (StatementFigures row : rows) {
            table.row(
                    row.name(),
                    Screen.count(row.count()),
                    Screen.count(row.errors()),
                    millis(row.mean()),
                    millis(row.p50()),
                    millis(row.p95()),
                    millis(row.p99()),
                    millis(row.max()));
        }
        return table;
    }

    /** Writes the list {@code statements}. */
    static void write(JsonGenerator json, StatementReport report) throws IOException {
        json.writeArrayFieldStart("statements");
        for (StatementFigures row : report.byName()) {
            json.writeStartObject();
            json.writeStringField("statement", row.name());
            json.writeNumberField("count", row.count());
            json.writeNumberField("errors", row.errors());
            json.writeNumberField("avg_ms", millis(row.mean()));
            json.writeNumberField("p50_ms", millis(row.p50()));
            json.writeNumberField("p95_ms", millis(row.p95()));
            json.writeNumberField("p99_ms", millis(row.p99()));
            json.writeNumberField("max_ms", millis(row.max()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static BigDecimal millis(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 6).setScale(MICROS, RoundingMode.HALF_EVEN);
    }
}

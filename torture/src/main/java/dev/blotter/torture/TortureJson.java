package dev.blotter.torture;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.blotter.bootstrap.Version;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.row.RowResult;
import dev.blotter.torture.row.Tally;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Everything that came of a run, for machines. */
record TortureJson(TorturePlan plan, Instant begun, List<RowResult> results) {

    void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new Screen(out, false).json(this::write);
        out.flush();
        Files.writeString(file, text.toString());
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStringField("date", begun.toString());
        json.writeStringField("blotter", Version.text());
        json.writeNumberField("seed", plan.seed());
        json.writeArrayFieldStart("rows");
        for (RowResult result : results) {
            json.writeStartObject();
            write(json, result);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, RowResult result) throws IOException {
        Tally tally = result.tally();
        json.writeNumberField("row", result.row().number());
        json.writeStringField("name", result.row().name());
        json.writeStringField("engine", result.engine().text());
        json.writeStringField("verdict", result.verdict());
        json.writeNumberField("runs", tally.runs());
        json.writeNumberField("requests", tally.requests());
        json.writeNumberField("acked", tally.acked());
        json.writeNumberField("rejected", tally.rejected());
        json.writeNumberField("unknown", tally.unknown());
        json.writeArrayFieldStart("ready_millis");
        for (long millis : tally.readyMillis()) {
            json.writeNumber(millis);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("looked_at");
        for (Invariant invariant : tally.looks().keySet()) {
            json.writeString(invariant.name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("violations");
        for (Violation violation : tally.violations()) {
            json.writeString(violation.toString());
        }
        json.writeEndArray();
        if (result.skipped().isPresent()) {
            json.writeStringField("skipped", result.skipped().get());
        }
        if (result.broken().isPresent()) {
            json.writeStringField("broken", result.broken().get());
        }
    }
}

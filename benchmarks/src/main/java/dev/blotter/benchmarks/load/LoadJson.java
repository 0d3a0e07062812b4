package dev.blotter.benchmarks.load;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.blotter.bootstrap.terminal.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Everything of a load test, for machines. */
record LoadJson(LoadResult result) {

    private static final double[] PERCENTILES = {50, 90, 99, 99.9};
    private static final String[] NAMES = {"p50_nanos", "p90_nanos", "p99_nanos", "p999_nanos"};

    void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new Screen(out, false).json(this::write);
        out.flush();
        Files.writeString(file, text.toString());
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStringField("date", result.begun().toString());
        for (Map.Entry<String, String> fact : result.facts().entrySet()) {
            json.writeStringField(fact.getKey().replace(' ', '_'), fact.getValue());
        }
        if (result.limit().isPresent()) {
            json.writeNumberField("limit_p99_nanos", result.limit().get().nanos());
        }
        if (result.best().isPresent()) {
            json.writeNumberField("highest_rate", result.best().get().rate());
        }
        json.writeBooleanField("sound", result.soundness().sound());
        json.writeArrayFieldStart("steps");
        for (Step step : result.steps()) {
            write(json, step);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Step step) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rate", step.rate());
        json.writeNumberField("done_per_second", step.achieved());
        json.writeNumberField("nanos", step.nanos());
        json.writeNumberField("done", step.counts().done());
        json.writeNumberField("busy", step.counts().busy());
        json.writeNumberField("failed", step.counts().failed());
        json.writeNumberField("unserved", step.counts().unserved());
        json.writeNumberField("queued", step.counts().queued());
        write(json, "latency", step.latencies());
        write(json, "generator_lateness", step.lateness());
        json.writeObjectFieldStart("by_operation");
        for (Map.Entry<String, Histogram> each : step.byOperation().entrySet()) {
            write(json, each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Histogram latencies) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", latencies.getTotalCount());
        for (int i = 0; i < NAMES.length; i++) {
            json.writeNumberField(NAMES[i], latencies.getValueAtPercentile(PERCENTILES[i]));
        }
        json.writeNumberField("max_nanos", latencies.getMaxValue());
        json.writeEndObject();
    }
}

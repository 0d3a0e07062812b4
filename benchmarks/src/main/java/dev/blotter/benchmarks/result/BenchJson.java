package dev.blotter.benchmarks.result;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.bootstrap.Version;
import dev.blotter.bootstrap.terminal.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Everything of a result, for a later run to be compared with. */
public record BenchJson(BenchResult result) {

    private static final double P50 = 50;
    private static final double P99 = 99;
    private static final double P999 = 99.9;

    /**
     * Looks whether the file can be written, before anything is measured.
     *
     * @throws IllegalArgumentException with one sentence when it cannot
     */
    public static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new IllegalArgumentException("--json names " + file + ", which cannot be written");
        }
    }

    public void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new Screen(out, false).json(this::write);
        out.flush();
        Files.writeString(file, text.toString());
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStringField("date", result.begun().toString());
        json.writeStringField("blotter", Version.text());
        write(json, "machine", result.machine().facts());
        json.writeNumberField("load_before", result.loadBefore());
        json.writeNumberField("load_after", result.loadAfter());
        json.writeStringField("engine", result.database().engine());
        json.writeStringField("engine_version", result.database().version());
        write(json, "durability", result.durability());
        json.writeNumberField("seed", result.plan().seed());
        json.writeNumberField("millis_each", result.plan().length().toMillis());
        json.writeNumberField("rounds", result.plan().rounds());
        json.writeBooleanField("sound", result.check().isSound());
        json.writeNumberField("commands_with_warm_up", result.check().counted());
        json.writeNumberField("journal_entries", result.check().entries());
        json.writeArrayFieldStart("samples");
        for (Sample sample : result.samples()) {
            write(json, sample);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ratios");
        for (Work work : result.plan().works()) {
            for (int callers : result.plan().callers()) {
                for (String peer : result.peers()) {
                    writeRatio(json, work, callers, peer);
                }
            }
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, String name, Map<String, String> facts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            json.writeStringField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Sample sample) throws IOException {
        Measurement measured = sample.measurement();
        Histogram latencies = measured.latencies();
        json.writeStartObject();
        json.writeStringField("work", sample.work().toString());
        json.writeNumberField("callers", sample.callers());
        json.writeNumberField("round", sample.round());
        json.writeStringField("by", sample.contender());
        json.writeNumberField("operations", measured.operations());
        json.writeNumberField("nanos", measured.nanos());
        json.writeNumberField("per_second", measured.perSecond());
        json.writeNumberField("p50_nanos", latencies.getValueAtPercentile(P50));
        json.writeNumberField("p99_nanos", latencies.getValueAtPercentile(P99));
        json.writeNumberField("p999_nanos", latencies.getValueAtPercentile(P999));
        json.writeNumberField("max_nanos", latencies.getMaxValue());
        json.writeEndObject();
    }

    private void writeRatio(JsonGenerator json, Work work, int callers, String peer) throws IOException {
        Figures own = result.figures(work, callers, BlotterContender.NAME);
        Figures others = result.figures(work, callers, peer);
        json.writeStartObject();
        json.writeStringField("work", work.toString());
        json.writeNumberField("callers", callers);
        json.writeStringField("peer", peer);
        json.writeNumberField("median", Figures.median(own.ratios(others)));
        json.writeArrayFieldStart("by_round");
        for (double ratio : own.ratios(others)) {
            json.writeNumber(ratio);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

package dev.blotter.benchmarks.result;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Task;
import dev.blotter.bootstrap.Version;
import dev.blotter.bootstrap.terminal.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    public static void requireWritable(String option, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new IllegalArgumentException(option + " names " + file + ", which cannot be written");
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
        json.writeNumberField("seed", result.plan().seed());
        json.writeNumberField("millis_each", result.plan().length().toMillis());
        json.writeNumberField("rounds", result.plan().rounds());
        json.writeBooleanField("sound", result.isSound());
        json.writeArrayFieldStart("engines");
        for (StageResult engine : result.engines()) {
            writeEngine(json, engine);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("samples");
        for (StageResult engine : result.engines()) {
            for (Sample sample : engine.samples()) {
                write(json, engine.engine(), sample);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ratios");
        for (StageResult engine : result.engines()) {
            for (Task task : Figures.tasks(engine.samples())) {
                writeRatios(json, engine, task);
            }
        }
        json.writeEndArray();
    }

    private static void writeEngine(JsonGenerator json, StageResult engine) throws IOException {
        json.writeStartObject();
        json.writeStringField("engine", engine.engine());
        json.writeStringField("version", engine.database().version());
        write(json, "durability", engine.durability());
        json.writeNumberField("commands_with_warm_up", engine.commands().counted());
        json.writeNumberField("journal_entries", engine.commands().entries());
        json.writeArrayFieldStart("checks");
        for (Check check : engine.checks()) {
            json.writeString(check.sentence());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sizes");
        for (TableSize size : engine.sizes()) {
            json.writeStartObject();
            json.writeNumberField("history", size.history());
            json.writeStringField("table", size.table());
            json.writeStringField("name", size.name());
            json.writeNumberField("rows", size.rows());
            json.writeNumberField("bytes", size.bytes());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Map<String, String> facts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            json.writeStringField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String engine, Sample sample) throws IOException {
        Measurement measured = sample.measurement();
        Histogram latencies = measured.latencies();
        Histogram corrected = Measurement.corrected(latencies);
        json.writeStartObject();
        json.writeStringField("engine", engine);
        write(json, sample.task());
        json.writeNumberField("round", sample.round());
        json.writeStringField("by", sample.contender());
        json.writeNumberField("operations", measured.operations());
        json.writeNumberField("nanos", measured.nanos());
        json.writeNumberField("per_second", measured.perSecond());
        json.writeNumberField("p50_nanos", latencies.getValueAtPercentile(P50));
        json.writeNumberField("p99_nanos", latencies.getValueAtPercentile(P99));
        json.writeNumberField("p999_nanos", latencies.getValueAtPercentile(P999));
        json.writeNumberField("max_nanos", latencies.getMaxValue());
        json.writeNumberField("p99_corrected_nanos", corrected.getValueAtPercentile(P99));
        json.writeNumberField("p999_corrected_nanos", corrected.getValueAtPercentile(P999));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Task task) throws IOException {
        json.writeStringField("work", task.work().toString());
        json.writeNumberField("callers", task.callers());
        if (task.rows() > 0) {
            json.writeNumberField("rows", task.rows());
        }
    }

    private static void writeRatios(JsonGenerator json, StageResult engine, Task task) throws IOException {
        Figures own = Figures.of(engine.samples(), task, BlotterContender.NAME);
        for (String peer : Figures.contenders(engine.samples(), task)) {
            List<Double> ratios = own.ratios(Figures.of(engine.samples(), task, peer));
            if (peer.equals(BlotterContender.NAME) || ratios.isEmpty()) {
                continue;
            }
            json.writeStartObject();
            json.writeStringField("engine", engine.engine());
            write(json, task);
            json.writeStringField("peer", peer);
            json.writeNumberField("median", Figures.median(ratios));
            json.writeArrayFieldStart("by_round");
            for (double ratio : ratios) {
                json.writeNumber(ratio);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}

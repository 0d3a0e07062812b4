package dev.blotter.benchmarks.compare;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what {@code bench --json} wrote. What it does not know, it passes over. */
final class BenchFile {

    private final Path file;

    private BenchFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException with one sentence when it cannot be read, is no result, or was not sound
     */
    static BenchRunFile read(Path file) {
        return new BenchFile(file).read();
    }

    private BenchRunFile read() {
        JsonNode json = json();
        if (!required(json, "sound").asBoolean()) {
            throw refused("was not sound when it was made: its figures count what is not in the book");
        }
        List<RunSample> samples = new ArrayList<>();
        for (JsonNode sample : required(json, "samples")) {
            samples.add(sample(sample));
        }
        if (samples.isEmpty()) {
            throw refused("has no measurements");
        }
        Fingerprint machine = Fingerprint.of(facts(required(json, "machine")), engines(json));
        return new BenchRunFile(file.toString(), required(json, "date").asText(), machine, samples);
    }

    /** The versions of the engines by their names. */
    private Map<String, String> engines(JsonNode json) {
        Map<String, String> engines = new TreeMap<>();
        for (JsonNode engine : required(json, "engines")) {
            engines.put(
                    required(engine, "engine").asText(),
                    required(engine, "version").asText());
        }
        return engines;
    }

    private JsonNode json() {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw refused("is not JSON");
        } catch (IOException e) {
            throw refused(Files.exists(file) ? "cannot be read" : "is not there");
        }
    }

    private RunSample sample(JsonNode json) {
        double rate = required(json, "per_second").asDouble();
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw refused("has a measurement without a rate");
        }
        Subject subject = new Subject(
                required(json, "engine").asText(),
                required(json, "work").asText(),
                required(json, "callers").asInt(),
                json.path("rows").asLong());
        return new RunSample(
                subject, required(json, "round").asInt(), required(json, "by").asText(), rate);
    }

    private static Map<String, String> facts(JsonNode json) {
        Map<String, String> facts = new LinkedHashMap<>();
        json.properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        return facts;
    }

    private JsonNode required(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            throw refused("is no result of bench --json: it lacks " + name);
        }
        return value;
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("the file " + file + " " + why);
    }
}

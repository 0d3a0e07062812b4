package dev.blotter.benchmarks.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A result that nobody measured, whose figures are known. */
final class PlantedRun {

    private final ObjectNode json = new ObjectMapper().createObjectNode();
    private final ArrayNode samples;
    private String engine = "postgresql";

    PlantedRun() {
        json.put("date", "2026-11-21T10:00:00Z");
        json.putObject("machine")
                .put("cpu", "AMD EPYC")
                .put("cores", "2")
                .put("memory", "24 GB")
                .put("os", "Linux 6.18.44 amd64")
                .put("jdk", "Eclipse Adoptium 25.0.3+9-LTS");
        json.putArray("engines").addObject().put("engine", "postgresql").put("version", "15.18 (Debian 15.18-0)");
        json.put("sound", true);
        samples = json.putArray("samples");
    }

    /** The rates of a contender, one for each round. */
    PlantedRun with(String work, int callers, String by, double... rates) {
        for (int round = 1; round <= rates.length; round++) {
            samples.addObject()
                    .put("engine", engine)
                    .put("work", work)
                    .put("callers", callers)
                    .put("round", round)
                    .put("by", by)
                    .put("per_second", rates[round - 1]);
        }
        return this;
    }

    PlantedRun machine(String fact, String value) {
        ((ObjectNode) json.get("machine")).put(fact, value);
        return this;
    }

    /** The engine of the measurements that are added from now on. */
    PlantedRun on(String other) {
        engine = other;
        return this;
    }

    PlantedRun unsound() {
        json.put("sound", false);
        return this;
    }

    Path in(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            new ObjectMapper().writeValue(file.toFile(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}

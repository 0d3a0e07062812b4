package dev.blotter.benchmarks.load;

import dev.blotter.benchmarks.result.Machine;
import dev.blotter.bootstrap.Version;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a figure means nothing without. */
final class Facts {

    private Facts() {}

    /** Of the plan, the target, the machine and the versions, in the order in which they are read. */
    static Map<String, String> of(LoadPlan plan, String target) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("target", target);
        facts.put("mix", plan.mix().toString());
        facts.put("arrivals", plan.even() ? "evenly apart" : "at random (Poisson)");
        facts.put("step", plan.length().toMillis() + " ms");
        facts.put("callers", "at most " + plan.callers());
        facts.put("seed", Long.toString(plan.seed()));
        facts.put("blotter", Version.text());
        facts.putAll(Machine.here().facts());
        return facts;
    }
}

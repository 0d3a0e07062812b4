package dev.blotter.contract.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a script that fails as short as it can: leaves out ever smaller runs of steps as long as it still fails (delta
 * debugging), then faults one by one.
 */
record Shrinking(Predicate<Script> fails) {

    Script shortest(Script script) {
        List<Step> steps = script.steps();
        int before;
        do {
            before = steps.size();
            for (int chunk = Math.max(1, steps.size() / 2); chunk >= 1; chunk /= 2) {
                steps = without(script, steps, chunk);
            }
        } while (steps.size() < before);
        return script.with(withoutFaults(script, steps));
    }

    private List<Step> without(Script script, List<Step> from, int chunk) {
        List<Step> steps = from;
        int at = 0;
        while (at < steps.size()) {
            List<Step> fewer = new ArrayList<>(steps);
            fewer.subList(at, Math.min(at + chunk, steps.size())).clear();
            if (fails.test(script.with(fewer))) {
                steps = fewer;
            } else {
                at += chunk;
            }
        }
        return steps;
    }

    private List<Step> withoutFaults(Script script, List<Step> from) {
        List<Step> steps = new ArrayList<>(from);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Commit commit) {
                for (int fault = commit.faults().size() - 1; fault >= 0; fault--) {
                    leaveOut(script, steps, i, fault);
                }
            }
        }
        return steps;
    }

    private void leaveOut(Script script, List<Step> steps, int at, int fault) {
        Step.Commit commit = (Step.Commit) steps.get(at);
        List<Fault> fewer = new ArrayList<>(commit.faults());
        fewer.remove(fault);
        List<Step> changed = new ArrayList<>(steps);
        changed.set(at, new Step.Commit(commit.process(), List.copyOf(fewer)));
        if (fails.test(script.with(changed))) {
            steps.set(at, changed.get(at));
        }
    }
}

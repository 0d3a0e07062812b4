package dev.blotter.benchmarks.stage;

import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.benchmarks.site.Site;
import dev.blotter.benchmarks.work.BenchPlan;
import java.io.IOException;

/** One kind of work on one engine. */
@FunctionalInterface
public interface Stage {

    /** Sets it up, measures everybody in turns, checks what was done, and takes away what it made for itself. */
    StageResult run(Site site, BenchPlan plan, Teller teller) throws IOException, InterruptedException;
}

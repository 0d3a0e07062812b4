package dev.blotter.contract.simulator;

import java.util.List;

/** One thing that happens. Any step may be left out of a script: those that follow still mean something. */
sealed interface Step {

    /** A caller hands in a command, for the first time or again. */
    record Send(int process, int command) implements Step {}

    /** The lane commits what waits; the transactions that it needs meet these faults, one after the other. */
    record Commit(int process, List<Fault> faults) implements Step {}

    /** The answers of the oldest commit reach their callers. */
    record Deliver(int process) implements Step {}

    /** The caller who sent the command last waits no longer. */
    record GiveUp(int command) implements Step {}

    /** The process dies, with all that waits in it, and begins anew. */
    record Crash(int process) implements Step {}

    /** The wall clock jumps. */
    record Jump(long seconds) implements Step {}
}

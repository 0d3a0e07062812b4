package dev.blotter.torture.invariant;

/** What must hold after every fault. */
public enum Invariant {
    I1("what was acknowledged is stored"),
    I2("each execution is stored once"),
    I3("nothing is stored that was not sent"),
    I4("a command is stored whole or not at all"),
    I5("an order's cumulated quantity is the sum of its executions, and leaves are never negative"),
    I6("positions and cash are the exact fold of the executions"),
    I7("verify is clean: the journal has no gap, its chain holds, and everything is what it makes"),
    I8("each request ends stored, rejected or unknown; an unknown one sent again gives one copy, a rejected none"),
    I9("every call returns by its deadline and one second"),
    I10("the engine's own check finds no damage"),
    I11("no secret, account or price in logs, messages or the list of processes"),
    I12("memory, threads and file descriptors are back to where they were, and ten percent");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    /** What it says. */
    public String sentence() {
        return sentence;
    }
}

package dev.blotter.contract.simulator;

/** A number that two runs share only when the same happened in them, in the same order. */
final class Trace {

    private static final long FNV_PRIME = 0x100000001b3L;

    private long hash = 0xcbf29ce484222325L;

    void add(long value) {
        hash = (hash ^ value) * FNV_PRIME;
        hash ^= hash >>> 32;
    }

    long hash() {
        return hash;
    }
}

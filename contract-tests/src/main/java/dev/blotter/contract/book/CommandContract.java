package dev.blotter.contract.book;

/** All contracts over commands, for a store that is open while the tests run. */
public interface CommandContract
        extends OutcomeContract, BookContract, PoisonContract, MemoryContract, CrowdContract, ShuffleContract {}

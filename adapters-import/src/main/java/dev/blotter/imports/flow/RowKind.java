package dev.blotter.imports.flow;

/** What a row reports. */
public enum RowKind {
    SUBMITTED,
    RESTATED,
    CANCELED,
    EXECUTION,
    /** Trading was halted or resumed; there is no command for it. */
    HALT
}

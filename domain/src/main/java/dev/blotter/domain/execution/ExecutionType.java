package dev.blotter.domain.execution;

/** FIX ExecType (150), as far as it is about money. */
public enum ExecutionType {
    /** A fill. */
    TRADE,
    /** An earlier fill, with other figures. */
    TRADE_CORRECT,
    /** An earlier fill, busted: it never was. */
    TRADE_CANCEL
}

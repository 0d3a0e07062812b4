package dev.blotter.domain.journal;

/** What a journal entry is about: the command that was applied. */
public enum CommandKind {
    REGISTER_INSTRUMENT,
    OPEN_PORTFOLIO,
    OPEN_SESSION,
    CLOSE_SESSION,
    DEPOSIT,
    WITHDRAW,
    SUBMIT_ORDER,
    REPORT_ORDER,
    RECORD_EXECUTION,
    CORRECT_EXECUTION,
    BUST_EXECUTION,
    SETTLE_TRADE,
    ACCEPT_LOSS
}

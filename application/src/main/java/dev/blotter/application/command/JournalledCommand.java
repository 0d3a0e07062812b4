package dev.blotter.application.command;

import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.Payload;

/** Reads commands back from the journal. */
public final class JournalledCommand {

    private JournalledCommand() {}

    /**
     * The command that an entry keeps.
     *
     * @throws dev.blotter.domain.field.InvalidFieldException when the payload is not of the entry's kind
     */
    public static Command read(JournalRecord said) {
        Payload payload = Payload.parse(said.payload());
        return switch (said.kind()) {
            case REGISTER_INSTRUMENT -> RegisterInstrument.read(said.command(), payload);
            case OPEN_PORTFOLIO -> OpenPortfolio.read(said.command(), said.portfolio(), payload);
            case OPEN_SESSION -> OpenSession.read(said.command(), said.portfolio(), payload);
            case CLOSE_SESSION -> CloseSession.read(said.command(), said.portfolio(), payload);
            case DEPOSIT -> Deposit.read(said, payload);
            case WITHDRAW -> Withdraw.read(said, payload);
            case SUBMIT_ORDER -> SubmitOrder.read(said, payload);
            case REPORT_ORDER -> ReportOrder.read(said, payload);
            case RECORD_EXECUTION -> RecordExecution.read(said, payload);
            case CORRECT_EXECUTION -> CorrectExecution.read(said, payload);
            case BUST_EXECUTION -> BustExecution.read(said, payload);
            case SETTLE_TRADE -> SettleTrade.read(said, payload);
            case ACCEPT_LOSS -> AcceptLoss.read(said.command(), said.portfolio(), payload);
        };
    }
}

package dev.blotter.application.command;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.Payload;
import java.util.Optional;

/** The venue took back an earlier report (FIX Trade Cancel); it may come before what it busts. */
public record BustExecution(CommandId id, ExecutionReport report, ExecutionRef ref) implements ExecutionCommand {

    static BustExecution read(JournalRecord said, Payload payload) {
        return new BustExecution(said.command(), ExecutionReport.read(said, payload), FillPayload.ref(payload));
    }

    @Override
    public Execution toExecution(long sequence) {
        return report.toExecution(ExecutionType.TRADE_CANCEL, Optional.of(ref), Optional.empty(), sequence);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.BUST_EXECUTION;
    }

    @Override
    public Payload payload() {
        return FillPayload.write(report.write(), ref).build();
    }
}

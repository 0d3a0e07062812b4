package dev.blotter.application.command;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.Payload;
import java.util.Optional;

/** The venue gave other figures for an earlier report (FIX Trade Correct); it may come before what it corrects. */
public record CorrectExecution(CommandId id, ExecutionReport report, ExecutionRef ref, Fill fill)
        implements ExecutionCommand {

    static CorrectExecution read(JournalRecord said, Payload payload) {
        return new CorrectExecution(
                said.command(),
                ExecutionReport.read(said, payload),
                FillPayload.ref(payload),
                FillPayload.fill(payload));
    }

    @Override
    public Execution toExecution(long sequence) {
        return report.toExecution(ExecutionType.TRADE_CORRECT, Optional.of(ref), Optional.of(fill), sequence);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CORRECT_EXECUTION;
    }

    @Override
    public Payload payload() {
        return FillPayload.write(FillPayload.write(report.write(), ref), fill).build();
    }
}

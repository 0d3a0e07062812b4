package dev.blotter.application.command;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.Payload;
import java.util.Optional;

/** The venue executed (part of) an order. */
public record RecordExecution(CommandId id, ExecutionReport report, Fill fill) implements ExecutionCommand {

    static RecordExecution read(JournalRecord said, Payload payload) {
        return new RecordExecution(said.command(), ExecutionReport.read(said, payload), FillPayload.fill(payload));
    }

    @Override
    public Execution toExecution(long sequence) {
        return report.toExecution(ExecutionType.TRADE, Optional.empty(), Optional.of(fill), sequence);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RECORD_EXECUTION;
    }

    @Override
    public Payload payload() {
        return FillPayload.write(report.write(), fill).build();
    }
}

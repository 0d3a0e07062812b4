package dev.blotter.benchmarks.method;

import dev.blotter.application.id.NamedIds;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An entry of the journal, of an order's usual length. */
@State(Scope.Benchmark)
public class JournalMethods {

    private static final PortfolioId PORTFOLIO = NamedIds.portfolio("methods");
    private static final Payload PAYLOAD = Payload.builder()
            .put("clientOrderId", "01997f3e-77f0-7a11-bc35-0242ac120002")
            .put("instrument", "AAPL.XNAS")
            .put("limitPrice", "213.25")
            .put("orderId", "01997f3e-77f0-7a11-bc35-0242ac120002")
            .put("quantity", "100")
            .put("side", "BUY")
            .put("submittedTime", "2026-01-05T14:30:00.123456789Z")
            .put("timeInForce", "DAY")
            .put("type", "LIMIT")
            .build();
    private static final String JSON = PAYLOAD.json();
    private static final JournalRecord SAID = new JournalRecord(
            PORTFOLIO,
            CommandKind.SUBMIT_ORDER,
            "order/01997f3e-77f0-7a11-bc35-0242ac120002",
            new CommandId(PORTFOLIO.value()),
            JournalRecord.contentOf(CommandKind.SUBMIT_ORDER, JSON),
            Evidence.OPERATOR,
            JSON,
            Timestamp.parse("2026-01-05T14:30:00Z"));

    /** The entry, with its hash, after the head of its chain. */
    @Benchmark
    public JournalEntry append() {
        return JournalEntry.append(JournalTip.EMPTY, SAID);
    }

    /** The command's payload in canonical form. */
    @Benchmark
    public String payload() {
        return PAYLOAD.json();
    }

    /** A payload read, and checked to be canonical. */
    @Benchmark
    public Payload parse() {
        return Payload.parse(JSON);
    }
}

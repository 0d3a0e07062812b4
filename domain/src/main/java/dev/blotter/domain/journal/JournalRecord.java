package dev.blotter.domain.journal;

import dev.blotter.domain.field.TextField;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;

/**
 * What an entry says, before it has its place in the chain.
 *
 * @param subject what it is about, such as {@code order/0197…}
 * @param content the digest of the command's kind and payload
 * @param evidence who says so
 * @param payload the command in canonical form; see {@link Payload}
 * @param recordedTime when Blotter recorded it, by its own clock
 */
public record JournalRecord(
        PortfolioId portfolio,
        CommandKind kind,
        String subject,
        CommandId command,
        Digest content,
        Evidence evidence,
        String payload,
        Timestamp recordedTime) {

    private static final int LONGEST_SUBJECT = 200;

    public JournalRecord {
        // The hash separates what it covers by line ends; only the payload, its last part, may hold some.
        TextField.require("subject", subject, LONGEST_SUBJECT);
    }

    /** The digest of a command: its kind and payload, whatever its id and time. */
    public static Digest contentOf(CommandKind kind, String payload) {
        return Digest.chain(Digest.NONE, kind + "\n" + payload);
    }

    /** The command within its portfolio. */
    public CommandKey key() {
        return new CommandKey(portfolio, command);
    }

    /** The same words about another subject. */
    public JournalRecord about(String other) {
        return new JournalRecord(portfolio, kind, other, command, content, evidence, payload, recordedTime);
    }

    /** The digest of this record at its place in the chain. */
    Digest hashAfter(JournalTip tip) {
        return Digest.chain(
                tip.hash(),
                String.join(
                        "\n",
                        portfolio.toString(),
                        Long.toString(tip.sequence() + 1),
                        kind.name(),
                        subject,
                        command.toString(),
                        evidence.name(),
                        Long.toString(recordedTime.epochNanos()),
                        payload));
    }
}

package dev.blotter.application.command;

import dev.blotter.domain.field.TextField;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.HexFormat;

/**
 * A person goes on without entries that were lost; nothing but the journal changes.
 *
 * @param portfolio in whose journal it is written: of the portfolio that lost entries, or the reference data's where
 *     nothing is left of that portfolio
 * @param of the portfolio that lost entries
 * @param keptSequence the newest entry that was known outside of the database
 * @param keptHash that entry's hash
 * @param by who accepts it
 * @param reason why
 */
public record AcceptLoss(
        CommandId id,
        PortfolioId portfolio,
        PortfolioId of,
        long keptSequence,
        Digest keptHash,
        String by,
        String reason)
        implements Command {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    public AcceptLoss {
        TextField.require("by", by, LONGEST_NAME);
        TextField.require("reason", reason, LONGEST_REASON);
    }

    static AcceptLoss read(CommandId id, PortfolioId portfolio, Payload payload) {
        return new AcceptLoss(
                id,
                portfolio,
                PortfolioId.parse(payload.get("of")),
                Long.parseLong(payload.get("keptSequence")),
                Digest.of(HexFormat.of().parseHex(payload.get("keptHash"))),
                payload.get("by"),
                payload.get("reason"));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ACCEPT_LOSS;
    }

    @Override
    public Evidence evidence() {
        return Evidence.OPERATOR;
    }

    @Override
    public String subject() {
        return "journal/" + of;
    }

    @Override
    public Payload payload() {
        return Payload.builder()
                .put("of", of)
                .put("keptSequence", keptSequence)
                .put("keptHash", keptHash)
                .put("by", by)
                .put("reason", reason)
                .build();
    }
}

package dev.blotter.application.command;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Optional;

/** Adds an instrument to the reference data, for all portfolios. */
public record RegisterInstrument(
        CommandId id,
        InstrumentId instrument,
        Currency quote,
        Quantity multiplier,
        Optional<Quantity> tick,
        Optional<Quantity> lot)
        implements Command {

    /** An instrument of multiplier 1, without tick and lot. */
    public static RegisterInstrument of(CommandId id, String instrument, String quote) {
        return new RegisterInstrument(
                id,
                InstrumentId.parse(instrument),
                new Currency(quote),
                Quantity.of(1),
                Optional.empty(),
                Optional.empty());
    }

    static RegisterInstrument read(CommandId id, Payload payload) {
        return new RegisterInstrument(
                id,
                InstrumentId.parse(payload.get("instrument")),
                new Currency(payload.get("quote")),
                Quantity.of(payload.get("multiplier")),
                payload.find("tick").map(Quantity::of),
                payload.find("lot").map(Quantity::of));
    }

    /** The instrument as it is registered. */
    public Instrument toInstrument(long sequence) {
        return new Instrument(instrument, quote, multiplier, tick, lot, sequence);
    }

    @Override
    public PortfolioId portfolio() {
        return PortfolioId.REFERENCE;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REGISTER_INSTRUMENT;
    }

    @Override
    public Evidence evidence() {
        return Evidence.LOCAL;
    }

    @Override
    public String subject() {
        return "instrument/" + instrument;
    }

    @Override
    public Payload payload() {
        return Payload.builder()
                .put("instrument", instrument)
                .put("quote", quote)
                .put("multiplier", multiplier)
                .put("tick", tick)
                .put("lot", lot)
                .build();
    }
}

package dev.blotter.contract.instrument;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.RepositoryProbe;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.store.Store;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.instrument.InstrumentRepository} must do. */
public interface InstrumentRepositoryContract {

    Store store();

    @Test
    default void instrumentsAreKeptAsTheyWereGiven() {
        InstrumentId id = Ground.imagined().instrument();
        InstrumentId odd = new InstrumentId(id.symbol() + ".B/'é日本😀", new Venue("V'\\日本😀"));
        Optional<String> none = Optional.empty();
        Optional<String> least = Optional.of(Extremes.LEAST);
        Optional<String> most = Optional.of(Extremes.MOST);
        instruments()
                .keeps(
                        Instruments.plain(id),
                        Instruments.of(id, Extremes.MOST, least, most),
                        Instruments.of(id, Extremes.LEAST, none, least),
                        Instruments.of(id, "50", most, none),
                        Instruments.plain(odd));
    }

    @Test
    default void instrumentsThatExistAreLoaded() {
        instruments().loadsOnlyWhatExists(unique(), Ground.imagined().instrument());
    }

    @Test
    default void aThousandInstrumentsAreSaved() {
        InstrumentId id = Ground.imagined().instrument();
        instruments()
                .keepsAThousand(
                        n -> Instruments.plain(numbered(id, n)),
                        n -> Instruments.of(numbered(id, n), "5", Optional.of("0.01"), Optional.of("100")));
    }

    private static Instrument unique() {
        return Instruments.plain(Ground.imagined().instrument());
    }

    private static InstrumentId numbered(InstrumentId id, long n) {
        return new InstrumentId(id.symbol() + "." + n, id.listing());
    }

    private RepositoryProbe<InstrumentId, Instrument> instruments() {
        return new RepositoryProbe<>(
                store(),
                Instrument::id,
                (tx, ids) -> tx.instruments().load(ids),
                (tx, rows) -> tx.instruments().save(rows));
    }
}

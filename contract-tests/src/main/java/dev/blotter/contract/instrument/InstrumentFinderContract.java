package dev.blotter.contract.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.Pages;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link InstrumentFinder} must do. */
public interface InstrumentFinderContract {

    Store store();

    @Test
    default void instrumentsAreFound() {
        Ground ground = Ground.in(store());
        InstrumentFinder finder = store().finders().instruments();
        assertThat(finder.find(ground.instrument())).contains(Instruments.plain(ground.instrument()));
        assertThat(finder.find(Ground.imagined().instrument())).isEmpty();
    }

    /**
     * By symbol, then by venue, both by their characters' codes: not by the language's rules, nor by the whole name.
     */
    @Test
    default void instrumentsArePagedInTheOrderOfTheirNames() {
        String symbol = Ground.imagined().instrument().symbol();
        List<InstrumentId> own = Stream.of(
                        ".XNAS", ".ZNAS", "-B.XNAS", ".B.XNAS", "A.XNAS", "_.XNAS", "a.XNAS", "é.XNAS")
                .map(tail -> InstrumentId.parse(symbol + tail))
                .toList();
        assertThat(own).isSorted();
        store().writes()
                .write(tx -> tx.instruments()
                        .save(own.reversed().stream().map(Instruments::plain).toList()));
        InstrumentFinder finder = store().finders().instruments();
        for (int limit : new int[] {3, 5_000}) {
            List<InstrumentId> all = Pages.walk(limit, finder::page, Instrument::id).stream()
                    .map(Instrument::id)
                    .toList();
            assertThat(all).isSorted().doesNotHaveDuplicates();
            assertThat(all.stream().filter(id -> id.symbol().startsWith(symbol)))
                    .isEqualTo(own);
        }
        assertThat(finder.page(Optional.empty(), 0)).isEmpty();
    }
}

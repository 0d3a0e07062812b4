package dev.blotter.contract.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.instrument.Instruments;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.Pages;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionFinder;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.store.Store;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link PositionFinder} must do. */
public interface PositionFinderContract {

    Store store();

    @Test
    default void positionsAreFound() {
        Ground ground = Ground.in(store());
        Position held = new Positions(ground.portfolio()).held(ground.instrument(), 3);
        store().writes().write(tx -> tx.positions().save(List.of(held)));
        assertThat(finder().find(held.key())).contains(held);
        assertThat(finder().find(new PositionKey(Ground.in(store()).portfolio(), ground.instrument())))
                .isEmpty();
    }

    @Test
    default void positionsInASymbolAreFoundWhereverItIsListed() {
        Ground ground = Ground.in(store());
        String symbol = ground.instrument().symbol();
        List<Position> held = held(ground, symbol + ".ARCX", symbol + ".XNAS", symbol + ".B.XNAS", symbol + "B.XNAS");
        held(Ground.in(store()), symbol + ".XNAS");
        assertThat(finder().bySymbol(ground.portfolio(), symbol)).isEqualTo(held.subList(0, 2));
        assertThat(finder().bySymbol(ground.portfolio(), symbol + ".B")).isEqualTo(held.subList(2, 3));
        assertThat(finder().bySymbol(ground.portfolio(), symbol + "C")).isEmpty();
    }

    @Test
    default void positionsArePagedInTheOrderOfTheirInstruments() {
        Ground ground = Ground.in(store());
        List<Position> held = held(
                ground,
                "A.XNAS",
                "A.ZNAS",
                "A-B.XNAS",
                "A.B.XNAS",
                "AA.XNAS",
                "A_.XNAS",
                "Aa.XNAS",
                "Aé.XNAS",
                "a.XNAS");
        held(Ground.in(store()), "B.XNAS");
        PortfolioId owner = ground.portfolio();
        Pages.<Position, InstrumentId>assertPaged(
                held,
                (after, limit) -> finder().page(owner, after, limit),
                position -> position.key().instrument());
    }

    private PositionFinder finder() {
        return store().finders().positions();
    }

    private List<Position> held(Ground ground, String... names) {
        List<InstrumentId> instruments =
                Stream.of(names).map(InstrumentId::parse).toList();
        List<Position> held = instruments.stream()
                .map(instrument -> new Positions(ground.portfolio()).held(instrument, 1))
                .toList();
        store().writes().write(tx -> {
            tx.instruments().save(instruments.stream().map(Instruments::plain).toList());
            tx.positions().save(held.reversed());
        });
        return held;
    }
}

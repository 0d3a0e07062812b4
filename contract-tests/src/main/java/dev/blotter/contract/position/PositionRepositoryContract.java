package dev.blotter.contract.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.instrument.Instruments;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.RepositoryProbe;
import dev.blotter.contract.store.Transactions;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.store.Store;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.position.PositionRepository} must do. */
public interface PositionRepositoryContract {

    Store store();

    @Test
    default void positionsAreKeptAsTheyWereGiven() {
        Ground ground = Ground.in(store());
        Positions positions = new Positions(ground.portfolio());
        Position held = positions.held(ground.instrument(), 100);
        positions()
                .keeps(Position.flat(held.key()), held, positions.full(ground.instrument()), Position.flat(held.key()));
    }

    @Test
    default void positionsThatExistAreLoaded() {
        Ground ground = Ground.in(store());
        Ground other = Ground.in(store());
        Position held = new Positions(ground.portfolio()).held(ground.instrument(), 1);
        positions().loadsOnlyWhatExists(held, new PositionKey(ground.portfolio(), other.instrument()));
        positions().loadsOnlyWhatExists(held, new PositionKey(other.portfolio(), ground.instrument()));
    }

    @Test
    default void aThousandPositionsAreSaved() {
        Ground ground = Ground.in(store());
        Positions positions = new Positions(ground.portfolio());
        store().writes()
                .write(tx -> tx.instruments()
                        .save(LongStream.range(0, 1_500)
                                .mapToObj(n -> Instruments.plain(listed(ground, n)))
                                .toList()));
        positions()
                .keepsAThousand(n -> positions.held(listed(ground, n), 1), n -> positions.held(listed(ground, n), -2));
    }

    @Test
    default void positionWithoutItsParentsIsRefused() {
        Ground ground = Ground.in(store());
        Position good = new Positions(ground.portfolio()).held(ground.instrument(), 1);
        Ground imagined = Ground.imagined();
        positions().refusesWithoutParent(good, new Positions(ground.portfolio()).held(imagined.instrument(), 1));
        positions().refusesWithoutParent(good, new Positions(imagined.portfolio()).held(ground.instrument(), 1));
    }

    @Test
    default void positionsOfAPortfolioAreReadUpToSoMany() {
        Ground ground = Ground.in(store());
        Ground other = Ground.in(store());
        List<Position> held = List.of(
                new Positions(ground.portfolio()).held(ground.instrument(), 1),
                new Positions(ground.portfolio()).held(other.instrument(), 2));
        Position others = new Positions(other.portfolio()).held(other.instrument(), 3);
        store().writes().write(tx -> {
            tx.positions().save(held);
            tx.positions().save(List.of(others));
        });
        assertThat(read(ground, 2)).containsExactlyInAnyOrderElementsOf(held);
        assertThat(read(ground, 1)).hasSize(2);
        assertThat(read(ground, 0)).hasSize(1);
        assertThat(read(other, 1_000)).containsExactly(others);
        assertThat(read(Ground.imagined(), 1_000)).isEmpty();
    }

    private List<Position> read(Ground ground, int most) {
        return Transactions.ask(store(), tx -> tx.positions().ofPortfolio(ground.portfolio(), most));
    }

    private static InstrumentId listed(Ground ground, long n) {
        return new InstrumentId(
                ground.instrument().symbol() + n, ground.instrument().listing());
    }

    private RepositoryProbe<PositionKey, Position> positions() {
        return new RepositoryProbe<>(
                store(),
                Position::key,
                (tx, keys) -> tx.positions().load(keys),
                (tx, rows) -> tx.positions().save(rows));
    }
}

package dev.blotter.contract.position;

import dev.blotter.contract.instrument.Instruments;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.RepositoryProbe;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.store.Store;
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

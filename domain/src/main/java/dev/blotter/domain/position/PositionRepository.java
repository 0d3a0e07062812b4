package dev.blotter.domain.position;

import java.util.Collection;
import java.util.Map;

/** Loads and keeps positions within a write transaction. */
public interface PositionRepository {

    /** The positions that exist among those asked for, in one statement. */
    Map<PositionKey, Position> load(Collection<PositionKey> keys);

    /** Stores them all in one statement, new or changed. */
    void save(Collection<Position> positions);
}

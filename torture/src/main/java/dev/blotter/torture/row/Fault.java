package dev.blotter.torture.row;

import java.io.IOException;
import java.sql.SQLException;
import java.util.random.RandomGenerator;

/**
 * Something that goes wrong while the victim is busy.
 *
 * @param strike brings it about and heals it, but for a victim that it has ended
 */
record Fault(String name, Ground ground, Strike strike) {

    interface Strike {
        void at(Trial trial, RandomGenerator random) throws IOException, SQLException, InterruptedException;
    }
}

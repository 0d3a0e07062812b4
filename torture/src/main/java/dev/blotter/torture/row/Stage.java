package dev.blotter.torture.row;

import dev.blotter.torture.server.Arena;
import dev.blotter.torture.victim.Plant;
import dev.blotter.torture.victim.VictimJvm;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a row is run with.
 *
 * @param folder for its files, which exists
 * @param seed of all that is random
 * @param plant a bug to put around the victim's store
 */
public record Stage(Arena arena, Path folder, long seed, VictimJvm jvm, Optional<Plant> plant) {

    /** Whether it is this bug. */
    boolean isPlanted(Plant bug) {
        return plant.filter(bug::equals).isPresent();
    }
}

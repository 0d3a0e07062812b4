package dev.blotter.torture.row;

import dev.blotter.torture.server.Engine;
import dev.blotter.torture.server.SmallDisk;
import dev.blotter.torture.server.SqliteArena;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Several faults in one run, one after another and two at once, drawn from all that the engine has. */
final class EverythingRow implements Row {

    private static final int FEWEST = 2;
    private static final int MORE = 4;
    private static final int MEBIBYTES = 160;
    private static final int RUNS_ON_A_STORE = 5;

    private @Nullable Way way;
    private @Nullable SmallDisk disk;
    private List<Fault> faults = List.of();

    @Override
    public void prepare(Trial trial) throws IOException, SQLException {
        if (trial.arena().engine() == Engine.POSTGRESQL) {
            Way laid = Way.laid(trial);
            way = laid;
            BlackHole.expect(trial);
            Storm.expect(trial);
            faults = Faults.onPostgres(laid);
        } else {
            HeldFile.expect(trial);
            Optional<SmallDisk> small = small(trial);
            disk = small.orElse(null);
            faults = Faults.onSqlite(small);
        }
    }

    /** Not everybody may mount one; the other faults need none. */
    private static Optional<SmallDisk> small(Trial trial) throws IOException {
        if (SmallDisk.missing().isPresent()) {
            return Optional.empty();
        }
        Path folder = trial.stage().folder().resolve("small");
        SmallDisk small = SmallDisk.mounted(folder, MEBIBYTES);
        ((SqliteArena) trial.arena()).in(folder);
        return Optional.of(small);
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        if (run % RUNS_ON_A_STORE == 0 && run > 0) {
            trial.renew();
        }
        RandomGenerator own = new SplittableRandom(trial.random().nextLong());
        new Nemesis(trial, faults, own).strike(FEWEST + own.nextInt(MORE));
        trial.examineAlive(trial.victim(), 0);
    }

    @Override
    public void end(Trial trial) throws SQLException {
        if (way != null) {
            way.close();
            Storm.end(trial);
        }
        if (disk != null) {
            disk.close();
        }
    }
}

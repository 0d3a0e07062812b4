package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.SqliteArena;
import dev.blotter.torture.server.SqliteFiles;
import dev.blotter.torture.victim.Inspected;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Request;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a SQLite file are changed, cut off or lost while nobody uses it. Nine of sixteen runs turn a single bit of
 * the file. Each file is opened by a process that keeps no book of its own; one in sixteen is opened by the victim,
 * which goes on without what is lost, and is sent everything again.
 */
final class SqliteCorruptRow implements Row {

    private static final int SIXTEEN = 16;
    private static final List<Damage> OTHERS = List.of(
            Damage.REMOVE_LOG,
            Damage.CUT_FILE,
            Damage.CUT_LOG,
            Damage.OLD_COPY,
            Damage.FLIP_LOG,
            Damage.ZERO_FILE,
            Damage.ZERO_LOG,
            Damage.NOISE_INDEX);

    private int stores;
    private @Nullable Specimen specimen;
    private @Nullable VictimProcess inspector;

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        Specimen whole = specimen(trial);
        Damage damage = run % 2 == 1 ? Damage.FLIP_FILE : OTHERS.get(run % SIXTEEN / 2);
        boolean goOn = run % SIXTEEN == 6;
        SqliteFiles files = (damage.needsLog() ? whole.killed() : whole.closed())
                .copyTo(trial.stage().folder().resolve("damaged.db"));
        Contents before = damage.needsLog() ? whole.asKilled() : whole.asClosed();
        String done = damage.to(files, whole.old(), trial.random());
        trial.witness().note(damage + ": " + done);
        Optional<Contents> after = Contents.of(files, trial.stage().folder().resolve("read.db"));
        if (goOn) {
            trial.tally().fate(damage + " gone-on-from");
            goOn(trial, files);
            return;
        }
        Request write = trial.flow().deposit();
        Inspected inspected = inspector(trial).inspect(files.url(), write);
        boolean lagging = whole.isUnderLoad() && damage.needsLog();
        Verdict verdict = new Verdict(damage, before, after, lagging, write.portfolio());
        List<Violation> found = verdict.on(inspected);
        trial.tally().fate(verdict.fate(inspected));
        trial.tally()
                .looked(
                        Invariant.I7,
                        found.stream()
                                .map(each -> new Violation(Invariant.I7, done + ": " + each.detail()))
                                .toList());
    }

    /** A file as a kill leaves it, a copy of it from before, and the same file after somebody closed it. */
    private Specimen specimen(Trial trial) throws IOException, SQLException, InterruptedException {
        Specimen made = specimen;
        if (made == null) {
            made = Specimen.made(trial, stores++ % 2 == 1);
            specimen = made;
        }
        return made;
    }

    private VictimProcess inspector(Trial trial) throws IOException {
        VictimProcess running = inspector;
        if (running == null) {
            SqliteFiles own = new SqliteFiles(trial.stage().folder().resolve("inspector.db"));
            running = trial.start(Map.of("DATABASE_URL", own.url()));
            inspector = running;
        }
        return running;
    }

    /** The victim refuses to write, goes on without what is lost when a person says so, and learns it all again. */
    private void goOn(Trial trial, SqliteFiles damaged) throws IOException, SQLException {
        damaged.copyTo(((SqliteArena) trial.arena()).files().file());
        try (VictimProcess fresh = trial.start()) {
            Resumption.of(trial, fresh);
        }
        specimen = null;
        trial.renew();
    }

    @Override
    public void leave(Trial trial) {
        specimen = null;
    }

    @Override
    public void end(Trial trial) {
        Optional.ofNullable(inspector).ifPresent(VictimProcess::close);
    }
}

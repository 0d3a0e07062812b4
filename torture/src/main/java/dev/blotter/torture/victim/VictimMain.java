package dev.blotter.torture.victim;

import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.WriteStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The process that faults happen to: an engine with Blotter in it, which does what its standard input says and answers
 * on its standard output. It is configured by its environment, as an engine is.
 */
public final class VictimMain {

    /** The environment variable that names a planted bug. */
    static final String PLANT = "BLOTTER_TORTURE_PLANT";

    /** The environment variable that says which write of how many ends in an error; 0 for none. */
    static final String BREAK = "BLOTTER_TORTURE_BREAK";

    private VictimMain() {}

    /** Opens the book, says READY, and takes requests until its input ends. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        Halt halt = new Halt();
        try (Blotter blotter = open(halt)) {
            new Desk(blotter, halt, out).serve(in);
        } catch (StoreException e) {
            out.println("FAILED\t" + e.getClass().getSimpleName() + ": " + e.getMessage());
            out.flush();
        }
    }

    private static Blotter open(Halt halt) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        Optional<Plant> plant = Optional.ofNullable(environment.remove(PLANT)).flatMap(Plant::named);
        int broken = Integer.parseInt(Objects.requireNonNullElse(environment.remove(BREAK), "0"));
        Database database = Database.chosen(Optional.empty(), Settings.of(environment));
        Store store = database.open(halt);
        WriteStore writes = broken == 0 ? store.writes() : new BreakingWriteStore(store.writes(), broken);
        WriteStore halting = new HaltingWriteStore(writes, halt);
        return new Blotter(
                new WrappedStore(store, plant.map(bug -> bug.around(halting)).orElse(halting)));
    }
}

package dev.blotter.torture.victim;

import dev.blotter.application.tip.Loss;
import dev.blotter.application.tip.LossAcceptance;
import dev.blotter.application.tip.TipKeepingStore;
import dev.blotter.application.verify.VerifyJournal;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.database.OpenDatabase;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.WriteStore;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A book as the product opens it, with the tips of its journals, and what is put around it on purpose.
 *
 * @param plant a bug that it has
 */
public record OpenBook(OpenDatabase opened, Blotter blotter, Optional<Plant> plant) implements AutoCloseable {

    /** The environment variable that names a planted bug. */
    public static final String PLANT = "BLOTTER_TORTURE_PLANT";

    /** The environment variable that says which write of how many ends in an error; 0 for none. */
    public static final String BREAK = "BLOTTER_TORTURE_BREAK";

    private static final int FINDINGS = 1_000;
    private static final String OFF = "off";

    /**
     * Opens what an environment names.
     *
     * @throws StoreException when it cannot be opened
     */
    static OpenBook open(Map<String, String> given, Halt halt) {
        Map<String, String> environment = new HashMap<>(given);
        Optional<Plant> plant = Optional.ofNullable(environment.remove(PLANT)).flatMap(Plant::named);
        int broken = Integer.parseInt(Objects.requireNonNullElse(environment.remove(BREAK), "0"));
        if (plant.filter(Plant.NO_TIPS::equals).isPresent()) {
            environment.put("DB_TIP_FILE", OFF);
        }
        Database database = Database.chosen(Optional.empty(), Settings.of(environment));
        OpenDatabase opened = OpenDatabase.of(database, Optional.empty(), halt);
        Store store = opened.store();
        WriteStore breaking = broken == 0 ? store.writes() : new BreakingWriteStore(store.writes(), broken);
        WriteStore halting = new HaltingWriteStore(breaking, halt);
        WriteStore writes = plant.map(bug -> bug.around(halting)).orElse(halting);
        return new OpenBook(opened, new Blotter(new WrappedStore(store, writes)), plant);
    }

    /** One within the harness's own process, without tips: for faults of what comes in, which no process dies of. */
    public static OpenBook within(Map<String, String> given, Optional<Plant> plant) {
        Map<String, String> environment = new HashMap<>(given);
        environment.put("DB_TIP_FILE", OFF);
        plant.ifPresent(bug -> environment.put(PLANT, bug.text()));
        return open(environment, new Halt());
    }

    VerifyReport verify() {
        if (plant.filter(Plant.BLIND_VERIFY::equals).isPresent()) {
            return new VerifyReport(0, 0, 0, List.of(), 0);
        }
        return new VerifyJournal(
                        opened.store().snapshots(),
                        opened.tips().map(TipKeepingStore::known).orElse(Map.of()))
                .verify(FINDINGS, rows -> {});
    }

    /** Why nothing is written; empty when everything may be. */
    String refusal() {
        return opened.tips().flatMap(TipKeepingStore::refusal).orElse("");
    }

    /** What is missing, a sentence for each portfolio. */
    List<String> losses() {
        return opened.tips().map(TipKeepingStore::losses).orElse(List.of()).stream()
                .map(Loss::sentence)
                .toList();
    }

    /** A person goes on without what is missing. */
    void acceptLosses() {
        LossAcceptance acceptance =
                new LossAcceptance("torture", "it was taken away on purpose", blotter.ids(), InstantSource.system());
        opened.tips().ifPresent(tips -> tips.accept(acceptance));
    }

    @Override
    public void close() {
        blotter.close();
    }
}

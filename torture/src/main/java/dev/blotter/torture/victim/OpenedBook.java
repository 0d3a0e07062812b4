package dev.blotter.torture.victim;

import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.statement.StatementObserver;
import java.util.Map;
import java.util.Optional;

/** A book within the harness's own process, for faults of what comes in, which no process dies of. */
public final class OpenedBook {

    private OpenedBook() {}

    /** The one that the environment names, with the bug that is planted. */
    public static Blotter open(Map<String, String> environment, Optional<Plant> plant) {
        Store store =
                Database.chosen(Optional.empty(), Settings.of(environment)).open(StatementObserver.NONE);
        return new Blotter(plant.<Store>map(bug -> new WrappedStore(store, bug.around(store.writes())))
                .orElse(store));
    }
}

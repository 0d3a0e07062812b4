package dev.blotter.bootstrap.verb;

import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.terminal.Progress;
import dev.blotter.bootstrap.terminal.Screen;
import java.io.Console;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every verb takes. */
public final class CommonOptions {

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "The database: sqlite:///file.db, postgresql://user:password@host:5432/database. "
                    + "Default: DATABASE_URL, else PGHOST and its kin, else the SQLite file data/blotter.db.")
    private Optional<String> db = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object instead of tables.")
    private boolean json;

    /** The database that is asked for. */
    public Database database() {
        return Database.chosen(db, System.getenv());
    }

    /** Whether a database is asked for on the command line. */
    public boolean namesDatabase() {
        return db.isPresent();
    }

    public boolean json() {
        return json;
    }

    /** Where the results of a verb are written. */
    public Screen screen(CommandSpec verb) {
        return new Screen(verb.commandLine().getOut(), isWatched() && System.getenv("NO_COLOR") == null);
    }

    public Progress progress(String task, String unit) {
        return Progress.of(task, unit, isWatched() && !json);
    }

    private static boolean isWatched() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}

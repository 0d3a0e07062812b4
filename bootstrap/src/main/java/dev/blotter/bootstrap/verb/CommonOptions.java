package dev.blotter.bootstrap.verb;

import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.BlotterProperties;
import dev.blotter.bootstrap.setting.Configuration;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.bootstrap.terminal.Progress;
import dev.blotter.bootstrap.terminal.Screen;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec owner;

    /**
     * What is set by the environment and by properties; a name that is unknown or a value that cannot be is refused.
     */
    public Settings settings() {
        return Settings.of(System.getenv(), BlotterProperties.found(System.getenv(), System.getProperties()));
    }

    /** What is set, by what it belongs to. */
    public Configuration configuration() {
        return Configuration.of(settings());
    }

    /** The database that is asked for. */
    public Database database() {
        return database(settings());
    }

    /** The database that is asked for, or that the settings name; tells of what is set and has no effect. */
    public Database database(Settings settings) {
        Database database = Database.chosen(db, settings);
        Configuration.of(settings)
                .warnings()
                .forEach(warning -> owner.commandLine().getErr().println("blotter: " + warning));
        return database;
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
        return new Screen(verb.commandLine().getOut(), Screen.isWatched() && System.getenv("NO_COLOR") == null);
    }

    public Progress progress(String task, String unit) {
        return Progress.of(task, unit, Screen.isWatched() && !json);
    }
}

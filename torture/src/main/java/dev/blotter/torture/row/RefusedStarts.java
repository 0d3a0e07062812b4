package dev.blotter.torture.row;

import dev.blotter.bootstrap.setting.Setting;
import dev.blotter.bootstrap.setting.SettingTable;
import dev.blotter.torture.input.Misspelling;
import dev.blotter.torture.input.WrongSetting;
import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.program.Ports;
import dev.blotter.torture.program.ProgramProcess;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.server.PostgresArena;
import dev.blotter.torture.server.PostgresServer;
import dev.blotter.torture.victim.Plant;
import dev.blotter.torture.witness.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts {@code serve} where it has to refuse, and looks whether anything of it began. */
final class RefusedStarts {

    private static final Duration NO_LONGER = Duration.ofSeconds(30);
    private static final Duration EACH = Duration.ofMillis(20);

    private final Trial trial;
    private final int run;
    private final List<Violation> found = new ArrayList<>();

    RefusedStarts(Trial trial, int run) throws IOException, SQLException {
        this.trial = trial;
        this.run = run;
        trial.arena().renew();
    }

    /** With these variables beside those of the database. */
    void wrong(WrongSetting wrong) throws IOException, SQLException, InterruptedException {
        start(wrong.environment(), wrong.named());
    }

    /** With a file of settings that has a slip in its second line. */
    void wrongFile(Misspelling slip) throws IOException, SQLException, InterruptedException {
        Path file = Files.writeString(
                trial.stage().folder().resolve("slip.properties"), "# slip\n" + slip.written() + "=x\n");
        start(Map.of("MICRONAUT_CONFIG_FILES", file.toString()), List.of(slip.written() + " (" + file + ", line 2)"));
    }

    /** With a database that may lose what it confirmed, another one each run. */
    void unsafe() throws IOException, SQLException, InterruptedException {
        if (trial.arena().engine() == Engine.SQLITE) {
            List<WrongSetting> all = WrongSetting.unsafe();
            wrong(all.get(run % all.size()));
            return;
        }
        PostgresArena arena = (PostgresArena) trial.arena();
        PostgresServer server = arena.server();
        switch (run % 5) {
            case 0 -> altered(server, "SYSTEM SET fsync = off", "SYSTEM RESET fsync", "fsync");
            case 1 ->
                altered(server, "SYSTEM SET full_page_writes = off", "SYSTEM RESET full_page_writes", "full_page");
            case 2 ->
                altered(
                        server,
                        "ROLE blotter SET synchronous_commit = off",
                        "ROLE blotter RESET synchronous_commit",
                        "synchronous_commit");
            case 3 ->
                altered(
                        server,
                        "DATABASE " + arena.database() + " SET synchronous_commit = off",
                        "DATABASE " + arena.database() + " RESET synchronous_commit",
                        "synchronous_commit");
            default -> {
                String url = arena.environment().get("DATABASE_URL") + "?options=-c%20synchronous_commit%3Doff";
                start(Map.of("DATABASE_URL", url), List.of("synchronous_commit"));
            }
        }
    }

    private void altered(PostgresServer server, String to, String back, String named)
            throws IOException, SQLException, InterruptedException {
        server.run("ALTER " + to, "SELECT pg_reload_conf()");
        try {
            start(Map.of(), List.of(named));
        } finally {
            server.run("ALTER " + back, "SELECT pg_reload_conf()");
        }
    }

    private void start(Map<String, String> more, List<String> named)
            throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory(trial.stage().folder(), "start");
        Map<String, String> environment = new HashMap<>(trial.arena().environment());
        environment.putAll(more);
        if (trial.stage().isPlanted(Plant.FORGIVING_START)) {
            environment
                    .keySet()
                    .retainAll(SettingTable.all().stream().map(Setting::key).toList());
        }
        environment.put("HOME", folder.toString());
        int port = Ports.free();
        boolean listened = false;
        try (ProgramProcess program = ProgramProcess.start(
                List.of(),
                environment,
                folder,
                trial.stage().folder().resolve("start"),
                "serve",
                "--port",
                Integer.toString(port))) {
            while (!listened && program.age().compareTo(NO_LONGER) < 0 && !program.awaitEnd(EACH)) {
                listened = Ports.listens(port);
            }
            judge(program, listened, named);
        }
        begun(folder);
    }

    private void judge(ProgramProcess program, boolean listened, List<String> named) throws IOException {
        trial.tally().count(1, 0, 1);
        if (listened || program.isAlive()) {
            found.add(new Violation(Invariant.I8, named + (listened ? " was taken" : " was not refused in time")));
            return;
        }
        trial.tally().ready(program.age());
        String said = program.err();
        if (program.exitCode() != 1 || !program.out().isEmpty()) {
            found.add(new Violation(Invariant.I8, named + " ended with exit code " + program.exitCode()));
        }
        if (named.stream().noneMatch(said::contains) || said.lines().count() > 1 || !said.startsWith("blotter: ")) {
            found.add(new Violation(Invariant.I8, named + " was refused by a sentence that does not say so"));
        }
        if (said.contains(Canary.PASSWORD)) {
            found.add(new Violation(Invariant.I11, named + " was refused by a sentence that quotes a password"));
        }
    }

    private void begun(Path folder) throws IOException, SQLException {
        try (Stream<Path> all = Files.list(folder)) {
            if (all.findAny().isPresent()) {
                found.add(new Violation(Invariant.I3, "a refused start left something in its folder"));
            }
        }
        boolean book = trial.arena().engine() == Engine.SQLITE ? sqliteFile() : tables() > 0;
        if (book) {
            found.add(new Violation(Invariant.I3, "a refused start made something in the database"));
        }
        Files.delete(folder);
    }

    private boolean sqliteFile() throws IOException {
        try (Stream<Path> all = Files.list(trial.stage().folder())) {
            return all.anyMatch(file -> file.getFileName().toString().contains(".db"));
        }
    }

    private long tables() throws SQLException {
        try (Connection connection = trial.arena().connect();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM pg_class WHERE relkind = 'r'"
                                + " AND relnamespace = 'public'::regnamespace")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Notes what was found in all of them. */
    void judge() {
        for (Invariant invariant : List.of(Invariant.I3, Invariant.I8, Invariant.I11)) {
            trial.tally()
                    .looked(
                            invariant,
                            found.stream()
                                    .filter(each -> each.invariant() == invariant)
                                    .toList());
        }
    }
}

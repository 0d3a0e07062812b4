package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.program.Beans;
import dev.blotter.torture.program.Jcmd;
import dev.blotter.torture.program.Ports;
import dev.blotter.torture.program.ProgramProcess;
import dev.blotter.torture.program.RawHttp;
import dev.blotter.torture.program.ServedProgram;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.server.PostgresArena;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.Plant;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Canary;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Passwords, accounts and prices that occur nowhere else, looked for in everything that a process shows while it logs
 * all that it can: its log, its answers, HTTP, JMX, its threads, the list of processes, and what a failed start says.
 */
final class SecretsRow implements Row {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration TO_REFUSE = Duration.ofMinutes(2);
    private static final int BUSY = 60;
    private static final String ELSEWHERE =
            "postgresql://blotter:" + Canary.PASSWORD + "@127.0.0.1:%d/%s?connect_timeout=2%s";
    private static final List<String> PATHS = List.of(
            "/health",
            "/prometheus",
            "/metrics",
            "/env",
            "/beans",
            "/loggers",
            "/threaddump",
            "/api/database/health",
            "/api/database/metrics",
            "/api/database/connection-info",
            "/swagger/",
            "/",
            "/api/database/%00",
            "/api/database/health?password=x&url=y");
    private static final List<String> QUESTIONS = List.of(
            "Thread.print",
            "VM.command_line",
            "VM.system_properties",
            "VM.flags -all",
            "VM.info",
            "GC.class_histogram",
            "PerfCounter.print");

    private final List<Violation> found = new ArrayList<>();

    @Override
    public void prepare(Trial trial) {
        loud().forEach(trial::configure);
    }

    private static Map<String, String> loud() {
        return Map.of(
                "BLOTTER_LOG_LEVEL", "DEBUG",
                "DB_ENABLE_QUERY_LOGGING", "true",
                "DB_SLOW_QUERY_THRESHOLD", "0",
                "DB_ECHO_POOL", "true",
                "DB_READ_REPLICA_URL", ELSEWHERE.formatted(1, "book", ""),
                "PGPASSWORD", Canary.PASSWORD);
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        found.clear();
        victim(trial, run);
        trial.renew();
        served(trial);
        failedStarts(trial);
        trial.tally().looked(Invariant.I11, found.stream().distinct().toList());
    }

    /** A load with everything that is refused in it, and connections that break. */
    private static void victim(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        VictimProcess victim = trial.victim();
        try (Load load = trial.load()) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (load.acked() < BUSY && System.nanoTime() < deadline) {
                Thread.sleep(2);
            }
            if (trial.arena().engine() == Engine.POSTGRESQL) {
                SurvivorRow.server(trial).restart("immediate");
            }
        }
        for (Poison poison : Poison.SMALL) {
            victim.execute(poison.in(trial.flow().fill()), PATIENCE).join();
        }
        trial.examineAlive(victim, run);
    }

    private void served(Trial trial) throws IOException, InterruptedException {
        Map<String, String> environment = environment(trial);
        Beans beans = new Beans(Ports.free());
        List<String> options = new ArrayList<>(beans.options());
        if (trial.stage().isPlanted(Plant.LEAKED_PASSWORD)) {
            options.add("-Dblotter.db.read-replica-url=" + ELSEWHERE.formatted(1, "book", ""));
        }
        try (ServedProgram served = ServedProgram.start(
                options,
                environment,
                trial.stage().folder(),
                trial.stage().folder().resolve("serve"))) {
            ask(served);
            long pid = served.process().pid();
            found.addAll(Secrets.inCommandLine(pid));
            found.addAll(Secrets.in(beans.text(), "JMX"));
            Optional<Jcmd> jcmd = Jcmd.find();
            for (String question : jcmd.isPresent() ? QUESTIONS : List.<String>of()) {
                found.addAll(Secrets.in(jcmd.orElseThrow().ask(pid, question), "jcmd " + question));
            }
            if (trial.arena() instanceof PostgresArena arena) {
                arena.server().close();
                try {
                    ask(served);
                } finally {
                    arena.server().start();
                }
            }
            served.process().close();
            found.addAll(Secrets.in(served.process().err() + served.process().out(), "the log of serve"));
        }
    }

    private static Map<String, String> environment(Trial trial) {
        Map<String, String> environment = new HashMap<>(loud());
        environment.putAll(trial.arena().environment());
        environment.put("HOME", trial.stage().folder().toString());
        return environment;
    }

    private void ask(ServedProgram served) throws IOException {
        for (String path : PATHS) {
            look(served.get(path, PATIENCE), path);
        }
        for (String line : List.of("POST /api/database/optimize", "DELETE /health", "BREW /health", "POST /health")) {
            try (RawHttp http = new RawHttp(served.port(), PATIENCE)) {
                http.send(line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1\r\n\r\n{");
                look(http.reply(), line);
            }
        }
    }

    private void look(RawHttp.Reply reply, String path) {
        found.addAll(Secrets.in(reply.head() + reply.body(), "the answer to " + path));
    }

    /** Each way in which a database cannot be opened. */
    private void failedStarts(Trial trial) throws IOException, InterruptedException {
        int closed = Ports.free();
        fail(trial, ELSEWHERE.formatted(closed, "book", ""), "verify");
        if (trial.arena() instanceof PostgresArena arena) {
            int port = arena.serverPort();
            String wrong =
                    ELSEWHERE.formatted(port, arena.database(), "").replace(Canary.PASSWORD, Canary.PASSWORD + "X");
            fail(trial, wrong, "serve", "--port", "0");
            fail(trial, ELSEWHERE.formatted(port, "nosuch", ""), "status");
            fail(trial, ELSEWHERE.formatted(port, arena.database(), "&sslmode=require"), "migrate");
            fail(
                    trial,
                    ELSEWHERE.formatted(port, arena.database(), "&sslmode=verify-full&sslrootcert=/none"),
                    "status");
        } else {
            fail(trial, "sqlite:///" + trial.stage().folder(), "serve", "--port", "0");
        }
    }

    private void fail(Trial trial, String url, String... words) throws IOException, InterruptedException {
        Map<String, String> environment = environment(trial);
        environment.put("DATABASE_URL", url);
        try (ProgramProcess program = ProgramProcess.start(
                List.of(),
                environment,
                trial.stage().folder(),
                trial.stage().folder().resolve("failed"),
                words)) {
            if (!program.awaitEnd(TO_REFUSE) || program.exitCode() == 0) {
                found.add(new Violation(Invariant.I8, words[0] + " started on a database that it cannot open"));
            }
            found.addAll(Secrets.in(program.out() + program.err(), "a failed start of " + words[0]));
        }
    }
}

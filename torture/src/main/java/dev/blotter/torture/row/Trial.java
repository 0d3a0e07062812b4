package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.Arena;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.OpenBook;
import dev.blotter.torture.victim.Plant;
import dev.blotter.torture.victim.VictimJvm;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind.Meaning;
import dev.blotter.torture.witness.Flow;
import dev.blotter.torture.witness.Request;
import dev.blotter.torture.witness.Testimony;
import dev.blotter.torture.witness.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One row on one engine: its store, its victim, its witness, and what was found. */
public final class Trial implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofMinutes(2);
    private static final int PORTFOLIOS = 4;
    private static final int CALLERS = 16;
    private static final long BACK_OFF_NANOS = 50_000_000;
    private static final int FIFTH = 5;

    private final Stage stage;
    private final Tally tally = new Tally();
    private final RandomGenerator random;
    private final Map<String, String> more = new HashMap<>();
    private List<String> flags = List.of();
    private VictimJvm jvm;
    private @Nullable Path log;
    private Duration patience = PATIENCE;
    private Footprint footprint = new Footprint();
    private Witness witness;
    private Flow flow;
    private @Nullable VictimProcess victim;
    private int period;

    Trial(Stage stage) {
        this.stage = stage;
        this.jvm = stage.jvm();
        this.random = new SplittableRandom(stage.seed());
        this.flow = flowing();
        this.witness = new Witness(stage.folder().resolve("witness-0.txt"));
    }

    /** The callers draw on another thread than the faults, and no generator is for two. */
    private Flow flowing() {
        return new Flow(new SplittableRandom(random.nextLong()), PORTFOLIOS);
    }

    public Tally tally() {
        return tally;
    }

    RandomGenerator random() {
        return random;
    }

    Flow flow() {
        return flow;
    }

    Witness witness() {
        return witness;
    }

    Arena arena() {
        return stage.arena();
    }

    Stage stage() {
        return stage;
    }

    /** Sets something for victims that are started from now on. */
    void configure(String name, String value) {
        more.put(name, value);
    }

    /** Flags of the JVM for victims that are started from now on. */
    void flags(List<String> more) {
        flags = List.copyOf(more);
    }

    /** What victims that are started from now on are started by. */
    void startBy(List<String> program) {
        jvm = jvm.under(program);
    }

    /** Where victims that are started from now on write about themselves; nothing for a file among the others. */
    void logTo(@Nullable Path file) {
        log = file;
    }

    /** How long callers wait from now on. */
    void patience(Duration each) {
        patience = each;
    }

    /** The victim that runs; a first one opens a new store. */
    VictimProcess victim() throws IOException, SQLException {
        if (victim == null) {
            stage.arena().renew();
            return begun();
        }
        return victim;
    }

    /** A first victim on the store as it is, which holds no book yet. */
    VictimProcess begun() throws IOException {
        VictimProcess first = start();
        requireAcked(first, flow.opening());
        victim = first;
        return first;
    }

    /** A fresh process opens the store as the fault left it; the time until it acknowledges something counts. */
    VictimProcess restarted() throws IOException {
        VictimProcess fresh = start();
        requireAcked(fresh, List.of(flow.deposit()));
        tally.ready(fresh.age());
        victim = fresh;
        return fresh;
    }

    /** One more process on the same store. */
    VictimProcess start() throws IOException {
        return start(Map.of());
    }

    /** A process some of whose settings are others. */
    VictimProcess start(Map<String, String> other) throws IOException {
        VictimProcess started = launch(jvm, other);
        started.awaitReady(START).ifPresent(why -> {
            throw new TrialException("the victim did not open the store: " + why);
        });
        tally.looked(Invariant.I11, Secrets.inCommandLine(started.pid()));
        return started;
    }

    /** A process that nobody waits for. */
    VictimProcess launch() throws IOException {
        return launch(jvm, Map.of());
    }

    /** The same, started in another way. */
    VictimProcess launch(VictimJvm jvm, Map<String, String> other) throws IOException {
        Map<String, String> environment = new HashMap<>(stage.arena().environment());
        environment.putAll(more);
        environment.putAll(other);
        environment.put("HOME", stage.folder().toString());
        environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        stage.plant().map(Plant::text).ifPresent(plant -> environment.put(OpenBook.PLANT, plant));
        return VictimProcess.start(jvm.with(flags), environment, log(), witness);
    }

    /** Another process takes the victim's place. */
    void replaceBy(VictimProcess fresh) {
        footprint = new Footprint();
        victim = fresh;
    }

    private Path log() {
        return log == null ? stage.folder().resolve("victim-" + period + ".log") : log;
    }

    private static void requireAcked(VictimProcess asked, List<Request> requests) {
        for (Request request : requests) {
            Answer answer = asked.execute(request, PATIENCE).join();
            if (!answer.is(Meaning.STORED)) {
                throw new TrialException("the victim answered " + answer.kind() + " " + answer.text());
            }
        }
    }

    /** Lets callers begin. */
    Load load() throws IOException, SQLException {
        return load(victim());
    }

    /** Lets callers of one process begin. */
    Load load(VictimProcess asked) {
        return Load.on(asked, flow, CALLERS, patience);
    }

    /** Everything that is looked at when nothing is on its way: first as it is, then with the unknown sent again. */
    void examine(VictimProcess fresh) throws IOException, SQLException {
        look("before anything is sent again");
        verify(fresh);
        settle(fresh);
        look("after the unknown was sent again");
    }

    /**
     * The same while the victim lives on: it sends the unknown again itself. Each fifth time a fresh process opens the
     * store and verifies it; opening it costs more than all else.
     */
    void examineAlive(VictimProcess survivor, int run) throws IOException, SQLException {
        look("before anything is sent again");
        settle(survivor);
        look("after the unknown was sent again");
        if (run % FIFTH == 0) {
            try (VictimProcess fresh = start()) {
                verify(fresh);
            }
        }
        footprint.look(survivor.pid(), tally);
    }

    /** Compares the store with what the witness knows. */
    void look(String when) throws IOException, SQLException {
        new Look(stage.arena(), tally).now(witness.testimonies(), when);
    }

    /** The product's own check. */
    void verify(VictimProcess by) {
        String[] said = by.verify(START).split("\t", 2);
        List<Violation> found = said[0].equals("0")
                ? List.of()
                : List.of(new Violation(Invariant.I7, said[0] + " differences; " + said[1]));
        tally.looked(Invariant.I7, found);
    }

    /** Sends everything again, with the same id, whose fate is not known, until it is. */
    void settle(VictimProcess by) {
        Map<UUID, Request> open = witness.unknown();
        long deadline = System.nanoTime() + SETTLING.toNanos();
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            List<Request> again = List.copyOf(open.values());
            by.execute(again, PATIENCE).forEach(CompletableFuture::join);
            open = witness.unknown();
            if (!open.isEmpty()) {
                LockSupport.parkNanos(BACK_OFF_NANOS);
            }
        }
        List<Violation> left = new ArrayList<>();
        open.keySet().forEach(id -> left.add(new Violation(Invariant.I8, "the fate of " + id + " stays unknown")));
        tally.looked(Invariant.I8, left);
        Promptness.look(by, tally);
    }

    /** Ends the victim, and begins a new store with a new witness; what the old one wrote down is needed no more. */
    void renew() throws IOException {
        finish();
        Files.delete(witness.file());
        period++;
        flow = flowing();
        witness = new Witness(stage.folder().resolve("witness-" + period + ".txt"));
    }

    /** Ends the victim and looks for secrets in all that it left. */
    private void finish() throws IOException {
        if (victim != null) {
            victim.close();
            victim = null;
        }
        footprint = new Footprint();
        List<Testimony> all = witness.testimonies();
        tally.looked(Invariant.I11, Secrets.in(log(), all));
        tally.count(all);
        witness.close();
    }

    /** Puts a copy of the store beside the witness's file. */
    void keep() throws IOException {
        stage.arena().keep(stage.folder());
    }

    void end() throws IOException {
        finish();
    }

    @Override
    public void close() {
        if (victim != null) {
            victim.kill();
        }
        witness.close();
    }
}

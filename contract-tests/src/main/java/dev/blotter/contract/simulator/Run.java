package dev.blotter.contract.simulator;

import dev.blotter.application.command.Command;
import dev.blotter.application.verify.VerifyJournal;
import dev.blotter.contract.book.Desk;
import dev.blotter.contract.memory.InMemoryStore;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.WriteStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Plays a script over an empty store, and says afterwards what does not hold. */
final class Run {

    private static final int ROUNDS = 6;
    private static final int PAGE = 1_000;
    private static final int FINDINGS = 5;

    private final Script script;
    private final UnaryOperator<WriteStore> bug;
    private final InMemoryStore store = new InMemoryStore();
    private final Trace trace = new Trace();
    private final Ledger ledger;
    private final List<SimulatedProcess> processes = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private long nowMillis = Desk.START.epochNanos() / 1_000_000;

    /** @param trace what tells this run from others */
    record Result(long trace, Map<Ledger.Kind, Integer> answers, List<String> violations) {}

    /** @param bug put between the lanes and the store */
    Run(Script script, UnaryOperator<WriteStore> bug) {
        this.script = script;
        this.bug = bug;
        this.ledger = new Ledger(script.commands(), trace);
        for (int i = 0; i < script.processes(); i++) {
            processes.add(started());
        }
    }

    private SimulatedProcess started() {
        FaultyWrites faults = new FaultyWrites(store.writes(), script.poisoned());
        return new SimulatedProcess(faults, bug.apply(faults), script.queue(), () -> Instant.ofEpochMilli(nowMillis));
    }

    Result play() {
        for (Step step : script.steps()) {
            nowMillis++;
            play(step);
        }
        for (int i = 0; i < processes.size(); i++) {
            drain(i);
        }
        broken.addAll(new Promises(script, ledger, journals()).broken());
        sendAgain();
        check();
        return new Result(
                trace.hash(), ledger.kinds(), broken.stream().distinct().toList());
    }

    private void play(Step step) {
        trace.add(step.toString().hashCode());
        switch (step) {
            case Step.Send send -> send(send.process(), send.command());
            case Step.Commit commit -> commit(commit.process(), commit.faults());
            case Step.Deliver deliver -> processes.get(deliver.process()).deliver();
            case Step.GiveUp give -> ledger.gaveUp(give.command());
            case Step.Crash crash -> crash(crash.process());
            case Step.Jump jump -> nowMillis += 1_000 * jump.seconds();
        }
    }

    private void send(int process, int command) {
        ledger.sent(
                command,
                process,
                processes.get(process).commit().submit(script.commands().get(command)));
    }

    private void commit(int number, List<Fault> faults) {
        SimulatedProcess process = processes.get(number);
        process.faults().meet(faults);
        process.commit().step();
        if (process.faults().isCrashed()) {
            crash(number);
        }
    }

    private void crash(int process) {
        ledger.crashed(process);
        processes.set(process, started());
    }

    /** Commits all that waits, and answers it. */
    private void drain(int number) {
        SimulatedProcess process = processes.get(number);
        while (process.commit().waiting() > 0) {
            commit(number, List.of());
        }
        boolean more = true;
        while (more) {
            more = process.deliver();
        }
    }

    /** Callers send again what they do not know to stand, until nothing changes. */
    private void sendAgain() {
        List<Integer> open = open();
        int before = Integer.MAX_VALUE;
        for (int round = 0; round < ROUNDS && !open.isEmpty() && open.size() < before; round++) {
            before = open.size();
            for (int command : open) {
                send(0, command);
                if (processes.getFirst().commit().waiting() >= script.queue()) {
                    drain(0);
                }
            }
            drain(0);
            open = open();
        }
    }

    private List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < script.commands().size(); i++) {
            if (ledger.wasSent(i) && !ledger.isSettled(i)) {
                open.add(i);
            }
        }
        return open;
    }

    private void check() {
        Map<PortfolioId, List<JournalEntry>> journals = journals();
        broken.addAll(new Promises(script, ledger, journals).broken());
        store.snapshots().read((row, problem) -> {}, snapshot -> {
            verify(snapshot);
            compare(snapshot, journals);
            return true;
        });
        journals.values().stream()
                .filter(journal -> !journal.isEmpty())
                .forEach(journal -> trace.add(journal.getLast().hash().hashCode()));
    }

    private void verify(Snapshot snapshot) {
        SnapshotReader same = new SnapshotReader() {
            @Override
            public <T> T read(BiConsumer<String, String> unreadable, Function<Snapshot, T> work) {
                return work.apply(snapshot);
            }
        };
        new VerifyJournal(same)
                .verify(FINDINGS, rows -> {})
                .findings()
                .forEach(finding -> broken.add("I7: " + finding));
    }

    private void compare(Snapshot snapshot, Map<PortfolioId, List<JournalEntry>> journals) {
        Map<InstrumentId, Instrument> instruments = new HashMap<>();
        snapshot.instruments(instrument -> instruments.put(instrument.id(), instrument));
        List<Command> all = new ArrayList<>();
        List<Stored> books = new ArrayList<>();
        journals.forEach((portfolio, journal) -> {
            List<Command> accepted = accepted(journal);
            Stored book = Stored.of(snapshot, portfolio);
            Sums sums = new Sums(instruments);
            sums.add(accepted);
            broken.addAll(SumsCheck.broken(book, sums, instruments));
            all.addAll(accepted);
            books.add(book);
        });
        if (broken.isEmpty()) {
            broken.addAll(new OtherOrder(all, script.seed()).differences(books));
        }
    }

    /** The commands that stand in a journal, as they were sent. */
    private List<Command> accepted(List<JournalEntry> journal) {
        Map<Object, Command> sent = new HashMap<>();
        for (int i = 0; i < script.commands().size(); i++) {
            Command command = script.commands().get(i);
            sent.put(List.of(command.key(), script.payload(i)), command);
        }
        List<Command> accepted = new ArrayList<>();
        for (JournalEntry entry : journal) {
            Command command = sent.get(List.of(entry.said().key(), entry.said().payload()));
            if (command != null) {
                accepted.add(command);
            }
        }
        return accepted;
    }

    private Map<PortfolioId, List<JournalEntry>> journals() {
        Set<PortfolioId> portfolios = new LinkedHashSet<>();
        portfolios.add(PortfolioId.REFERENCE);
        script.commands().forEach(command -> portfolios.add(command.portfolio()));
        Map<PortfolioId, List<JournalEntry>> journals = new LinkedHashMap<>();
        for (PortfolioId portfolio : portfolios) {
            journals.put(portfolio, store.finders().journal().page(portfolio, 0, PAGE));
        }
        return journals;
    }
}

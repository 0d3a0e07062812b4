package dev.blotter.jdbc.fault;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.GroupCommit;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.id.Ids;
import dev.blotter.application.verify.VerifyJournal;
import dev.blotter.contract.book.Desk;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.WriteStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Runs on one database, each on a portfolio of its own, and what is to hold after each. */
final class FaultyRun {

    private static final CommitSettings ONE_LANE = CommitSettings.forWriters(1).withPatience(Duration.ofSeconds(5));
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final int ANSWER_SECONDS = 30;
    private static final int PAGE = 1_000;

    private final FaultyEngine engine;
    private final List<String> expected;
    private final UnaryOperator<WriteStore> bug;
    private final Ids ids = new Ids(InstantSource.system(), RandomGenerator.getDefault());
    private final Map<PortfolioId, String> names = new HashMap<>();

    record Result(
            long calls, boolean reached, Map<String, Integer> answers, List<String> book, List<String> violations) {}

    /** @param expected what the book comes to when nothing fails; empty when that is not known yet */
    FaultyRun(FaultyEngine engine, List<String> expected, UnaryOperator<WriteStore> bug) {
        this.engine = engine;
        this.expected = expected;
        this.bug = bug;
    }

    /** Runs once; the call of that number fails. */
    Result of(long number, Failure failure) throws InterruptedException {
        FaultyDay day = FaultyDay.of(ids);
        Receipts receipts = new Receipts();
        List<String> violations = new ArrayList<>();
        long known = entries(PortfolioId.REFERENCE);
        FailingCalls calls = new FailingCalls(number, failure);
        try (calls;
                FaultyEngine.Writes writes = engine.writes(calls)) {
            send(new SharedCommits(bug.apply(writes.store())), day, receipts);
            calls.end();
            violations.addAll(recovered(writes.store()));
        }
        List<CommandId> journal = commands(day.portfolio(), 0);
        journal.addAll(commands(PortfolioId.REFERENCE, known));
        violations.addAll(receipts.broken(day.commands(), journal));
        violations.addAll(sentAgain(day));
        List<String> book =
                engine.sound().snapshots().read((row, problem) -> violations.add(row + " " + problem), day::book);
        if (!expected.isEmpty() && !book.equals(expected)) {
            violations.add("the book is " + book + ", not " + expected);
        }
        String name = "call %d (%s): %s".formatted(number, calls.failed(), failure);
        names.put(day.portfolio(), name);
        violations.replaceAll(violation -> name + ": " + violation);
        return new Result(calls.count(), !calls.failed().isEmpty(), receipts.kinds(), book, violations);
    }

    /** What a check of the whole database finds after all runs. */
    Result verified() {
        List<String> findings = new VerifyJournal(engine.sound().snapshots())
                .verify(PAGE, rows -> {}).findings().stream()
                        .map(finding -> names.get(finding.portfolio()) + ": " + finding)
                        .toList();
        return new Result(0, false, Map.of(), List.of(), findings);
    }

    private void send(SharedCommits store, FaultyDay day, Receipts receipts) throws InterruptedException {
        List<Command> commands = day.commands();
        int together = day.together();
        try (GroupCommit commit = new GroupCommit(store, ONE_LANE, InstantSource.system())) {
            for (int i = 0; i < together - 1; i++) {
                await(commands.get(i), commit.submit(commands.get(i)), receipts);
            }
            List<Command> crowd = commands.subList(together - 1, together + 2);
            List<CompletionStage<Outcome>> answers = new ArrayList<>();
            store.hold();
            answers.add(commit.submit(crowd.getFirst()));
            store.awaitHeld();
            crowd.subList(1, crowd.size()).forEach(command -> answers.add(commit.submit(command)));
            store.release();
            for (int i = 0; i < crowd.size(); i++) {
                await(crowd.get(i), answers.get(i), receipts);
            }
            for (Command command : commands.subList(together + 2, commands.size())) {
                await(command, commit.submit(command), receipts);
            }
        }
    }

    private static void await(Command command, CompletionStage<Outcome> answer, Receipts receipts)
            throws InterruptedException {
        try {
            receipts.answered(command, answer.toCompletableFuture().get(ANSWER_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            receipts.failed(command, e.getCause());
        } catch (TimeoutException e) {
            receipts.failed(command, e);
        }
    }

    /** The same store stores again, and nothing but what it is given then. */
    private List<String> recovered(WriteStore store) throws InterruptedException {
        Command probe = new OpenPortfolio(ids.command(), ids.portfolio(), "probe", new Currency("USD"), Desk.START);
        long deadline = System.nanoTime() + RECOVERY.toNanos();
        try (GroupCommit commit = new GroupCommit(store, ONE_LANE, InstantSource.system())) {
            while (true) {
                try {
                    Outcome outcome = commit.execute(probe);
                    return outcome instanceof Outcome.Applied ? List.of() : List.of("a new portfolio: " + outcome);
                } catch (StoreException e) {
                    if (System.nanoTime() - deadline > 0) {
                        return List.of("the store did not recover: " + e.getMessage());
                    }
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
        }
    }

    private List<String> sentAgain(FaultyDay day) {
        List<String> violations = new ArrayList<>();
        try (GroupCommit commit = new GroupCommit(engine.sound().writes(), ONE_LANE, InstantSource.system())) {
            for (Command command : day.commands()) {
                Outcome outcome = commit.execute(command);
                if (!(outcome instanceof Outcome.Applied || outcome instanceof Outcome.Duplicate)) {
                    violations.add(command.kind() + " sent again ended as " + outcome);
                }
            }
        } catch (StoreException e) {
            violations.add("sent again: " + e.getMessage());
        }
        return violations;
    }

    private long entries(PortfolioId portfolio) {
        return finders()
                .portfolios()
                .find(portfolio)
                .map(Portfolio::journal)
                .map(tip -> tip.sequence())
                .orElse(0L);
    }

    private List<CommandId> commands(PortfolioId portfolio, long after) {
        List<CommandId> commands = new ArrayList<>();
        for (JournalEntry entry : finders().journal().page(portfolio, after, PAGE)) {
            commands.add(entry.said().command());
        }
        return commands;
    }

    private Finders finders() {
        return engine.sound().finders();
    }
}

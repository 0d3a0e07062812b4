package dev.blotter.bootstrap;

import dev.blotter.application.command.Command;
import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.GroupCommit;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.id.Ids;
import dev.blotter.application.tip.Loss;
import dev.blotter.application.tip.LossAcceptance;
import dev.blotter.application.tip.TipKeepingStore;
import dev.blotter.application.verify.VerifyJournal;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.database.OpenDatabase;
import dev.blotter.bootstrap.setting.Configuration;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.bootstrap.statement.RequestScope;
import dev.blotter.bootstrap.statement.SlowStatements;
import dev.blotter.bootstrap.statement.StatementWatch;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.operations.statement.StatementReport;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import org.slf4j.LoggerFactory;

/**
 * The book, opened in-process: one line for a Java engine, without a server.
 *
 * <p>Safe for use by any number of threads. An answer is given after the commit that it speaks of is durable.
 */
public final class Blotter implements AutoCloseable {

    private static final int FINDINGS = 1_000;

    private final Store store;
    private final Optional<TipKeepingStore> tips;
    private final StatementWatch statements;
    private final ReadConsistency relaxed;
    private final GroupCommit commit;
    private final Ids ids;

    /** Puts a shared commit before a store, which is closed with it. Nobody looks at its statements. */
    public Blotter(Store store) {
        this(store, StatementWatch.alone(SlowStatements.OFF, sql -> ""));
    }

    /**
     * Puts a shared commit before a store. Both arguments are closed with it.
     *
     * @param statements what the store tells of its statements
     */
    public Blotter(Store store, StatementWatch statements) {
        this(store, statements, ReadConsistency.PRIMARY);
    }

    /**
     * Puts a shared commit before a store. The store and what watches its statements are closed with it.
     *
     * @param statements what the store tells of its statements
     * @param relaxed what {@link #relaxedFinders()} are content with
     */
    public Blotter(Store store, StatementWatch statements, ReadConsistency relaxed) {
        this(store, Optional.empty(), statements, relaxed);
    }

    /**
     * Puts a shared commit before an open database. It is closed with it, and what watches its statements, too.
     *
     * @param relaxed what {@link #relaxedFinders()} are content with
     */
    public Blotter(OpenDatabase opened, StatementWatch statements, ReadConsistency relaxed) {
        this(opened.store(), opened.tips(), statements, relaxed);
        refusal().ifPresent(why -> LoggerFactory.getLogger(Blotter.class).error("{}", why));
    }

    private Blotter(Store store, Optional<TipKeepingStore> tips, StatementWatch statements, ReadConsistency relaxed) {
        this.store = store;
        this.tips = tips;
        this.relaxed = relaxed;
        this.statements = statements;
        this.commit = new GroupCommit(
                store.writes(), CommitSettings.forWriters(store.info().writers()), InstantSource.system());
        this.ids = new Ids(InstantSource.system(), new SecureRandom());
    }

    /**
     * Opens the database at a URL, such as {@code sqlite:///bot.db} or
     * {@code postgresql://user:password@host/database}, and brings its schema up to date. The environment is not asked.
     *
     * @throws IllegalArgumentException when the URL is not of a kind that is known
     * @throws StoreException when the database cannot be opened
     */
    public static Blotter open(String url) {
        return open(Database.at(url), SlowStatements.OFF);
    }

    /**
     * Opens a database and brings its schema up to date.
     *
     * @param slow what is to be written about slow statements
     * @throws StoreException when it cannot be opened
     */
    public static Blotter open(Database database, SlowStatements slow) {
        return open(database, slow, Optional.empty(), ReadConsistency.PRIMARY);
    }

    /**
     * Opens a database and brings its schema up to date, for work that only writes.
     *
     * @throws StoreException when it cannot be opened, or nothing may be written to it
     */
    public static Blotter openToWrite(Database database) {
        Blotter blotter = open(database, SlowStatements.OFF);
        Optional<String> refusal = blotter.refusal();
        if (refusal.isPresent()) {
            blotter.close();
            throw new StoreException.Corrupt(refusal.get());
        }
        return blotter;
    }

    /**
     * Opens a database as it is, to read it: one that is not there, or whose schema is not up to date, is refused.
     *
     * @param slow what is to be written about slow statements
     */
    public static Blotter openExisting(Database database, SlowStatements slow) {
        StatementWatch statements = StatementWatch.alone(slow, database.plans());
        return new Blotter(OpenDatabase.existing(database, statements), statements, ReadConsistency.PRIMARY);
    }

    private static Blotter open(
            Database database, SlowStatements slow, Optional<CacheSettings> cache, ReadConsistency relaxed) {
        StatementWatch statements = StatementWatch.alone(slow, database.plans());
        Blotter blotter = new Blotter(OpenDatabase.of(database, cache, statements), statements, relaxed);
        blotter.tellOfDoubt();
        return blotter;
    }

    /**
     * Opens the database that an environment such as {@link System#getenv()} names, with the settings it has, and
     * brings its schema up to date.
     *
     * @throws IllegalArgumentException with one sentence that names the variable that is unknown or cannot be
     * @throws StoreException when the database cannot be opened
     */
    public static Blotter open(Map<String, String> environment) {
        Settings settings = Settings.of(environment);
        Database database = Database.chosen(Optional.empty(), settings);
        Configuration configuration = Configuration.of(settings);
        configuration
                .warnings()
                .forEach(warning -> LoggerFactory.getLogger(Blotter.class).warn("{}", warning));
        return open(database, configuration.slowStatements(), configuration.cache(), configuration.relaxed());
    }

    /** Hands in a command and waits for its answer, as {@link GroupCommit#execute(Command)} does. */
    public Outcome execute(Command command) {
        return commit.execute(command);
    }

    /** Hands in a command and waits for its answer at most so long. */
    public Outcome execute(Command command, Duration patience) {
        return commit.execute(command, patience);
    }

    /** Hands in a command without waiting, as {@link GroupCommit#submit(Command)} does. */
    public CompletionStage<Outcome> submit(Command command) {
        return commit.submit(command);
    }

    /**
     * Hands in commands of one portfolio that share one commit, as {@link GroupCommit#submit(List)} does: an order and
     * what came of it take no longer than the order alone.
     */
    public List<CompletionStage<Outcome>> submit(List<? extends Command> commands) {
        return commit.submit(commands);
    }

    /** What is stored, to read: everything that was committed when the read began. */
    public Finders finders() {
        return store.finders();
    }

    /**
     * What is stored, to read as new as the consistency asks for; the less it asks for, the more servers may answer.
     */
    public Finders finders(ReadConsistency consistency) {
        return store.finders(consistency);
    }

    /**
     * What is stored, to read by those who can do with what a replica or the cache has: at most
     * {@code DB_READ_REPLICA_MAX_LAG} behind. Without replicas and cache it is the newest.
     */
    public Finders relaxedFinders() {
        return store.finders(relaxed);
    }

    /**
     * Reads like {@link #finders(ReadConsistency)}, for callers who wait at most so long for each, whatever becomes of
     * the database and the way to it.
     */
    public Finders finders(ReadConsistency consistency, Duration patience) {
        return store.finders(consistency, patience);
    }

    /** The orders whose fate at the venue has to be asked for before anything is sent there. */
    public OrdersInDoubt inDoubt() {
        return OrdersInDoubt.of(finders());
    }

    /** Writes a line where orders are in doubt; for the start. */
    public void tellOfDoubt() {
        inDoubt().tell();
    }

    /** New identifiers that sort by age. */
    public Ids ids() {
        return ids;
    }

    /**
     * Why nothing is written, in one sentence: entries of the journal that were committed are missing in the database.
     * Every command is then answered by {@link StoreException.Corrupt}, and reads go on.
     */
    public Optional<String> refusal() {
        return tips.flatMap(TipKeepingStore::refusal);
    }

    /** What is missing of the journals, one of each portfolio that lacks entries. */
    public List<Loss> losses() {
        return tips.map(TipKeepingStore::losses).orElse(List.of());
    }

    /**
     * Goes on without the entries that are missing; the journals say so, with who it was and why.
     *
     * @return what is given up
     * @throws StoreException.Corrupt when it is for something else that nothing is written
     */
    public List<Loss> acceptLosses(String by, String reason) {
        LossAcceptance acceptance = new LossAcceptance(by, reason, ids, InstantSource.system());
        return tips.map(keeping -> keeping.accept(acceptance)).orElse(List.of());
    }

    /** Checks everything stored against the journal, while others go on writing. */
    public VerifyReport verify() {
        return verify(FINDINGS, rows -> {});
    }

    /** Checks everything stored against the journal, with at most so many findings, telling how many rows were read. */
    public VerifyReport verify(int findings, LongConsumer progress) {
        Map<PortfolioId, KeptTip> known = tips.map(TipKeepingStore::known).orElse(Map.of());
        return new VerifyJournal(store.snapshots(), known).verify(findings, progress);
    }

    /** What the database is. */
    public StoreInfo info() {
        return store.info();
    }

    /** How the statements fared so far, by name and all together. */
    public StatementReport statements() {
        return statements.report();
    }

    /**
     * Counts the statements that this thread runs from now on, until the answer is closed on it, and tells of those
     * that it ran again and again: {@code try (var _ = blotter.request("nightly report")) { … }}.
     *
     * @param name of this kind of work; there are few of them
     */
    public RequestScope request(String name) {
        return statements.request(name);
    }

    /** Commits what waits, answers it, and lets go of the database. */
    @Override
    public void close() {
        commit.close();
        store.close();
        statements.close();
    }
}

package dev.blotter.jdbc.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.execution.Executions;
import dev.blotter.contract.order.Orders;
import dev.blotter.contract.portfolio.Portfolios;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.trade.Tape;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.trade.TradeStatus;
import dev.blotter.domain.trade.TradeWithExecutions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the cache answers, and when the store does. */
class CachingStoreTest {

    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000); // goes round, as System.nanoTime may
    private final StagedStore store = new StagedStore();
    private final StoreCache cache = new StoreCache(CacheSettings.all(100, LIFETIME), nanos::get);
    private final CachingStore caching = new CachingStore(store, cache, CacheNotices.NONE, false);
    private final Ground ground = Ground.in(caching);
    private final PortfolioId owner = ground.portfolio();

    @AfterEach
    void close() {
        caching.close();
    }

    @Test
    void anEntryAnswersWhileItIsNoOlderThanTheReaderAllows() {
        assertThat(find(seconds(10))).isPresent();
        pass(seconds(10));
        assertThat(readsOf(() -> find(seconds(10)))).isZero();
        pass(Duration.ofNanos(1));
        assertThat(readsOf(() -> find(seconds(11)))).isZero();
        assertThat(readsOf(() -> find(seconds(10)))).isOne();
        assertThat(readsOf(() -> find(seconds(1)))).as("read anew").isZero();
    }

    @Test
    void ageIsCountedFromWhenTheReadBeganNotFromWhenItWasAnswered() {
        store.beforeAnswer = () -> pass(seconds(5));
        find(seconds(10));
        store.beforeAnswer = () -> {};
        pass(seconds(5));
        assertThat(readsOf(() -> find(seconds(10)))).isZero();
        pass(Duration.ofNanos(1));
        assertThat(readsOf(() -> find(seconds(10)))).isOne();
    }

    @Test
    void anEntryAnswersNoLongerThanItsLifetimeHoweverOldItMayBe() {
        Duration ages = Duration.ofSeconds(Long.MAX_VALUE);
        find(ages);
        pass(LIFETIME);
        assertThat(readsOf(() -> find(ages))).isZero();
        pass(Duration.ofNanos(1));
        assertThat(readsOf(() -> find(ages))).isOne();
    }

    @Test
    void readsOfTheNewestAreAnsweredByTheStoreAndKept() {
        for (int i = 0; i < 2; i++) {
            assertThat(readsOf(() -> caching.finders().portfolios().find(owner)))
                    .isOne();
        }
        assertThat(readsOf(() -> find(seconds(1)))).isZero();
    }

    @Test
    void readsAfterATokenAndReadsThatAllowNoLagAreAnsweredByTheStore() {
        find(seconds(10));
        ReadConsistency after = ReadConsistency.after(new ReadToken("0/1"));
        assertThat(readsOf(() -> caching.finders(after).portfolios().find(owner)))
                .isOne();
        assertThat(store.consistencies).endsWith(after);
        assertThat(readsOf(() -> find(Duration.ZERO))).isOne();
    }

    @Test
    void whatIsNotThereIsNotRemembered() {
        PortfolioId absent = Ground.imagined().portfolio();
        for (int i = 0; i < 2; i++) {
            assertThat(readsOf(() -> lagging().portfolios().find(absent))).isOne();
        }
    }

    @Test
    void onlyOrdersThatAreDoneAreKept() {
        Orders orders = new Orders(ground);
        caching.writes().write(tx -> tx.orders().save(List.of(orders.limit(1), orders.canceled(2))));
        for (int i = 0; i < 2; i++) {
            assertThat(readsOf(() -> lagging().orders().find(orders.key(1)))).isOne();
        }
        lagging().orders().find(orders.key(2));
        assertThat(readsOf(
                        () -> assertThat(lagging().orders().find(orders.key(2))).contains(orders.canceled(2))))
                .isZero();
    }

    @Test
    void onlyTradesThatAreNotOpenAreKeptAloneAndWithTheirExecutions() {
        for (TradeWithExecutions one : Tape.recorded(caching).newestFirst()) {
            int again = one.trade().status() == TradeStatus.OPEN ? 1 : 0;
            var key = one.trade().key();
            assertThat(readsOf(() -> lagging().trades().find(key))).isOne();
            assertThat(readsOf(() -> lagging().trades().withExecutions(key))).isOne();
            assertThat(readsOf(() -> assertThat(lagging().trades().find(key)).contains(one.trade())))
                    .isEqualTo(again);
            assertThat(readsOf(() ->
                            assertThat(lagging().trades().withExecutions(key)).contains(one)))
                    .isEqualTo(again);
        }
    }

    @Test
    void nobodyCanChangeWhatOthersAreHanded() {
        TradeWithExecutions busted = Tape.recorded(caching).newestFirst().stream()
                .filter(one -> one.trade().status() == TradeStatus.BUSTED)
                .findFirst()
                .orElseThrow();
        var found = lagging().trades().withExecutions(busted.trade().key()).orElseThrow();
        assertThatThrownBy(() -> found.executions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void listsAreLeftToTheStore() {
        Finders finders = lagging();
        assertThat(readsOf(() -> {
                    finders.portfolios().page(Optional.empty(), 5);
                    finders.instruments().page(Optional.empty(), 5);
                    finders.orders().page(owner, Optional.empty(), 5);
                    finders.orders().working(owner, Optional.empty(), 5);
                    finders.trades().page(owner, Optional.empty(), 5);
                }))
                .isEqualTo(5);
    }

    @Test
    void whatACommitSavedIsReadAnew() {
        find(seconds(60));
        caching.writes().write(tx -> tx.portfolios().save(List.of(renamed("changed"))));
        assertThat(find(seconds(60))).contains(renamed("changed"));
    }

    @Test
    void aTradeWhoseOrderIsExecutedFurtherIsReadAnewWithItsExecutions() {
        TradeWithExecutions done = Tape.recorded(caching).newestFirst().stream()
                .filter(one -> one.trade().status() == TradeStatus.COMPLETED)
                .findFirst()
                .orElseThrow();
        var key = done.trade().key();
        assertThat(lagging().trades().withExecutions(key)).contains(done);
        Executions executions = new Executions(
                new Ground(key.portfolio(), ground.session(), done.trade().instrument()));
        var late =
                executions.fill(key, executions.key("late"), 900, done.trade().openedTime());
        caching.writes().write(tx -> tx.executions().append(List.of(late)));
        assertThat(lagging().trades().withExecutions(key).orElseThrow().executions())
                .hasSize(2);
    }

    @Test
    void aCommitOfWhichNobodyKnowsDropsWhatItSaved() {
        find(seconds(60));
        store.afterCommit = () -> {
            throw new OutcomeUnknown("the answer was lost");
        };
        assertThatThrownBy(() -> caching.writes().write(tx -> tx.portfolios().save(List.of(renamed("changed")))))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(find(seconds(60))).contains(renamed("changed"));
    }

    @Test
    void workThatRunsTwiceDropsWhatItsLastRunSaved() {
        Orders orders = new Orders(ground);
        store.running = work -> tx -> {
            work.accept(tx);
            work.accept(tx);
        };
        AtomicLong runs = new AtomicLong();
        Duration patience = seconds(3);
        caching.writes().write(patience, tx -> tx.orders().save(List.of(orders.canceled(runs.incrementAndGet()))));
        assertThat(store.patiences).containsExactly(patience);
        assertThat(figures("orders").drops()).isOne();
        assertThat(lagging().orders().find(orders.key(2))).isPresent();
    }

    @Test
    void aRowThatWasFetchedBeforeItsChangeDoesNotComeBackAfterIt() throws InterruptedException {
        store.beforeAnswer = () -> {
            store.beforeAnswer = () -> {};
            caching.writes().write(tx -> tx.portfolios().save(List.of(renamed("changed"))));
        };
        assertThat(find(seconds(60))).as("began before the change").contains(renamed("contract"));
        assertThat(find(seconds(60))).contains(renamed("changed"));
    }

    @Test
    void aRowThatWasFetchedBeforeEverythingWasDroppedDoesNotComeBack() {
        store.beforeAnswer = cache::dropEverything;
        find(seconds(60));
        store.beforeAnswer = () -> {};
        assertThat(readsOf(() -> find(seconds(60)))).isOne();
    }

    @Test
    void noticesDropWhatTheyName() {
        Orders orders = new Orders(ground);
        Order done = orders.canceled(1);
        caching.writes().write(tx -> tx.orders().save(List.of(done, orders.canceled(2))));
        lagging().orders().find(done.key());
        lagging().orders().find(orders.key(2));
        find(seconds(60));
        lagging().instruments().find(ground.instrument());

        cache.drop(CacheKind.ORDERS, List.of(SavedKeys.text(done.key())));
        assertThat(readsOf(() -> lagging().orders().find(orders.key(2)))).isZero();
        assertThat(readsOf(() -> lagging().orders().find(done.key()))).isOne();
        cache.drop(CacheKind.ORDERS, List.of("what is this"));
        assertThat(readsOf(() -> lagging().orders().find(orders.key(2))))
                .as("a key that cannot be read drops the kind")
                .isOne();
        cache.drop(CacheKind.INSTRUMENTS, List.of(ground.instrument().toString()));
        assertThat(readsOf(() -> lagging().instruments().find(ground.instrument())))
                .isOne();
        assertThat(readsOf(() -> find(seconds(60)))).isZero();
        cache.drop(CacheKind.PORTFOLIOS, List.of(owner.toString()));
        assertThat(readsOf(() -> find(seconds(60)))).isOne();
    }

    @Test
    void halfOfTheLagIsTheReplicasWhereThereIsOne() {
        try (StoreCache own = new StoreCache(CacheSettings.all(100, LIFETIME), nanos::get)) {
            CachingStore replicated = new CachingStore(store, own, CacheNotices.NONE, true);
            ReadConsistency ten = ReadConsistency.replica(seconds(10));
            replicated.finders(ten).portfolios().find(owner);
            assertThat(store.consistencies).endsWith(ReadConsistency.replica(seconds(5)));
            pass(seconds(5));
            assertThat(readsOf(() -> replicated.finders(ten).portfolios().find(owner)))
                    .isZero();
            pass(Duration.ofNanos(1));
            assertThat(readsOf(() -> replicated.finders(ten).portfolios().find(owner)))
                    .isOne();
            replicated.finders().portfolios().find(owner);
            pass(seconds(10));
            assertThat(readsOf(() -> replicated.finders(ten).portfolios().find(owner)))
                    .as("read from the primary")
                    .isZero();
        }
    }

    @Test
    void aFullCacheMakesRoomAndTheStoreAnswersTheRest() {
        Orders orders = new Orders(ground);
        for (long n = 0; n < 500; n++) {
            Order order = orders.canceled(n);
            caching.writes().write(tx -> tx.orders().save(List.of(order)));
            assertThat(lagging().orders().find(order.key())).contains(order);
        }
        assertThat(figures("orders").entries()).isBetween(1L, 100L);
        assertThat(figures("orders").evictions()).isBetween(400L, 500L);
    }

    @Test
    void figuresCountHitsMissesDropsAndFailures() {
        CacheFigures before = figures("portfolios");
        find(seconds(60));
        find(seconds(60));
        find(seconds(60));
        caching.finders().portfolios().find(owner);
        CacheFigures after = figures("portfolios");
        assertThat(after.hits() - before.hits()).isEqualTo(2);
        assertThat(after.misses() - before.misses()).isOne();
        assertThat(after.entries()).isOne();
        assertThat(after.drops()).as("the ground's").isOne();
        assertThat(after.failures()).isZero();

        cache.close();
        assertThat(find(seconds(60))).contains(renamed("contract"));
        caching.writes().write(tx -> tx.portfolios().save(List.of(renamed("changed"))));
        assertThat(find(seconds(60))).contains(renamed("changed"));
        assertThat(figures("portfolios").failures())
                .as("2 reads, 2 puts, 1 drop")
                .isEqualTo(5);
    }

    private Optional<Portfolio> find(Duration maxLag) {
        return caching.finders(ReadConsistency.replica(maxLag)).portfolios().find(owner);
    }

    private Finders lagging() {
        return caching.finders(ReadConsistency.replica(LIFETIME));
    }

    private Portfolio renamed(String name) {
        return Portfolios.named(owner, name);
    }

    private int readsOf(Runnable work) {
        int before = store.reads.get();
        work.run();
        return store.reads.get() - before;
    }

    private CacheFigures figures(String name) {
        return caching.figures().stream()
                .filter(one -> one.cache().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}

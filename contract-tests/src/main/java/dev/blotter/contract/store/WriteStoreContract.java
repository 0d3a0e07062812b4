package dev.blotter.contract.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.portfolio.CashBalances;
import dev.blotter.contract.portfolio.Portfolios;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.store.WriteTransaction;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.store.WriteStore} must do: all of a transaction, or nothing of it. */
public interface WriteStoreContract {

    Store store();

    @Test
    default void whatWasWrittenIsReadAfterTheCall() {
        EveryTable rows = new EveryTable(Ground.imagined());
        store().writes().write(rows::save);
        rows.assertStored(store());
    }

    @Test
    default void anExceptionRollsEverythingBackAndIsThrownOn() {
        EveryTable rows = new EveryTable(Ground.imagined());
        for (RuntimeException thrown : List.of(new IllegalStateException("changed my mind"), refused())) {
            assertThatThrownBy(() -> store().writes().write(tx -> {
                        rows.save(tx);
                        throw thrown;
                    }))
                    .isSameAs(thrown);
            rows.assertAbsent(store());
        }
        store().writes().write(rows::save);
        rows.assertStored(store());
    }

    @Test
    default void anErrorRollsEverythingBackToo() {
        EveryTable rows = new EveryTable(Ground.imagined());
        Error thrown = new AssertionError("out of luck");
        assertThatThrownBy(() -> store().writes().write(tx -> {
                    rows.save(tx);
                    throw thrown;
                }))
                .isSameAs(thrown);
        rows.assertAbsent(store());
        store().writes().write(rows::save);
        rows.assertStored(store());
    }

    @Test
    default void aRefusedRowRollsBackWhatWasWrittenBeforeIt() {
        EveryTable rows = new EveryTable(Ground.imagined());
        CashBalance orphan = CashBalances.of(Ground.imagined().portfolio(), "USD", "1", "1");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> store().writes().write(tx -> {
                        rows.save(tx);
                        tx.cash().save(List.of(orphan));
                    }))
                    .isInstanceOf(RowRefusedException.class);
            rows.assertAbsent(store());
        }
        store().writes().write(rows::save);
        rows.assertStored(store());
    }

    @Test
    default void changesAreRolledBackToWhatWasThere() {
        Ground ground = Ground.in(store());
        Portfolio before = Portfolios.named(ground.portfolio(), "contract");
        assertThatThrownBy(() -> store().writes().write(tx -> {
                    tx.portfolios().save(List.of(Portfolios.named(ground.portfolio(), "changed")));
                    throw refused();
                }))
                .isInstanceOf(RowRefusedException.class);
        assertThat(store().finders().portfolios().find(ground.portfolio())).contains(before);
    }

    @Test
    default void rowsAreSeenByTheirOwnTransactionOnlyUntilItCommits() {
        EveryTable rows = new EveryTable(Ground.imagined());
        store().writes().write(tx -> {
            rows.save(tx);
            assertThat(tx.orders().load(List.of(rows.order().key()))).hasSize(1);
            assertThat(tx.executions().ofOrders(List.of(rows.order().key()))).hasSize(1);
            rows.assertAbsent(store());
        });
        rows.assertStored(store());
    }

    @Test
    default void nothingIsAskedAndNothingWritten() {
        store().writes().write(tx -> {});
        store().writes().write(tx -> {
            tx.portfolios().save(List.of());
            tx.cash().save(List.of());
            tx.instruments().save(List.of());
            tx.sessions().save(List.of());
            tx.orders().save(List.of());
            tx.trades().save(List.of());
            tx.positions().save(List.of());
            tx.orderEvents().append(List.of());
            tx.executions().append(List.of());
            tx.journal().append(List.of());
            tx.conflicts().append(List.of());
            assertThat(tx.portfolios().lock(List.of())).isEmpty();
        });
    }

    @Test
    default void lockedPortfoliosLoseNoUpdate() throws Exception {
        PortfolioId owner = Ground.in(store()).portfolio();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<ReadToken> deposit = () -> store().writes().write(tx -> addOne(tx, owner));
            for (Future<ReadToken> one : threads.invokeAll(Collections.nCopies(200, deposit))) {
                assertThat(one.get()).isNotNull();
            }
        }
        PortfolioFinder finder = store().finders().portfolios();
        assertThat(finder.find(owner).orElseThrow().journal().sequence()).isEqualTo(200);
    }

    @Test
    default void storeSaysWhatItIs() {
        StoreInfo info = store().info();
        assertThat(info.engine()).isNotBlank();
        assertThat(info.version()).isNotBlank();
        assertThat(info.location()).isNotBlank();
        assertThat(info.writers()).isPositive();
    }

    private static void addOne(WriteTransaction tx, PortfolioId owner) {
        Portfolio now = tx.portfolios().lock(List.of(owner)).values().iterator().next();
        JournalTip next =
                new JournalTip(now.journal().sequence() + 1, now.journal().hash());
        tx.portfolios().save(List.of(now.withJournal(next)));
    }

    private static RowRefusedException refused() {
        return new RowRefusedException("said so");
    }
}

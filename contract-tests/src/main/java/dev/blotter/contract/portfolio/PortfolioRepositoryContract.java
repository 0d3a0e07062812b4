package dev.blotter.contract.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.journal.JournalEntries;
import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.RepositoryProbe;
import dev.blotter.contract.store.Transactions;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.time.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.portfolio.PortfolioRepository} must do. */
public interface PortfolioRepositoryContract {

    Store store();

    @Test
    default void portfoliosAreKeptAsTheyWereGiven() {
        Portfolio plain = Portfolios.unique();
        JournalTip tip = new JournalEntries(plain.id()).chain(1).getFirst().tip();
        Portfolio full = new Portfolio(
                plain.id(),
                Extremes.NAME,
                new Currency("A1B2C3D4E5F6G7H8"),
                Extremes.EARLIEST,
                new JournalTip(Long.MAX_VALUE, tip.hash()),
                new JournalTip(1, tip.hash()));
        probe().keeps(plain, full, plain.withJournal(tip), plain.withConflicts(tip));
    }

    @Test
    default void portfoliosThatExistAreLocked() {
        probe().loadsOnlyWhatExists(Portfolios.unique(), Portfolios.unique().id());
    }

    @Test
    default void aThousandPortfoliosAreSaved() {
        List<PortfolioId> ids =
                Stream.generate(() -> Portfolios.unique().id()).limit(1_500).toList();
        probe().keepsAThousand(
                        n -> Portfolios.named(ids.get((int) n), "before"),
                        n -> Portfolios.named(ids.get((int) n), "after"));
    }

    @Test
    default void ownerOfTheReferenceDataIsThereFromTheStart() {
        Map<PortfolioId, Portfolio> found =
                Transactions.map(store(), tx -> tx.portfolios().lock(List.of(PortfolioId.REFERENCE)));
        assertThat(found).containsOnlyKeys(PortfolioId.REFERENCE);
        Portfolio reference = found.values().iterator().next();
        assertThat(reference.name()).isEqualTo("reference data");
        assertThat(reference.base()).isEqualTo(new Currency("XXX"));
        assertThat(reference.openedTime()).isEqualTo(new Timestamp(0));
    }

    @Test
    default void chainsAreAdvancedWhereTheyAreAsTheyWereFound() {
        Portfolio found = Portfolios.unique();
        Portfolio other = Portfolios.unique();
        JournalTip tip = new JournalEntries(found.id()).chain(1).getFirst().tip();
        store().writes().write(tx -> tx.portfolios().save(List.of(found, other)));
        Portfolio moved = found.withJournal(tip);
        store().writes().write(tx -> tx.portfolios().advance(Map.of(found, moved, other, other.withConflicts(tip))));
        assertThat(stored(found, other)).isEqualTo(Map.of(found.id(), moved, other.id(), other.withConflicts(tip)));
        Map<Portfolio, Portfolio> late = Map.of(found, moved, other.withConflicts(tip), other);
        assertThatThrownBy(() -> store().writes().write(tx -> tx.portfolios().advance(late)))
                .isInstanceOf(RowRefusedException.class);
        assertThat(stored(found, other)).isEqualTo(Map.of(found.id(), moved, other.id(), other.withConflicts(tip)));
    }

    @Test
    default void chainsOfAPortfolioThatIsNotThereAreNotAdvanced() {
        Portfolio imagined = Portfolios.unique();
        assertThatThrownBy(() -> store().writes().write(tx -> tx.portfolios().advance(Map.of(imagined, imagined))))
                .isInstanceOf(RowRefusedException.class);
    }

    private Map<PortfolioId, Portfolio> stored(Portfolio... portfolios) {
        return Transactions.map(
                store(),
                tx -> tx.portfolios()
                        .lock(Stream.of(portfolios).map(Portfolio::id).toList()));
    }

    private RepositoryProbe<PortfolioId, Portfolio> probe() {
        return new RepositoryProbe<>(
                store(),
                Portfolio::id,
                (tx, ids) -> tx.portfolios().lock(ids),
                (tx, rows) -> tx.portfolios().save(rows));
    }
}

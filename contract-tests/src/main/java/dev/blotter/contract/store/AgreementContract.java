package dev.blotter.contract.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.memory.InMemoryStore;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteTransaction;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Any sequence of transactions ends in every store as it ends in memory: the same answers, the same refusals, the same
 * rows. The sequences are random, with seeds that are named when they fail.
 */
public interface AgreementContract {

    /** How many transactions a sequence has. */
    int LENGTH = 60;

    Store store();

    @Test
    default void storesAgreeWithTheirTwinInMemory() {
        for (long seed = 1; seed <= 8; seed++) {
            agree(seed);
        }
    }

    private void agree(long seed) {
        RandomTransactions random = new RandomTransactions(seed);
        try (Store twin = new InMemoryStore()) {
            store().writes().write(random::begin);
            twin.writes().write(random::begin);
            int committed = 0;
            for (int n = 0; n < LENGTH; n++) {
                List<Function<WriteTransaction, Object>> steps = random.next();
                Object expected = outcome(twin, steps);
                committed += expected instanceof List ? 1 : 0;
                Object actual = outcome(store(), steps);
                // A store may hear of a refusal only when the work has ended; work that throws then ends it first.
                if (!expected.equals("refused") || !actual.equals("thrown")) {
                    assertThat(actual).as("seed %d, transaction %d", seed, n).isEqualTo(expected);
                }
                if (n % 10 == 9) {
                    assertSameRows(random, twin, "seed " + seed + ", after transaction " + n);
                }
            }
            assertThat(committed).as("seed %d is of both kinds", seed).isBetween(LENGTH / 4, LENGTH * 3 / 4);
        }
    }

    private void assertSameRows(RandomTransactions random, Store twin, String where) {
        for (PortfolioId owner : random.owners()) {
            assertThat(Contents.of(store(), owner).rows())
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(
                            Contents.of(twin, owner).rows());
            assertThat(random.lists(store(), owner)).as(where).isEqualTo(random.lists(twin, owner));
        }
    }

    /** The answers of the steps, or why there are none. */
    private static Object outcome(Store store, List<Function<WriteTransaction, Object>> steps) {
        try {
            return Transactions.ask(
                    store, tx -> steps.stream().map(step -> step.apply(tx)).toList());
        } catch (RowRefusedException e) {
            return "refused";
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }
}

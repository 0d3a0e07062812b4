package dev.blotter.contract.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.journal.TipStore;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link TipStore} must do. */
public interface TipStoreContract {

    /** A place where nothing was ever kept; the same one each time during one test. */
    TipStore tips();

    @Test
    default void nothingIsKeptAtFirst() {
        try (TipStore tips = tips()) {
            assertThat(tips.load()).isEmpty();
            tips.flush();
            tips.advance(List.of());
            assertThat(tips.load()).isEmpty();
        }
    }

    @Test
    default void theNewestTipOfEachPortfolioIsKept() {
        List<KeptTip> chain = chain(5);
        List<KeptTip> other = chain(2);
        try (TipStore tips = tips()) {
            tips.advance(List.of(chain.getFirst(), other.getFirst()));
            tips.advance(List.of(chain.get(3)));
            tips.advance(List.of(chain.get(1), other.getLast()));
            assertKept(tips, chain.get(3), other.getLast());
        }
        try (TipStore again = tips()) {
            assertKept(again, chain.get(3), other.getLast());
            again.advance(List.of(chain.getLast()));
            again.flush();
            assertKept(again, chain.getLast(), other.getLast());
        }
    }

    @Test
    default void aTipMayBePutInPlaceOfOneAhead() {
        List<KeptTip> chain = chain(5);
        KeptTip none = new KeptTip(
                chain.getFirst().portfolio(), JournalTip.EMPTY, chain.getFirst().recordedTime());
        try (TipStore tips = tips()) {
            tips.advance(chain);
            tips.replace(List.of(chain.get(1)));
            assertKept(tips, chain.get(1));
            tips.advance(List.of(chain.get(2)));
            tips.replace(List.of(none));
            assertKept(tips, none);
        }
        try (TipStore again = tips()) {
            assertKept(again, none);
            again.advance(List.of(chain.getFirst()));
            assertKept(again, chain.getFirst());
        }
    }

    /** Two processes, each of which does not know what the other one keeps. */
    @Test
    default void twoKeepersOfOnePlaceTakeNothingFromEachOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<List<KeptTip>> chains = new ArrayList<>();
        Map<PortfolioId, KeptTip> expected = new HashMap<>();
        try (TipStore one = tips();
                TipStore two = tips()) {
            for (int i = 0; i < 300; i++) {
                if (chains.isEmpty() || random.nextInt(5) == 0) {
                    chains.add(chain(20));
                }
                KeptTip tip = chains.get(random.nextInt(chains.size())).get(random.nextInt(20));
                TipStore keeper = random.nextBoolean() ? one : two;
                keeper.advance(List.of(tip));
                expected.merge(tip.portfolio(), tip, (a, b) -> b.isAheadOf(a) ? b : a);
                if (random.nextInt(10) == 0) {
                    keeper.flush();
                }
            }
            assertThat(one.load()).as("seed %d", seed).isEqualTo(expected);
            assertThat(two.load()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** The tips of a new portfolio's journal, one after the other. */
    static List<KeptTip> chain(int length) {
        List<JournalEntry> chain = new JournalEntries(new PortfolioId(UUID.randomUUID())).chain(length);
        return chain.stream().map(KeptTip::of).toList();
    }

    private static void assertKept(TipStore tips, KeptTip... expected) {
        Collection<KeptTip> kept = tips.load().values();
        assertThat(kept).containsExactlyInAnyOrder(expected);
    }
}

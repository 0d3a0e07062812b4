package dev.blotter.application.tip;

import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes while nothing is missing, and hands the tips of what was committed on. An unknown outcome moves no tip. */
final class TipKeepingWriteStore implements WriteStore {

    private final WriteStore real;
    private final TipGuard guard;
    private final Consumer<Collection<KeptTip>> keeper;

    TipKeepingWriteStore(WriteStore real, TipGuard guard, Consumer<Collection<KeptTip>> keeper) {
        this.real = real;
        this.guard = guard;
        this.keeper = keeper;
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        return keeping(work, real::write);
    }

    @Override
    public ReadToken write(Duration patience, Consumer<WriteTransaction> work) {
        return keeping(work, noting -> real.write(patience, noting));
    }

    private ReadToken keeping(Consumer<WriteTransaction> work, Function<Consumer<WriteTransaction>, ReadToken> write) {
        guard.requireWritable();
        AtomicReference<Appended> lastRun = new AtomicReference<>(new Appended());
        ReadToken token = write.apply(transaction -> {
            Appended appended = new Appended();
            lastRun.set(appended);
            work.accept(new TipNotingTransaction(transaction, guard, appended));
        });
        Collection<KeptTip> tips = lastRun.get().tips.values();
        if (!tips.isEmpty()) {
            guard.advance(tips);
            keeper.accept(tips);
        }
        return token;
    }

    /** The newest entry of each journal that a transaction appended to. */
    static final class Appended {

        private final Map<PortfolioId, KeptTip> tips = new HashMap<>();

        void add(JournalEntry entry) {
            tips.merge(entry.said().portfolio(), KeptTip.of(entry), (a, b) -> b.isAheadOf(a) ? b : a);
        }
    }
}

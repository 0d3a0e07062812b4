package dev.blotter.application.tip;

import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.journal.TipStore;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.store.WriteStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A store whose journals' tips are kept outside of it. Where the store lacks entries that are known of, every write is
 * answered by {@link Corrupt}, and reads go on.
 */
public final class TipKeepingStore implements Store {

    private final Store real;
    private final TipStore tips;
    private final TipGuard guard;
    private final boolean keeps;
    private Optional<TipKeeper> keeper = Optional.empty();

    private TipKeepingStore(Store real, TipStore tips, boolean keeps) {
        this.real = real;
        this.tips = tips;
        this.keeps = keeps;
        this.guard = new TipGuard(real.info().location());
        check();
    }

    /** Holds a store against the tips that are kept of it, and keeps them from now on. Closes both. */
    public static TipKeepingStore open(Store real, TipStore tips) {
        return new TipKeepingStore(real, tips, true);
    }

    /** Holds a store against the tips that are kept of it, and leaves both as they are. Closes both. */
    public static TipKeepingStore compare(Store real, TipStore tips) {
        return new TipKeepingStore(real, tips, false);
    }

    private void check() {
        try {
            Map<PortfolioId, KeptTip> kept = tips.load();
            if (kept.isEmpty() && !keeps) {
                return;
            }
            TipCheck.Result found = TipCheck.of(real.finders(), kept);
            if (found.foreign()) {
                guard.refuse(tips.location() + " keeps the tips of another database, none of whose portfolios is here;"
                        + " name the file that belongs to this one, or move that one away");
            } else if (!found.losses().isEmpty()) {
                guard.lose(found.losses());
            } else {
                begin(found.heads());
            }
        } catch (Corrupt e) {
            guard.refuse(String.valueOf(e.getMessage()));
        }
    }

    private void begin(Collection<KeptTip> heads) {
        guard.begin(heads);
        if (keeps) {
            TipKeeper begun = new TipKeeper(tips);
            begun.keep(heads);
            keeper = Optional.of(begun);
        }
    }

    /** Why nothing is written, in one sentence; empty when everything may be. */
    public Optional<String> refusal() {
        return guard.refusal();
    }

    /** What is missing, one of each portfolio that lacks entries. */
    public List<Loss> losses() {
        return guard.losses();
    }

    /** What is not as it should be, each in a sentence; empty when all is well. */
    public synchronized List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        refusal().ifPresent(reasons::add);
        keeper.flatMap(TipKeeper::trouble)
                .ifPresent(why -> reasons.add("The tips of the journals cannot be kept: " + why + "."));
        return reasons;
    }

    /** The newest tips that are known, also of what is missing. */
    public Map<PortfolioId, KeptTip> known() {
        Map<PortfolioId, KeptTip> known = new HashMap<>(guard.known());
        losses().forEach(loss -> known.put(loss.portfolio(), loss.kept()));
        return known;
    }

    /**
     * Goes on without what is missing: says so in the journals, and keeps the tips that are there.
     *
     * @return what is given up
     * @throws Corrupt when it is not for missing entries that nothing is written
     */
    public synchronized List<Loss> accept(LossAcceptance acceptance) {
        List<Loss> missing = losses();
        if (missing.isEmpty()) {
            guard.requireWritable();
            return missing;
        }
        keeper.ifPresent(TipKeeper::close);
        keeper = Optional.empty();
        tips.replace(acceptance.write(real, missing));
        tips.flush();
        check();
        return missing;
    }

    @Override
    public WriteStore writes() {
        return new TipKeepingWriteStore(real.writes(), guard, this::keep);
    }

    private synchronized void keep(Collection<KeptTip> moved) {
        keeper.ifPresent(begun -> begun.keep(moved));
    }

    @Override
    public Finders finders(ReadConsistency consistency) {
        return real.finders(consistency);
    }

    @Override
    public Finders finders(ReadConsistency consistency, Duration patience) {
        return real.finders(consistency, patience);
    }

    @Override
    public SnapshotReader snapshots() {
        return real.snapshots();
    }

    @Override
    public StoreInfo info() {
        return real.info();
    }

    /** Keeps what was committed, exactly, and lets go of store and tips. */
    @Override
    public synchronized void close() {
        try (real;
                tips) {
            keeper.ifPresent(TipKeeper::close);
        }
    }
}

package dev.blotter.contract.memory;

import dev.blotter.contract.journal.TipStoreContract;
import dev.blotter.domain.journal.TipStore;

/** The naive keeper of tips. */
class InMemoryTipStoreTest implements TipStoreContract {

    private final InMemoryTipStore tips = new InMemoryTipStore();

    @Override
    public TipStore tips() {
        return tips;
    }
}

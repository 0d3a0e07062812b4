package dev.blotter.contract.memory;

import dev.blotter.contract.store.StoreContract;
import dev.blotter.domain.store.Store;

class InMemoryStoreTest implements StoreContract {

    private final Store store = new InMemoryStore();

    @Override
    public Store store() {
        return store;
    }
}

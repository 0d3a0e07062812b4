package dev.blotter.contract.memory;

import dev.blotter.contract.book.CommandContract;
import dev.blotter.domain.store.Store;

class InMemoryCommandTest implements CommandContract {

    private final Store store = new InMemoryStore();

    @Override
    public Store store() {
        return store;
    }
}

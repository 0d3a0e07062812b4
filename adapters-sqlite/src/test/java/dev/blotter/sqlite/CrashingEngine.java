package dev.blotter.sqlite;

import dev.blotter.contract.store.SampleBook;
import java.nio.file.Path;
import java.util.List;

/** A program that writes one order after the other and says the number of each that is stored, until it is killed. */
final class CrashingEngine {

    private CrashingEngine() {}

    public static void main(String[] args) {
        SampleBook book = SampleBook.of("AAPL");
        SqliteStore store = SqliteStore.open(SqliteConfig.of(Path.of(args[0])));
        store.writes().write(book::open);
        System.out.println(book.portfolio());
        for (long number = 1; true; number++) {
            long id = number;
            store.writes().write(tx -> {
                tx.orders().save(List.of(book.order(id)));
                tx.executions().append(List.of(book.execution(id, id)));
            });
            System.out.println(number);
        }
    }
}

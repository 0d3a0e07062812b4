package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.WriteTransaction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that the database refuses stores nothing, says which rule it broke, and never what it held. */
class PostgresRefusalTest {

    private static PostgresStore store;

    private final SampleBook book = SampleBook.of("CANARY");

    @BeforeAll
    static void openStore() {
        store = TestPostgres.freshStore();
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @BeforeEach
    void openBook() {
        store.writes().write(book::open);
    }

    @Test
    void anExecutionOfNoOrder() {
        refused("fk_executions_order", tx -> tx.executions().append(List.of(book.execution(9, 9))));
    }

    @Test
    void anOrderOnNoInstrument() {
        SampleBook unlisted = new SampleBook(
                book.portfolio(), book.session(), SampleBook.of("OTHER").instrument());
        refused("fk_orders_instrument", tx -> tx.orders().save(List.of(unlisted.order(1))));
    }

    @Test
    void anOrderOfNoSession() {
        SampleBook stranger =
                new SampleBook(book.portfolio(), SampleBook.of("X").session(), book.instrument());
        refused("fk_orders_session", tx -> tx.orders().save(List.of(stranger.order(1))));
    }

    @Test
    void anExecutionASecondTime() {
        Execution execution = book.execution(1, 1);
        store.writes().write(tx -> {
            tx.orders().save(List.of(book.order(1)));
            tx.executions().append(List.of(execution));
        });
        refused("pk_executions", tx -> tx.executions().append(List.of(execution)));
        refused(
                "uq_executions_sequence",
                tx -> tx.executions()
                        .append(List.of(new SampleBook(
                                        book.portfolio(),
                                        book.session(),
                                        SampleBook.of("O").instrument())
                                .execution(1, 1))));
    }

    @Test
    void aCommandASecondTime() {
        JournalEntry entry = book.entry(JournalTip.EMPTY, "{}");
        JournalEntry again = JournalEntry.append(entry.tip(), entry.said());
        refused("uq_journal_command", tx -> tx.journal().append(List.of(entry, again)));
    }

    @Test
    void theSameRowTwiceInOneStatement() {
        refused("SQLSTATE 21000", tx -> tx.orders().save(List.of(book.order(1), book.order(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANARY \0", "CANARY \ud800", "\udc00 CANARY", "CANARY \ud800x"})
    void aTextThatIsNone(String name) {
        refused(
                name.endsWith("\0") ? "SQLSTATE 22021" : "a text holds half of a surrogate pair",
                tx -> tx.portfolios().save(List.of(named(name))));
    }

    @Test
    void aTextOfTenMegabytesIsKept() {
        JournalEntry entry = book.entry(JournalTip.EMPTY, "x".repeat(10_000_000));
        store.writes().write(tx -> tx.journal().append(List.of(entry)));
        assertThat(store.finders().journal().page(book.portfolio(), 0, 1)).containsExactly(entry);
    }

    private static Portfolio named(String name) {
        PortfolioId id = new PortfolioId(UUID.randomUUID());
        return new Portfolio(id, name, new Currency("USD"), SampleBook.TIME, JournalTip.EMPTY, JournalTip.EMPTY);
    }

    private void refused(String rule, Consumer<WriteTransaction> work) {
        PortfolioId other = SampleBook.of("X").portfolio();
        assertThatThrownBy(() -> store.writes().write(tx -> {
                    tx.portfolios()
                            .save(List.of(new Portfolio(
                                    other,
                                    "x",
                                    new Currency("USD"),
                                    SampleBook.TIME,
                                    JournalTip.EMPTY,
                                    JournalTip.EMPTY)));
                    work.accept(tx);
                }))
                .isInstanceOf(RowRefusedException.class)
                .hasMessageContaining(rule)
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("CANARY"));
        assertThat(store.finders().portfolios().find(other)).isEmpty();
    }

    private static String stackTrace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}

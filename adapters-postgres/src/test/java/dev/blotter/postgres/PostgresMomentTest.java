package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.jdbc.position.PositionQueries;
import dev.blotter.jdbc.position.PositionTable;
import dev.blotter.jdbc.statement.Selection;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.statement.TableReader;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a moment's statements read was all committed when the first of them began, whichever that is. */
class PostgresMomentTest {

    private final PostgresConfig config = TestPostgres.freshDatabase();
    private final PostgresStore store = PostgresStore.open(config);
    private final SampleBook book = SampleBook.of("AAPL");
    private final Selection<Position> positions = Selection.of(PositionQueries.OF_PORTFOLIO, book.portfolio());
    private final PostgresReads reads =
            new PostgresReads(() -> TestPostgres.connect(config), new PostgresErrors(), StatementObserver.NONE);

    @BeforeEach
    void open() {
        store.writes().write(book::open);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void afterASelection() {
        staysEmptyAfter(tables -> positions.of(tables));
    }

    @Test
    void afterALookup() {
        staysEmptyAfter(tables -> tables.load(PositionTable.BY_KEY, List.of(key("MSFT"))));
    }

    @Test
    void afterWhatWasExpected() {
        staysEmptyAfter(tables -> tables.expect("test.expected", List.of(positions)));
    }

    private void staysEmptyAfter(Consumer<TableReader> first) {
        List<Position> later = reads.moment(tables -> {
            first.accept(tables);
            hold("AAPL");
            assertThat(tables.load(PositionTable.BY_KEY, List.of(key("AAPL")))).isEmpty();
            return positions.of(tables);
        });
        assertThat(later).isEmpty();
        assertThat(reads.<List<Position>>moment(positions::of)).hasSize(1);
    }

    @Test
    void whatIsNotAskedForAsExpectedIsAskedAlone() {
        hold("AAPL");
        hold("MSFT");
        List<Position> found = reads.moment(tables -> {
            tables.expect("test.expected", List.of(Selection.of(PositionQueries.OF_PORTFOLIO, book.portfolio())));
            assertThat(Selection.of(
                                    PositionQueries.OF_PORTFOLIO,
                                    SampleBook.of("X").portfolio())
                            .of(tables))
                    .isEmpty();
            return positions.of(tables);
        });
        assertThat(found).hasSize(2);
    }

    @Test
    void aConnectionThatIsCut() {
        assertThatThrownBy(() -> reads.moment(tables -> {
                    positions.of(tables);
                    TestPostgres.cutTransactions(config);
                    return tables.load(PositionTable.BY_KEY, List.of(key("AAPL")));
                }))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void aRowThatCannotBeReadIsNamed() {
        hold("AAPL");
        TestPostgres.run(config, "UPDATE positions SET fees = 'none'");
        assertThatThrownBy(() -> store.finders().portfolios().fetch(book.portfolio(), PortfolioFetch.WITH_POSITIONS, 0))
                .isInstanceOf(Corrupt.class)
                .hasMessageContaining("positions")
                .hasMessageContaining("fees");
    }

    private PositionKey key(String symbol) {
        return new PositionKey(book.portfolio(), SampleBook.of(symbol).listed().id());
    }

    private void hold(String symbol) {
        store.writes().write(tx -> {
            tx.instruments().save(List.of(SampleBook.of(symbol).listed()));
            tx.positions().save(List.of(Position.flat(key(symbol))));
        });
    }
}

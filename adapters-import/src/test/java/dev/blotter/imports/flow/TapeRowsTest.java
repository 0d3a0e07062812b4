package dev.blotter.imports.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.application.command.RecordExecution;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.imports.BadInputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapeRowsTest {

    private static final String ROW = "34200464,1674100,100,P,20002000,0";

    @TempDir
    private Path folder;

    private List<RecordExecution> executions(String symbol, String... lines) {
        return FlowFixture.rows(folder, FlowFormat.TAPE, FlowFixture.options(symbol), lines).stream()
                .peek(row -> assertThat(row.kind()).isEqualTo(RowKind.EXECUTION))
                .map(row -> (RecordExecution) row.command().orElseThrow())
                .toList();
    }

    @Test
    void aRowIsBoughtAtItsVenueOnAnOrderOfItsOwn() {
        RecordExecution execution = executions("SPY", ROW).getFirst();

        assertThat(execution.executionKey().venue()).hasToString("P");
        assertThat(execution.executionKey().instrument()).hasToString("SPY.ARCX");
        assertThat(execution.executionKey().tradeDate()).isEqualTo(FlowFixture.DATE);
        assertThat(execution.executionKey().id()).hasToString("1");
        assertThat(execution.report().side()).isEqualTo(Side.BUY);
        assertThat(execution.report().eventTime()).isEqualTo(Timestamp.parse("2012-06-21T13:30:00.464Z"));
        assertThat(execution.report().venueSequence()).isEqualTo(1);
        assertThat(execution.fill()).isEqualTo(Fill.of("100", "167.41"));
    }

    @Test
    void identicalRowsAreDistinct() {
        List<RecordExecution> executions = executions("SPY", ROW, ROW);

        assertThat(executions).extracting(RecordExecution::executionKey).doesNotHaveDuplicates();
        assertThat(executions).extracting(RecordExecution::orderKey).doesNotHaveDuplicates();
        assertThat(executions).extracting(RecordExecution::id).doesNotHaveDuplicates();
    }

    @Test
    void aSymbolMayHaveItsListingVenueWithIt() {
        assertThat(executions("SPY.XNYS", ROW).getFirst().executionKey().instrument())
                .hasToString("SPY.XNYS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34200464,1674100,100,P,20002000|line has 5 fields instead of 6"
                        + " (time,price,size,venue,condition,suspicious)",
                "3420o464,1674100,100,P,0,0|time is '3420o464', which is not a number of milliseconds after midnight",
                "34200464,167.41,100,P,0,0|price is '167.41'; it must be a whole number",
                "34200464,123456789012345678901,100,P,0,0|price has 21 digits before the point; at most 20 are kept",
                "34200464,1674100,0,P,0,0|size is 0; it must be greater than zero",
                "34200464,1674100,-100,P,0,0|size is -100; it must be greater than zero",
                "34200464,1674100,1OO,P,0,0|size is '1OO', which is not a number",
                "34200464,1674100,100,,0,0|venue is empty",
                "34200464,99999999999999999999,99999999999999999999,P,0,0|quantity × price has 36 digits before the"
                        + " point; at most 20 are kept",
            })
    void badLinesAreNamed(String line, String problem) {
        assertThatThrownBy(() -> executions("SPY", ROW, ROW, line))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("rows.csv") + ", line 3: " + problem);
    }
}

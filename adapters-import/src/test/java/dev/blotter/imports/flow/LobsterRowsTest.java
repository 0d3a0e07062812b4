package dev.blotter.imports.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.EventDetails;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.id.NamedIds;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.imports.BadInputException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LobsterRowsTest {

    private static final Timestamp TIME = Timestamp.parse("2012-06-21T13:30:00.004241176Z");

    @TempDir
    private Path folder;

    private List<FlowRow> rows(String... lines) {
        return FlowFixture.rows(folder, FlowFormat.LOBSTER, FlowFixture.options("AAPL"), lines);
    }

    private static <C extends Command> C command(FlowRow row, Class<C> type) {
        return type.cast(row.command().orElseThrow());
    }

    @Test
    void type1IsAnOrderThatTheVenueHas() {
        FlowRow row = rows("34200.004241176,1,16113575,18,5853300,1").getFirst();
        SubmitOrder submit = command(row, SubmitOrder.class);

        assertThat(row.line()).isEqualTo(1);
        assertThat(row.kind()).isEqualTo(RowKind.SUBMITTED);
        assertThat(submit.portfolio()).isEqualTo(NamedIds.portfolio("mine"));
        assertThat(submit.instrument()).hasToString("AAPL.XNAS");
        assertThat(submit.side()).isEqualTo(Side.BUY);
        assertThat(submit.terms()).isEqualTo(OrderTerms.limitDay(Quantity.of(18), Price.of("585.33"), TIME));
        assertThat(submit.evidence()).isEqualTo(Evidence.VENUE);
    }

    @Test
    void type2ShrinksTheOrderAndType3EndsIt() {
        List<FlowRow> rows = rows(
                "34200.004241176,1,7,18,5853300,-1",
                "34200.004241176,2,7,8,5853300,-1",
                "34200.004241176,3,7,10,5853300,-1");
        SubmitOrder submit = command(rows.get(0), SubmitOrder.class);
        ReportOrder restated = command(rows.get(1), ReportOrder.class);
        ReportOrder canceled = command(rows.get(2), ReportOrder.class);

        assertThat(submit.side()).isEqualTo(Side.SELL);
        assertThat(rows)
                .extracting(FlowRow::kind)
                .containsExactly(RowKind.SUBMITTED, RowKind.RESTATED, RowKind.CANCELED);
        assertThat(restated.orderKey()).isEqualTo(submit.orderKey());
        assertThat(restated.type()).isEqualTo(OrderEventType.RESTATED);
        assertThat(restated.details()).isEqualTo(EventDetails.quantity(Quantity.of(8)));
        assertThat(restated.eventTime()).isEqualTo(TIME);
        assertThat(restated.venueSequence()).isEqualTo(2);
        assertThat(canceled.orderKey()).isEqualTo(submit.orderKey());
        assertThat(canceled.type()).isEqualTo(OrderEventType.CANCELED);
        assertThat(canceled.details()).isEqualTo(EventDetails.NONE);
        assertThat(canceled.venueSequence()).isEqualTo(3);
        assertThat(canceled.evidence()).isEqualTo(Evidence.VENUE);
    }

    @Test
    void type4ExecutesTheOrderOnItsSide() {
        List<FlowRow> rows = rows("34200.004241176,1,7,18,5853300,-1", "34200.004241176,4,7,18,5853350,-1");
        RecordExecution execution = command(rows.get(1), RecordExecution.class);

        assertThat(rows.get(1).kind()).isEqualTo(RowKind.EXECUTION);
        assertThat(execution.orderKey())
                .isEqualTo(command(rows.get(0), SubmitOrder.class).orderKey());
        assertThat(execution.executionKey().venue()).hasToString("XNAS");
        assertThat(execution.executionKey().instrument()).hasToString("AAPL.XNAS");
        assertThat(execution.executionKey().tradeDate()).isEqualTo(FlowFixture.DATE);
        assertThat(execution.executionKey().id()).hasToString("2");
        assertThat(execution.report().side()).isEqualTo(Side.SELL);
        assertThat(execution.report().eventTime()).isEqualTo(TIME);
        assertThat(execution.report().venueSequence()).isEqualTo(2);
        assertThat(execution.evidence()).isEqualTo(Evidence.VENUE);
        assertThat(execution.fill()).isEqualTo(Fill.of("18", "585.335"));
    }

    @Test
    void type5ExecutesAnOrderOfItsOwnEachTime() {
        String hidden = "34200.004241176,5,0,1,5853350,1";
        Set<Object> orders = new HashSet<>();
        for (FlowRow row : rows(hidden, hidden, "34200.004241176,4,0,1,5853350,1")) {
            assertThat(row.kind()).isEqualTo(RowKind.EXECUTION);
            orders.add(command(row, RecordExecution.class).orderKey());
        }

        assertThat(orders).hasSize(3);
    }

    @Test
    void type7IsAHaltAndAsksNothing() {
        assertThat(rows("34713.685155243,7,0,0,-1,-1")).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(RowKind.HALT);
            assertThat(row.command()).isEmpty();
        });
    }

    @Test
    void negativePricesAndTinyOnesAreExact() {
        assertThat(rows("34200,4,1,1,-1,1", "34200,4,1,1,0,1", "34200,4,1,1,99999999999999999999,1"))
                .extracting(row ->
                        command(row, RecordExecution.class).fill().price().toString())
                .containsExactly("-0.0001", "0", "9999999999999999.9999");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34200,6,7,18,5853300,1|type is '6'; the known types are 1, 2, 3, 4, 5 and 7",
                "34200,,7,18,5853300,1|type is ''; the known types are 1, 2, 3, 4, 5 and 7",
                "34200,1,7,18,5853300|line has 5 fields instead of 6 (time,type,order id,size,price,direction)",
                "34200,1,7,18,5853300,1,|line has 7 fields instead of 6 (time,type,order id,size,price,direction)",
                "34200|line has 1 field instead of 6 (time,type,order id,size,price,direction)",
                "34x00,1,7,18,5853300,1|time is '34x00', which is not a number of seconds after midnight",
                "34200,1,7a,18,5853300,1|order id is '7a', which is not a number",
                "34200,1,-7,18,5853300,1|order id is '-7'; it must be from 0 to 9223372036854775807",
                "34200,1,9223372036854775808,18,1,1|order id is '9223372036854775808'; it must be from 0 to"
                        + " 9223372036854775807",
                "34200,1,7,1o,5853300,1|size is '1o', which is not a number",
                "34200,1,7,0,5853300,1|size is 0; it must be greater than zero",
                "34200,3,7,-18,5853300,1|size is -18; it must be greater than zero",
                "34200,1,7,1.5,5853300,1|size is '1.5'; it must be a whole number",
                "34200,1,7,1e2,5853300,1|size is '1e2'; it must be a whole number",
                "34200,1,7,+1,5853300,1|size is '+1'; it must be a whole number",
                "34200,1,7,18,58533OO,1|price is '58533OO', which is not a number",
                "34200,1,7,18,,1|price is '', which is not a number",
                "34200,1,7,18,585.33,1|price is '585.33'; it must be a whole number",
                "34200,1,7,18,123456789012345678901,1|price has 21 digits before the point; at most 20 are kept",
                "34200,1,7,18,5853300,0|direction is '0'; it must be 1 or -1",
                "34200,7,0,0,x,-1|price is 'x', which is not a number",
            })
    void badLinesAreNamed(String line, String problem) {
        assertThatThrownBy(() -> rows("34200,1,7,18,5853300,1", line))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("rows.csv") + ", line 2: " + problem);
    }

    @Test
    void emptyLinesAreNoRows() {
        assertThatThrownBy(() -> rows("34200,1,7,18,5853300,1", "", "34200,1,8,18,5853300,1"))
                .hasMessageContaining(", line 2: line has 1 field instead of 6");
    }
}

package dev.blotter.imports.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.id.NamedIds;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.imports.BadInputException;
import dev.blotter.imports.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowFileTest {

    private static final String ROW = "34200,1,7,18,5853300,1";

    @TempDir
    private Path folder;

    private static FlowFile open(Path file) {
        return FlowFile.open(file, FlowFormat.LOBSTER, FlowOptions.NONE);
    }

    private static FlowOptions named(String portfolio) {
        return new FlowOptions(
                Optional.of("AAPL"),
                Optional.of(FlowFixture.DATE),
                Optional.empty(),
                BookedSide.BUY,
                Optional.of(portfolio));
    }

    @Test
    void theNameOfTheFileTellsSymbolDateAndPortfolio() {
        Path file = TestFiles.write(folder, "AAPL_2012-06-21_34200000_57600000_message_1.csv.gz", ROW);

        try (FlowFile flow = open(file)) {
            assertThat(flow.portfolioName()).isEqualTo("lobster-AAPL_2012-06-21_34200000_57600000_message_1");
            assertThat(flow.portfolio()).isEqualTo(NamedIds.portfolio(flow.portfolioName()));
            SubmitOrder submit =
                    (SubmitOrder) flow.next().orElseThrow().command().orElseThrow();
            assertThat(submit.instrument()).hasToString("AAPL.XNAS");
            assertThat(submit.terms().submittedTime()).hasToString("2012-06-21T13:30:00Z");
        }
    }

    @Test
    void instrumentAndPortfolioComeBeforeTheFirstRow() {
        Path file = TestFiles.write(folder, "AAPL_2012-06-21.csv", ROW, ROW);

        try (FlowFile flow = open(file)) {
            flow.next();
            List<Command> setUp = flow.takeSetUp();
            RegisterInstrument register = (RegisterInstrument) setUp.get(0);
            assertThat(register).isEqualTo(RegisterInstrument.of(register.id(), "AAPL.XNAS", "USD"));
            OpenPortfolio portfolio = (OpenPortfolio) setUp.get(1);
            assertThat(portfolio.portfolio()).isEqualTo(flow.portfolio());
            assertThat(portfolio.name()).isEqualTo("lobster-AAPL_2012-06-21");
            assertThat(portfolio.base()).hasToString("USD");
            assertThat(portfolio.openedTime()).hasToString("2012-06-21T04:00:00Z");
            assertThat(setUp).hasSize(2);
            flow.next();
            assertThat(flow.takeSetUp()).isEmpty();
        }
    }

    @Test
    void theNameWithinAZipTellsWhatTheZipsDoesNot() {
        byte[] zip =
                TestFiles.zip(TestFiles.bytes("14400464,1674100,100,P,20002000,0"), "x/20131007_spy_Trade_Tick.csv");
        Path file = TestFiles.write(folder, "today.zip", zip);

        try (FlowFile flow = FlowFile.open(file, FlowFormat.TAPE, FlowOptions.NONE)) {
            assertThat(flow.next().orElseThrow().command().orElseThrow().subject())
                    .isEqualTo("execution/P/SPY.ARCX/2013-10-07/1");
            assertThat(flow.portfolioName()).isEqualTo("tape-today");
        }
    }

    @Test
    void whatNobodyTellsIsAskedFor() {
        Path file = TestFiles.write(folder, "rows.csv", ROW);
        Path undated = TestFiles.write(folder, "AAPL_first_message_10.csv", ROW);
        String rest = " is not given, and the file's name does not tell it as AAPL_2012-06-21_message.csv does";

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(BadInputException.class)
                .hasMessage(file + ": symbol" + rest);
        assertThatThrownBy(() -> open(undated))
                .isInstanceOf(BadInputException.class)
                .hasMessage(undated + ": date" + rest);
    }

    @Test
    void emptyFilesHoldNoRows() {
        for (byte[] nothing : List.of(new byte[0], TestFiles.gz(new byte[0]), TestFiles.zip(new byte[0], "a.csv"))) {
            Path file = TestFiles.write(folder, "rows.csv", nothing);
            assertThatThrownBy(() -> open(file))
                    .isInstanceOf(BadInputException.class)
                    .hasMessage(file + ": holds no rows");
        }
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        assertThatThrownBy(() -> open(folder.resolve("none.csv"))).hasMessage(folder + "/none.csv: does not exist");
        assertThatThrownBy(() -> open(folder)).hasMessage(folder + ": is a directory; a file is needed");
    }

    @Test
    void optionsThatCannotBeAreRefused() {
        Path file = TestFiles.write(folder, "AAPL_2012-06-21.csv", ROW);

        assertThatThrownBy(() -> FlowFile.open(file, FlowFormat.TAPE, FlowFixture.booked(BookedSide.TAKER)))
                .isInstanceOf(BadInputException.class)
                .hasMessage(file + ": side is taker; tape does not tell who took");
        assertThatThrownBy(() -> FlowFile.open(file, FlowFormat.LOBSTER, FlowFixture.options("AAPL.")))
                .isInstanceOf(BadInputException.class)
                .hasMessage(file + ": instrument is 'AAPL.'; it is written SYMBOL.VENUE, such as AAPL.XNAS");
        assertThatThrownBy(() -> FlowFile.open(file, FlowFormat.LOBSTER, named(" ")))
                .isInstanceOf(BadInputException.class)
                .hasMessageEndingWith("name is empty");
        FlowOptions longAgo = new FlowOptions(
                Optional.empty(),
                Optional.of(LocalDate.of(1600, 1, 1)),
                Optional.empty(),
                BookedSide.BUY,
                Optional.empty());
        assertThatThrownBy(() -> FlowFile.open(file, FlowFormat.LOBSTER, longAgo))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(": time is 1600-01-01T04:56:02Z, outside of the years 1677 to 2262");
    }

    @Test
    void unknownNamesListTheKnownOnes() {
        assertThat(FlowFormat.named("lobster")).isEqualTo(FlowFormat.LOBSTER);
        assertThat(BookedSide.named("maker")).isEqualTo(BookedSide.MAKER);
        assertThatThrownBy(() -> FlowFormat.named("itch"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("format is 'itch'; the known formats are lobster, tape, binance");
        assertThatThrownBy(() -> BookedSide.named("SELL"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("side is 'SELL'; it is one of buy, taker, maker");
    }

    @Test
    void bytesThatAreNoTextAreRefusedAtTheirLine() {
        Path file = TestFiles.write(folder, "AAPL_2012-06-21.csv", new byte[] {(byte) 0xff, '\n'});

        assertThatThrownBy(() -> open(file)).hasMessage(file + ", line 1: line is not UTF-8; this is no text");
    }

    @Test
    void anotherDayAnotherSymbolAnotherPortfolioAreOtherCommands() throws IOException {
        Set<Object> commands = new HashSet<>();
        Set<Object> orders = new HashSet<>();
        for (String name : List.of("AAPL_2012-06-21.csv", "AAPL_2012-06-22.csv", "AMZN_2012-06-21.csv")) {
            for (String portfolio : List.of("a", "b")) {
                FlowOptions options = new FlowOptions(
                        Optional.empty(), Optional.empty(), Optional.empty(), BookedSide.BUY, Optional.of(portfolio));
                Path file = TestFiles.write(Files.createTempDirectory(folder, "x"), name, ROW);
                SubmitOrder submit = (SubmitOrder) FlowFixture.rows(file, FlowFormat.LOBSTER, options)
                        .getFirst()
                        .command()
                        .orElseThrow();
                commands.add(submit.id());
                orders.add(submit.order());
            }
        }

        assertThat(commands).hasSize(6);
        assertThat(orders).hasSize(6);
    }

    @Provide
    static Arbitrary<List<String>> lines() {
        Arbitrary<String> line = Combinators.combine(
                        Arbitraries.integers().between(0, 86_399),
                        Arbitraries.of(1, 2, 3, 4, 5),
                        Arbitraries.longs().between(0, 50),
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.integers().between(-10, 10_000_000),
                        Arbitraries.of(1, -1))
                .as((time, type, order, size, price, direction) ->
                        "%d.5,%d,%d,%d,%d,%d".formatted(time, type, order, size, price, direction));
        return line.list().ofMinSize(1).ofMaxSize(50);
    }

    @Property(tries = 50)
    void theSameRowsAreTheSameCommandsHoweverPacked(@ForAll("lines") List<String> lines) throws IOException {
        Path temporary = Files.createTempDirectory("flow");
        byte[] content = TestFiles.bytes(lines.toArray(String[]::new));
        Path plain = TestFiles.write(temporary, "plain", content);
        Path packed = TestFiles.write(temporary, "packed", TestFiles.gz(content));

        List<FlowRow> rows = FlowFixture.rows(plain, FlowFormat.LOBSTER, named("mine"));

        assertThat(FlowFixture.rows(packed, FlowFormat.LOBSTER, named("mine"))).isEqualTo(rows);
        List<CommandId> ids =
                rows.stream().map(row -> row.command().orElseThrow().id()).toList();
        assertThat(ids).hasSameSizeAs(lines).doesNotHaveDuplicates();
        Files.delete(plain);
        Files.delete(packed);
        Files.delete(temporary);
    }
}

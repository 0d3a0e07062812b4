package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.id.Ids;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.time.Timestamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example, as it stands there. */
class ReadmeExampleTest {

    @TempDir
    Path folder;

    @Test
    void theExampleRuns() {
        String url = "sqlite:///" + folder.resolve("bot.db");
        LocalDate today = LocalDate.of(2026, 1, 5);
        try (Blotter blotter = Blotter.open(url)) {
            Ids ids = blotter.ids();
            Timestamp now = Timestamp.of(Instant.now());
            PortfolioId portfolio = ids.portfolio();
            OrderKey order = new OrderKey(portfolio, ids.order());
            InstrumentId apple = InstrumentId.parse("AAPL.XNAS");

            blotter.execute(RegisterInstrument.of(ids.command(), "AAPL.XNAS", "USD"));
            blotter.execute(new OpenPortfolio(ids.command(), portfolio, "my bot", new Currency("USD"), now));

            // Kept before it is sent: the answer comes after the commit.
            OrderTerms terms = OrderTerms.limitDay(Quantity.of(100), Price.of("213.25"), now);
            blotter.execute(SubmitOrder.of(ids.command(), order, apple, Side.BUY, terms));

            ExecutionKey key = new ExecutionKey(portfolio, new Venue("XNAS"), apple, today, new VenueExecutionId("1"));
            ExecutionReport report = ExecutionReport.of(key, order.id(), Side.BUY, now);
            Outcome outcome = blotter.execute(new RecordExecution(ids.command(), report, Fill.of("100", "213.20")));

            assertThat(outcome).isInstanceOf(Outcome.Applied.class);
            assertThat(blotter.finders()
                            .positions()
                            .find(new PositionKey(portfolio, apple))
                            .orElseThrow()
                            .cost())
                    .hasToString("21320");
            assertThat(blotter.verify().isClean()).isTrue();
        }
    }

    @Test
    void theReadmeShowsWhatRuns() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("README.md"))) {
            root = root.getParent();
        }
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(root.resolve("README.md")));
        assertThat(block.find()).isTrue();
        String test = squeezed(
                Files.readString(root.resolve("bootstrap/src/test/java/dev/blotter/bootstrap/ReadmeExampleTest.java")));
        assertThat(block.group(1).lines().filter(line -> !line.isBlank())).hasSizeLessThan(20);
        assertThat(test).contains(squeezed(block.group(1)));
    }

    /** The text without its white space: the README breaks and indents lines in its own way. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}

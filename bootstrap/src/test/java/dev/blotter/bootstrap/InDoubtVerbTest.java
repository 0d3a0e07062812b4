package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.commit.Outcome;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine that starts is told of the orders whose fate at the venue nobody knows. */
class InDoubtVerbTest {

    private static final Timestamp NOW = new Timestamp(0);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void ordersWhoseFateIsInDoubtAreListed(Databases engine) throws Exception {
        String url = engine.freshUrl(folder);
        PortfolioId one;
        PortfolioId two;
        try (Blotter blotter = Blotter.open(url)) {
            one = open(blotter);
            two = open(blotter);
            applied(blotter, RegisterInstrument.of(blotter.ids().command(), "AAPL.XNAS", "USD"));
            assertThat(blotter.inDoubt().first()).isEmpty();
            submit(blotter, one, "first", Evidence.LOCAL);
            submit(blotter, one, "acknowledged", Evidence.VENUE);
            submit(blotter, two, "second", Evidence.LOCAL);
            submit(blotter, two, "third", Evidence.LOCAL);
            assertThat(blotter.inDoubt().first()).hasSize(3);
            assertThat(blotter.inDoubt().more()).isFalse();
        }

        Program shown = Program.run("in-doubt", "--db", url);
        assertThat(shown.exitCode()).isEqualTo(2);
        assertThat(shown.out())
                .contains("first", "second", "third", "NOT_SAID_TO_BE_SENT", "AAPL.XNAS")
                .doesNotContain("acknowledged");

        JsonNode ofTwo = json("--portfolio", two.toString(), "--db", url);
        assertThat(ofTwo.path("orders")).hasSize(2);
        assertThat(ofTwo.at("/orders/0/doubt").asText()).isEqualTo("NOT_SAID_TO_BE_SENT");
        assertThat(ofTwo.at("/orders/0/leaves_quantity").asInt()).isEqualTo(100);

        JsonNode begin = json("--limit", "1", "--db", url).at("/orders/0");
        String last =
                begin.path("portfolio").asText() + "/" + begin.path("order").asText();
        assertThat(json("--after", last, "--db", url).path("orders")).hasSize(2);
        assertThat(Program.run("in-doubt", "--limit", "1", "--db", url).out()).contains("--after " + last);
    }

    @ParameterizedTest
    @EnumSource
    void aBookWithoutAnyIsFine(Databases engine) {
        String url = engine.freshUrl(folder);
        Blotter.open(url).close();
        Program shown = Program.run("in-doubt", "--db", url);
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out()).contains("No order is in doubt.");
        assertThat(Program.run("in-doubt", "--after", "nowhere", "--db", url))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err())
                        .isEqualToNormalizingNewlines(
                                "blotter: --after is 'nowhere'; it is written PORTFOLIO/ORDER\n"));
    }

    private static JsonNode json(String... arguments) throws Exception {
        String[] all = new String[arguments.length + 2];
        all[0] = "in-doubt";
        all[1] = "--json";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new ObjectMapper().readTree(Program.run(all).out());
    }

    private static PortfolioId open(Blotter blotter) {
        PortfolioId id = blotter.ids().portfolio();
        applied(blotter, new OpenPortfolio(blotter.ids().command(), id, "bot", new Currency("USD"), NOW));
        return id;
    }

    private static void submit(Blotter blotter, PortfolioId portfolio, String name, Evidence evidence) {
        OrderTerms terms = OrderTerms.limitDay(Quantity.of(100), Price.of("585.33"), NOW);
        applied(
                blotter,
                new SubmitOrder(
                        blotter.ids().command(),
                        portfolio,
                        blotter.ids().order(),
                        InstrumentId.parse("AAPL.XNAS"),
                        Side.BUY,
                        terms.named(new ClientOrderId(name)),
                        evidence));
    }

    private static void applied(Blotter blotter, Command command) {
        assertThat(blotter.execute(command)).isInstanceOf(Outcome.Applied.class);
    }
}

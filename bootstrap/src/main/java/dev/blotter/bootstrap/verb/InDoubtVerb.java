package dev.blotter.bootstrap.verb;

import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.statement.SlowStatements;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderFinder;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the orders whose fate at the venue is in doubt. */
@Command(
        name = "in-doubt",
        description = "List the orders that may be at the venue, or changed there, while nobody knows. "
                + "Ends with exit code 2 when there are some.")
public final class InDoubtVerb implements Callable<Integer> {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--portfolio", paramLabel = "ID", description = "Only those of this portfolio.")
    private Optional<String> portfolio = Optional.empty();

    @Option(
            names = "--after",
            paramLabel = "PORTFOLIO/ORDER",
            description = "Go on behind this one, the last of a list before.")
    private Optional<String> after = Optional.empty();

    @Option(names = "--limit", defaultValue = "100", description = "How many to list. Default: 100.")
    private int limit;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() {
        Optional<OrderKey> from = after.map(InDoubtVerb::place);
        List<Order> found;
        try (Blotter blotter = Blotter.openExisting(options.database(), SlowStatements.OFF)) {
            OrderFinder orders = blotter.finders().orders();
            found = portfolio.isPresent()
                    ? orders.inDoubt(PortfolioId.parse(portfolio.get()), from.map(OrderKey::id), limit)
                    : orders.inDoubt(from, limit);
        }
        show(found, options.screen(verb));
        return found.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private static OrderKey place(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("--after is '" + text + "'; it is written PORTFOLIO/ORDER");
        }
        return new OrderKey(PortfolioId.parse(text.substring(0, slash)), OrderId.parse(text.substring(slash + 1)));
    }

    private void show(List<Order> found, Screen screen) {
        if (options.json()) {
            json(found, screen);
            return;
        }
        TextTable table = new TextTable(
                "why", "since", "status", "client order id", "instrument", "side", "leaves>", "portfolio/order");
        for (Order order : found) {
            table.row(
                    order.doubt().orElseThrow(),
                    since(order).map(Timestamp::toString).orElse(""),
                    order.status(),
                    clientOrderId(order),
                    order.instrument(),
                    order.side(),
                    Screen.number(order.leavesQuantity().value()),
                    order.key().portfolio() + "/" + order.key().id());
        }
        screen.table("Orders in doubt", table);
        if (found.isEmpty()) {
            screen.say("No order is in doubt.");
        } else if (found.size() == limit) {
            OrderKey last = found.getLast().key();
            screen.say("There may be more: --after " + last.portfolio() + "/" + last.id());
        }
    }

    private static void json(List<Order> found, Screen screen) {
        screen.json(json -> {
            json.writeArrayFieldStart("orders");
            for (Order order : found) {
                json.writeStartObject();
                json.writeStringField("portfolio", order.key().portfolio().toString());
                json.writeStringField("order", order.key().id().toString());
                json.writeStringField("client_order_id", clientOrderId(order));
                json.writeStringField("doubt", order.doubt().orElseThrow().name());
                json.writeStringField("status", order.status().name());
                json.writeStringField(
                        "since", since(order).map(Timestamp::toString).orElse(""));
                json.writeStringField("instrument", order.instrument().toString());
                json.writeStringField("side", order.side().name());
                json.writeNumberField("leaves_quantity", order.leavesQuantity().value());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static String clientOrderId(Order order) {
        return order.terms()
                .flatMap(OrderTerms::clientOrderId)
                .map(ClientOrderId::toString)
                .orElse("");
    }

    /** The newest that was heard of it. */
    private static Optional<Timestamp> since(Order order) {
        return order.life()
                .last()
                .map(EventKey::eventTime)
                .or(() -> order.terms().map(OrderTerms::submittedTime));
    }
}

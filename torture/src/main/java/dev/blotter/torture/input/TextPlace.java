package dev.blotter.torture.input;

import static dev.blotter.torture.input.TextCommands.DAY;
import static dev.blotter.torture.input.TextCommands.TIME;
import static dev.blotter.torture.input.TextCommands.TRADED;
import static dev.blotter.torture.input.TextCommands.USD;
import static dev.blotter.torture.input.TextCommands.execution;
import static dev.blotter.torture.input.TextCommands.instrument;
import static dev.blotter.torture.input.TextCommands.order;
import static dev.blotter.torture.input.TextCommands.report;
import static dev.blotter.torture.input.TextCommands.reported;

import dev.blotter.application.command.AcceptLoss;
import dev.blotter.application.command.BustExecution;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.EventDetails;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.OpenSession;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.order.VenueOrderId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.store.Finders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every text of every command, and the column that it is kept in. */
public enum TextPlace {
    PORTFOLIO_NAME("portfolios", "name", "portfolio_id") {
        @Override
        Command with(String text, UUID id) {
            return new OpenPortfolio(new CommandId(id), new PortfolioId(id), text, USD, TIME);
        }

        @Override
        public String returned(Finders finders, UUID id, String text) {
            return finders.portfolios()
                    .find(new PortfolioId(id))
                    .map(found -> found.name())
                    .orElse(NOT_FOUND);
        }
    },
    BASE_CURRENCY("portfolios", "base_currency", "portfolio_id") {
        @Override
        Command with(String text, UUID id) {
            return new OpenPortfolio(new CommandId(id), new PortfolioId(id), "x", new Currency(text), TIME);
        }
    },
    SESSION_ENGINE("trading_sessions", "engine", "session_id") {
        @Override
        Command with(String text, UUID id) {
            return new OpenSession(new CommandId(id), PORTFOLIO, new SessionId(id), text, TIME);
        }

        @Override
        public String returned(Finders finders, UUID id, String text) {
            return finders.sessions()
                    .find(new SessionKey(PORTFOLIO, new SessionId(id)))
                    .map(found -> found.engine())
                    .orElse(NOT_FOUND);
        }
    },
    SYMBOL("instruments", "symbol", "venue") {
        @Override
        Command with(String text, UUID id) {
            return instrument(id, new InstrumentId(text, new Venue(key(id))));
        }

        @Override
        public String key(UUID id) {
            return "V" + id.toString().substring(0, 31);
        }

        @Override
        public String returned(Finders finders, UUID id, String text) {
            InstrumentId asked = new InstrumentId(text, new Venue(key(id)));
            return finders.instruments()
                    .find(asked)
                    .map(found -> found.id().symbol())
                    .orElse(NOT_FOUND);
        }
    },
    LISTING("instruments", "venue", "symbol") {
        @Override
        Command with(String text, UUID id) {
            return instrument(id, new InstrumentId(id.toString(), new Venue(text)));
        }

        @Override
        public String returned(Finders finders, UUID id, String text) {
            InstrumentId asked = new InstrumentId(id.toString(), new Venue(text));
            return finders.instruments()
                    .find(asked)
                    .map(found -> found.id().listing().code())
                    .orElse(NOT_FOUND);
        }
    },
    QUOTE_CURRENCY("instruments", "quote_currency", "symbol") {
        @Override
        Command with(String text, UUID id) {
            return RegisterInstrument.of(new CommandId(id), id + ".XNAS", text);
        }
    },
    DEPOSIT_CURRENCY("cash_balances", "currency", "currency") {
        @Override
        Command with(String text, UUID id) {
            return new Deposit(new CommandId(id), PORTFOLIO, Money.of("1", text), TIME, Evidence.OPERATOR);
        }
    },
    CLIENT_ORDER_ID("orders", "client_order_id", "order_id") {
        @Override
        Command with(String text, UUID id) {
            OrderTerms terms =
                    OrderTerms.limitDay(Quantity.of("1"), Price.of("1"), TIME).named(new ClientOrderId(text));
            return SubmitOrder.of(new CommandId(id), new OrderKey(PORTFOLIO, new OrderId(id)), TRADED, Side.BUY, terms);
        }

        @Override
        public String returned(Finders finders, UUID id, String text) {
            return finders.orders().byClientOrderId(PORTFOLIO, new ClientOrderId(text)).stream()
                    .filter(order -> order.key().id().value().equals(id))
                    .flatMap(order -> order.terms().stream())
                    .flatMap(terms -> terms.clientOrderId().stream())
                    .map(ClientOrderId::value)
                    .findFirst()
                    .orElse("");
        }
    },
    VENUE_ORDER_ID("orders", "venue_order_id", "order_id") {
        @Override
        Command with(String text, UUID id) {
            return report(id, EventDetails.named(new VenueOrderId(text)));
        }

        @Override
        public Optional<Command> before(UUID id) {
            return Optional.of(order(id));
        }
    },
    EVENT_TEXT("order_events", "text", "order_id") {
        @Override
        Command with(String text, UUID id) {
            return report(
                    id,
                    new EventDetails(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text)));
        }

        @Override
        public Optional<Command> before(UUID id) {
            return Optional.of(order(id));
        }

        @Override
        public String returned(Finders finders, UUID id, String text) {
            OrderKey order = new OrderKey(PORTFOLIO, new OrderId(id));
            return finders.orders().events(order).getFirst().text().orElse("");
        }
    },
    EXECUTION_ID("executions", "execution_id", "order_id") {
        @Override
        Command with(String text, UUID id) {
            return execution(id, new Venue("XNAS"), new VenueExecutionId(text));
        }

        @Override
        public String returned(Finders finders, UUID id, String text) {
            ExecutionKey asked =
                    new ExecutionKey(PORTFOLIO, new Venue("XNAS"), TRADED, DAY, new VenueExecutionId(text));
            return finders.executions()
                    .find(asked)
                    .map(found -> found.key().id().value())
                    .orElse(NOT_FOUND);
        }
    },
    EXECUTION_VENUE("executions", "venue", "order_id") {
        @Override
        Command with(String text, UUID id) {
            return execution(id, new Venue(text), new VenueExecutionId(id.toString()));
        }
    },
    BUSTED_ID("executions", "ref_execution_id", "order_id") {
        @Override
        Command with(String text, UUID id) {
            return new BustExecution(
                    new CommandId(id),
                    reported(id, new Venue("XNAS"), new VenueExecutionId(id.toString())),
                    new ExecutionRef(DAY, new VenueExecutionId(text)));
        }
    },
    LOSS_BY("journal", "payload", "command_id") {
        @Override
        Command with(String text, UUID id) {
            return new AcceptLoss(new CommandId(id), PORTFOLIO, new PortfolioId(id), 0, Digest.NONE, text, "x");
        }
    },
    LOSS_REASON("journal", "payload", "command_id") {
        @Override
        Command with(String text, UUID id) {
            return new AcceptLoss(new CommandId(id), PORTFOLIO, new PortfolioId(id), 0, Digest.NONE, "x", text);
        }
    };

    /** Whose book all of it is in. */
    public static final PortfolioId PORTFOLIO = new PortfolioId(new UUID(0x7000, 0x8000000000000001L));

    /** No payload is this text. */
    private static final String NOT_FOUND = "\0not found";

    private final String table;
    private final String column;
    private final String keyColumn;

    TextPlace(String table, String column, String keyColumn) {
        this.table = table;
        this.column = column;
        this.keyColumn = keyColumn;
    }

    /**
     * The command that says the text there.
     *
     * @throws IllegalArgumentException when there can be none
     */
    abstract Command with(String text, UUID id);

    /** As {@link #with}; empty when there can be none, which its sender is told. */
    public Optional<Command> command(String text, UUID id) {
        try {
            return Optional.of(with(text, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The text as the product reads it back; the text itself where no finder asks for it, and another one where it is
     * not found.
     */
    public String returned(Finders finders, UUID id, String text) {
        return text;
    }

    /** What has to be known before. */
    public Optional<Command> before(UUID id) {
        return Optional.empty();
    }

    /** What all of them need. */
    public static List<Command> opening() {
        return List.of(
                RegisterInstrument.of(new CommandId(new UUID(0x7000, 0x8000000000000002L)), "AAPL.XNAS", "USD"),
                new OpenPortfolio(
                        new CommandId(new UUID(0x7000, 0x8000000000000003L)), PORTFOLIO, "injection", USD, TIME));
    }

    /** By what the row is found. */
    public String key(UUID id) {
        return id.toString();
    }

    /** Keys and texts of all rows. */
    public String select() {
        return "SELECT CAST(%s AS TEXT), %s FROM %s".formatted(keyColumn, column, table);
    }

    /** Whether the whole command is in the column, and not only the text. */
    public boolean isWhole() {
        return table.equals("journal");
    }

    /** Whether the texts of all commands are in one row for each text. */
    public boolean isShared() {
        return this == DEPOSIT_CURRENCY;
    }
}

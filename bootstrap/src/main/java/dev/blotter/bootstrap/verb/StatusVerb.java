package dev.blotter.bootstrap.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.operations.statement.StatementReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a database is and holds. */
@Command(name = "status", description = "Tell what the database is and which portfolios it holds.")
public final class StatusVerb implements Callable<Integer> {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--limit", defaultValue = "50", description = "How many portfolios to list.")
    private int limit;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() {
        Database database = options.database();
        try (Blotter blotter =
                Blotter.openExisting(database, options.configuration().slowStatements())) {
            List<PortfolioView> views = new ArrayList<>();
            List<Portfolio> page = blotter.finders().portfolios().page(Optional.<PortfolioId>empty(), limit);
            for (Portfolio portfolio : page) {
                blotter.finders()
                        .portfolios()
                        .fetch(portfolio.id(), PortfolioFetch.WITH_POSITIONS, 0)
                        .ifPresent(views::add);
            }
            show(blotter.info(), database, views, blotter.statements());
            tell(blotter.refusal());
        }
        return ExitCode.FINE;
    }

    private void show(StoreInfo info, Database database, List<PortfolioView> views, StatementReport statements) {
        Screen screen = options.screen(verb);
        if (options.json()) {
            screen.json(json -> {
                write(json, info, database, views);
                StatementTable.write(json, statements);
            });
            return;
        }
        screen.say("@|bold " + info.engine() + "|@ " + info.version() + " at " + info.location() + ", "
                + info.encryption().map(tls -> tls + ", ").orElse("") + "schema "
                + database.schema().stored());
        TextTable table = new TextTable("portfolio", "name", "positions>", "journal>", "cash");
        for (PortfolioView view : views) {
            table.row(
                    view.portfolio().id(),
                    view.portfolio().name(),
                    Screen.count(view.positions().size()),
                    Screen.count(view.portfolio().journal().sequence()),
                    cash(view));
        }
        screen.table("Portfolios", table);
        if (views.isEmpty()) {
            screen.say("It holds no portfolios yet.");
        }
        screen.table("Statements of this call, in ms", StatementTable.of(statements));
    }

    /** People should not have to try whether anything is written. */
    private void tell(Optional<String> refusal) {
        if (!options.json()) {
            refusal.ifPresent(why -> options.screen(verb).say("@|red " + why + "|@"));
        }
    }

    private static void write(JsonGenerator json, StoreInfo info, Database database, List<PortfolioView> views)
            throws IOException {
        json.writeStringField("engine", info.engine());
        json.writeStringField("version", info.version());
        json.writeStringField("location", info.location());
        json.writeStringField("encryption", info.encryption().orElse("none"));
        json.writeStringField("schema", database.schema().stored());
        json.writeArrayFieldStart("portfolios");
        for (PortfolioView view : views) {
            json.writeStartObject();
            json.writeStringField("portfolio", view.portfolio().id().toString());
            json.writeStringField("name", view.portfolio().name());
            json.writeNumberField("positions", view.positions().size());
            json.writeNumberField("journal_sequence", view.portfolio().journal().sequence());
            json.writeStringField(
                    "journal_tip", view.portfolio().journal().hash().toString());
            json.writeObjectFieldStart("cash");
            for (CashBalance balance : view.cash()) {
                json.writeNumberField(
                        balance.key().currency().code(), balance.amount().value());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String cash(PortfolioView view) {
        return String.join(
                ", ",
                view.cash().stream()
                        .map(balance -> Screen.number(balance.amount().value()) + " "
                                + balance.key().currency())
                        .toList());
    }
}

package dev.blotter.bootstrap.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.store.Finders;
import dev.blotter.imports.replay.ReplayReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a replay did, and what its portfolio holds after it. */
final class ReplayResult {

    private static final int PAGE = 1_000;

    private final ReplayReport report;
    private final PortfolioView view;
    private final List<Position> positions;
    private final InstrumentFinder instruments;

    ReplayResult(ReplayReport report, Finders finders) {
        this.report = report;
        this.view = finders.portfolios()
                .fetch(report.portfolio(), PortfolioFetch.WITH_CASH, 0)
                .orElseThrow();
        this.positions = positions(finders);
        this.instruments = finders.instruments();
    }

    private List<Position> positions(Finders finders) {
        List<Position> all = new ArrayList<>();
        Optional<InstrumentId> after = Optional.empty();
        List<Position> page;
        do {
            page = finders.positions().page(report.portfolio(), after, PAGE);
            all.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.getLast().key().instrument());
        } while (page.size() == PAGE);
        return all;
    }

    void show(Screen screen, boolean json) {
        if (json) {
            screen.json(this::write);
        } else {
            showTables(screen);
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStringField("portfolio", report.portfolio().toString());
        json.writeStringField("portfolio_name", report.portfolioName());
        json.writeNumberField("rows", report.rows());
        json.writeNumberField("submitted", report.submitted());
        json.writeNumberField("restated", report.restated());
        json.writeNumberField("canceled", report.canceled());
        json.writeNumberField("executions", report.executions());
        json.writeNumberField("adopted", report.adopted());
        json.writeNumberField("refused", report.refused());
        json.writeNumberField("duplicates", report.duplicates());
        json.writeNumberField("conflicts", report.conflicts());
        json.writeNumberField("halts", report.halts());
        json.writeNumberField("times_cut", report.timesCut());
        json.writeArrayFieldStart("positions");
        for (Position position : positions) {
            json.writeStartObject();
            json.writeStringField("instrument", position.key().instrument().toString());
            json.writeNumberField("quantity", position.quantity().value());
            json.writeNumberField("cost", position.cost().value());
            json.writeNumberField("realised", position.realised().value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("cash");
        for (CashBalance balance : view.cash()) {
            json.writeStartObject();
            json.writeStringField("currency", balance.key().currency().code());
            json.writeNumberField("amount", balance.amount().value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("journal_sequence", view.portfolio().journal().sequence());
        json.writeStringField("journal_tip", view.portfolio().journal().hash().toString());
        json.writeNumberField("seconds", report.seconds());
        json.writeNumberField("events_per_second", report.eventsPerSecond());
    }

    private void showTables(Screen screen) {
        screen.say("@|bold " + report.portfolioName() + "|@: " + Screen.count(report.rows()) + " rows in "
                + report.seconds() + " s, " + Screen.number(report.eventsPerSecond()) + " events/s");
        TextTable counts = new TextTable("", "rows>")
                .row("submitted", Screen.count(report.submitted()))
                .row("restated", Screen.count(report.restated()))
                .row("canceled", Screen.count(report.canceled()))
                .row("executions", Screen.count(report.executions()))
                .row("  on adopted orders", Screen.count(report.adopted()))
                .row("refused", Screen.count(report.refused()))
                .row("duplicates", Screen.count(report.duplicates()))
                .row("conflicts", Screen.count(report.conflicts()))
                .row("halts", Screen.count(report.halts()));
        screen.table("What became of the rows", counts);
        screen.table("Positions", Tables.positions(positions, instruments));
        screen.table("Cash", Tables.cash(view.cash()));
        screen.say("");
        screen.say("journal " + Screen.count(view.portfolio().journal().sequence()) + " entries, tip "
                + view.portfolio().journal().hash());
    }
}

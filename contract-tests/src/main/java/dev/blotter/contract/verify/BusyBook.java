package dev.blotter.contract.verify;

import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.OpenSession;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.SettleTrade;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.contract.book.Desk;
import dev.blotter.contract.book.Reports;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.session.SessionId;

/** A book with rows in every table: orders in all states, corrections, busts, fees, settlements and conflicts. */
public final class BusyBook {

    private final Desk desk;
    private final Reports reports;
    private final SessionId session;

    private BusyBook(Desk desk) {
        this.desk = desk;
        this.reports = new Reports(desk);
        this.session = desk.ids().session();
    }

    /** Fills the desk's portfolio with so many orders and what follows from them. */
    public static void fill(Desk desk, int orders) {
        BusyBook book = new BusyBook(desk);
        book.open();
        for (int i = 0; i < orders; i++) {
            book.order(i);
        }
    }

    private void open() {
        desk.openPortfolio();
        desk.register("OTHER" + desk.ids().next().toString().substring(0, 13) + ".XNAS");
        desk.applied(new OpenSession(desk.command(), desk.portfolio(), session, "engine", Desk.START));
        desk.applied(
                new OpenSession(desk.command(), desk.portfolio(), desk.ids().session(), "other", Desk.START));
        for (String money : new String[] {"USD", "EUR", "GBP"}) {
            desk.applied(new Deposit(
                    desk.command(), desk.portfolio(), Money.of("5000.25", money), Desk.START, Evidence.OPERATOR));
        }
    }

    private void order(int n) {
        OrderId id = desk.ids().order();
        Side side = n % 3 == 0 ? Side.SELL : Side.BUY;
        SubmitOrder asked = reports.limit(id, side, "100", (10 + n) + ".25");
        desk.applied(SubmitOrder.of(
                asked.id(),
                asked.orderKey(),
                asked.instrument(),
                side,
                asked.terms().in(session)));
        if (n % 5 == 0) {
            return;
        }
        desk.applied(reports.event(id, OrderEventType.NEW, n + 1));
        RecordExecution fill = reports.fill("F" + n, id, side, "40.5", (10 + n) + ".125", n + 2);
        desk.applied(new RecordExecution(fill.id(), fill.report(), fill.fill().withFee(Money.of("0.5", "USD"))));
        switch (n % 5) {
            case 1 -> desk.applied(reports.correct("C" + n, id, side, "F" + n, "41", "11.5", n + 3));
            case 2 -> desk.applied(reports.bust("B" + n, id, side, "F" + n, n + 3));
            case 3 -> {
                desk.applied(reports.event(id, OrderEventType.CANCELED, n + 4));
                desk.applied(new SettleTrade(desk.command(), desk.portfolio(), id, Desk.START, Evidence.OPERATOR));
            }
            default -> desk.execute(new RecordExecution(fill.id(), fill.report(), Fill.of("61", "10")));
        }
    }
}

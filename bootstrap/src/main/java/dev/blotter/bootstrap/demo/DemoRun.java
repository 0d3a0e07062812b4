package dev.blotter.bootstrap.demo;

import dev.blotter.application.command.Command;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.terminal.Progress;
import dev.blotter.bootstrap.verb.CommonOptions;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioView;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Stores a flow, sends it again in another order, and checks what is stored. */
final class DemoRun {

    private final Blotter blotter;
    private final DemoFlow flow;
    private final int orders;

    DemoRun(Blotter blotter, DemoFlow flow, int orders) {
        this.blotter = blotter;
        this.flow = flow;
        this.orders = orders;
    }

    DemoResult run(CommonOptions options) {
        List<Command> setUp = flow.setUp();
        List<Command> commands = flow.orders(orders);
        Map<String, Long> first;
        Map<String, Long> again;
        long nanos;
        try (Progress progress = options.progress("demo", "commands")) {
            DemoSender sender = new DemoSender(blotter, progress::at);
            setUp.forEach(blotter::execute);
            long begun = System.nanoTime();
            first = sender.send(commands);
            nanos = System.nanoTime() - begun;
            Collections.shuffle(commands, new Random(orders));
            again = sender.send(commands);
        }
        VerifyReport verified = blotter.verify();
        List<PortfolioView> views = flow.portfolios().stream()
                .map(id -> blotter.finders()
                        .portfolios()
                        .fetch(id, PortfolioFetch.WITH_POSITIONS, 0)
                        .orElseThrow())
                .toList();
        return new DemoResult(first, again, nanos, verified, views, blotter);
    }
}

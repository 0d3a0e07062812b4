package dev.blotter.bootstrap.demo;

import dev.blotter.application.verify.VerifyReport;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import dev.blotter.bootstrap.verb.Tables;
import dev.blotter.domain.portfolio.PortfolioView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a newcomer should see. */
record DemoResult(
        Map<String, Long> first,
        Map<String, Long> again,
        long nanos,
        VerifyReport verified,
        List<PortfolioView> views,
        Blotter blotter) {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** Whether nothing was doubled, every sum is exact, and the check found nothing. */
    boolean isSound() {
        return verified.isClean()
                && again.keySet().equals(Set.of("Duplicate"))
                && balances().stream().allMatch(DemoBalance::isExact);
    }

    private List<DemoBalance> balances() {
        return DemoBalance.of(views, blotter.finders().instruments());
    }

    private long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private long perSecond() {
        return sum(first) * NANOS_PER_SECOND / Math.max(1, nanos);
    }

    void show(Screen screen, boolean json) {
        if (json) {
            showJson(screen);
            return;
        }
        screen.say("@|bold Blotter|@ kept " + Screen.count(sum(first)) + " commands at " + Screen.count(perSecond())
                + " a second, each answered after its own durable commit, on "
                + blotter.info().engine() + ".");
        screen.say("Then it was sent all of them again, shuffled.");
        TextTable outcomes = new TextTable("outcome", "first time>", "again, shuffled>");
        Set<String> names = new TreeSet<>(first.keySet());
        names.addAll(again.keySet());
        names.forEach(name -> outcomes.row(
                name, Screen.count(first.getOrDefault(name, 0L)), Screen.count(again.getOrDefault(name, 0L))));
        screen.table("What became of the commands", outcomes);
        for (PortfolioView view : views) {
            String name = view.portfolio().name();
            screen.table(
                    "Positions of " + name,
                    Tables.positions(view.positions(), blotter.finders().instruments()));
            screen.table("Money of " + name + ", to the last digit", money(view));
        }
        screen.say("");
        screen.say(
                verified.isClean()
                        ? "@|green verify: clean|@, " + Screen.count(verified.entries())
                                + " chained journal entries make exactly the " + Screen.count(verified.rows())
                                + " rows that are stored."
                        : "@|red verify: " + verified.differences() + " differences|@");
        screen.say(
                "Next: ./blotter replay FILE --format lobster --symbol AAPL --date 2012-06-21, or README.md for Java.");
    }

    private TextTable money(PortfolioView view) {
        TextTable money =
                new TextTable("currency", "cash>", "+ cost>", "= deposits>", "+ realised>", "- fees>", "exact");
        DemoBalance.of(List.of(view), blotter.finders().instruments()).forEach(balance -> balance.addTo(money));
        return money;
    }

    private void showJson(Screen screen) {
        screen.json(json -> {
            json.writeNumberField("commands", sum(first));
            json.writeNumberField("commands_per_second", perSecond());
            json.writeNumberField("duplicates_when_sent_again", again.getOrDefault("Duplicate", 0L));
            json.writeBooleanField("verify_clean", verified.isClean());
            json.writeBooleanField("sound", isSound());
            json.writeArrayFieldStart("balances");
            for (DemoBalance balance : balances()) {
                balance.write(json);
            }
            json.writeEndArray();
        });
    }
}

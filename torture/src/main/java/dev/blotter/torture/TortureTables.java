package dev.blotter.torture;

import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.row.Matrix;
import dev.blotter.torture.row.MatrixRow;
import dev.blotter.torture.row.RowResult;
import dev.blotter.torture.row.Tally;
import dev.blotter.torture.row.WeakerSettings;
import dev.blotter.torture.server.Engine;
import java.util.List;
import java.util.stream.Collectors;

/** What people see. */
final class TortureTables {

    private TortureTables() {}

    /** All rows, and which of them can be run. */
    static void list(Screen screen) {
        TextTable table = new TextTable("#>", "row", "gate", "fault", "engines", "needs", "built");
        for (MatrixRow row : Matrix.ROWS) {
            table.row(
                    row.number(),
                    row.name(),
                    row.gate(),
                    row.fault(),
                    row.engines().stream().map(Engine::text).sorted().collect(Collectors.joining(", ")),
                    row.needs(),
                    row.isBuilt() ? "yes" : "not yet");
        }
        screen.table("Faults", table);
    }

    /** What weaker settings lose. */
    static void weaker(Screen screen, List<WeakerSettings> all) {
        TextTable table = new TextTable(
                "settings", "kills>", "that lost something>", "confirmed>", "lost rows>", "most>", "lost ms>", "most>");
        all.forEach(each -> table.row(
                each.settings(),
                each.kills().size(),
                each.losing(),
                Screen.count(each.confirmed()),
                Screen.count(each.median(WeakerSettings.Kill::lostRows)),
                Screen.count(each.most(WeakerSettings.Kill::lostRows)),
                Screen.count(each.median(WeakerSettings.Kill::lostMillis)),
                Screen.count(each.most(WeakerSettings.Kill::lostMillis))));
        screen.table("Confirmed and lost", table);
    }

    /** What came of a run. */
    static void show(Screen screen, List<RowResult> results) {
        TextTable table = new TextTable(
                "#>",
                "row",
                "engine",
                "runs>",
                "requests>",
                "acked>",
                "rejected>",
                "unknown>",
                "violations>",
                "ready ms>",
                "max ms>",
                "verdict");
        for (RowResult result : results) {
            Tally tally = result.tally();
            List<Long> ready = tally.readyMillis();
            table.row(
                    result.row().number(),
                    result.row().name(),
                    result.engine().text(),
                    Screen.count(tally.runs()),
                    Screen.count(tally.requests()),
                    Screen.count(tally.acked()),
                    Screen.count(tally.rejected()),
                    Screen.count(tally.unknown()),
                    Screen.count(tally.violations().size()),
                    ready.isEmpty() ? "-" : Screen.count(ready.get(ready.size() / 2)),
                    ready.isEmpty() ? "-" : Screen.count(ready.getLast()),
                    result.verdict());
        }
        screen.table("Torture", table);
        results.forEach(result -> remarks(screen, result));
    }

    private static void remarks(Screen screen, RowResult result) {
        String name = result.row().name() + " on " + result.engine().text();
        result.skipped().ifPresent(why -> screen.say(name + ": skipped, since " + why));
        result.broken().ifPresent(why -> screen.say(name + ": broken, since " + why));
        if (result.skipped().isEmpty()) {
            screen.say(name + ": looked at "
                    + result.tally().looks().keySet().stream()
                            .map(Invariant::name)
                            .collect(Collectors.joining(" ")));
        }
        if (!result.tally().fates().isEmpty()) {
            screen.say(name + ": "
                    + result.tally().fates().entrySet().stream()
                            .map(fate -> fate.getKey() + " " + fate.getValue())
                            .collect(Collectors.joining(", ")));
        }
        result.tally()
                .unlooked()
                .forEach((invariant, why) -> screen.say(name + ": " + invariant + " not looked at, because " + why));
        result.tally().violations().forEach(violation -> screen.say(name + ": " + violation));
        result.kept()
                .ifPresent(folder -> screen.say(name + ": its files are in " + folder + "; seed " + result.seed()));
    }
}

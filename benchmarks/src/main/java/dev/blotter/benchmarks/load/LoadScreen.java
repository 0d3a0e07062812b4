package dev.blotter.benchmarks.load;

import dev.blotter.bootstrap.terminal.Screen;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person reads of a load test at the terminal. */
record LoadScreen(LoadResult result) {

    void show(Screen screen) {
        new Summary(result).sentences().forEach(screen::say);
        screen.table("Steps by rate; latency counts from when an arrival was due", StepTable.of(result));
        screen.table("At " + Texts.whole(result.shown().rate()) + " a second", StepTable.byOperation(result.shown()));
        screen.say("");
        screen.say(result.facts().entrySet().stream().map(LoadScreen::words).collect(Collectors.joining("; ")));
    }

    private static String words(Map.Entry<String, String> fact) {
        return fact.getKey() + " " + fact.getValue();
    }
}

package dev.blotter.bootstrap.verb;

import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.terminal.Progress;
import dev.blotter.domain.money.Currency;
import dev.blotter.imports.flow.BookedSide;
import dev.blotter.imports.flow.FlowFile;
import dev.blotter.imports.flow.FlowFormat;
import dev.blotter.imports.flow.FlowOptions;
import dev.blotter.imports.replay.Replay;
import dev.blotter.imports.replay.ReplayReport;
import dev.blotter.imports.replay.ReplaySettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays a file of recorded order flow. */
@Command(
        name = "replay",
        description = "Send a file of recorded order flow through the book. The same file again changes nothing.")
public final class ReplayVerb implements Callable<Integer> {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The file; gz and zip are read as they are.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private Path file;

    @Option(names = "--format", required = true, description = "lobster, tape or binance.")
    @SuppressWarnings("NullAway.Init")
    private String format;

    @Option(names = "--symbol", description = "AAPL, or with its listing venue AAPL.XNAS; else the file's name tells.")
    private Optional<String> symbol = Optional.empty();

    @Option(names = "--date", description = "The trading day, such as 2012-06-21; else the file's name tells.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = "--quote", description = "The currency of the prices, where the format does not tell.")
    private Optional<String> quote = Optional.empty();

    @Option(
            names = "--side",
            defaultValue = "buy",
            description = "On whose side a feed's trades are booked: buy, taker or maker. Default: buy.")
    @SuppressWarnings("NullAway.Init")
    private String side;

    @Option(
            names = "--portfolio",
            description = "The portfolio's name; else it is made of the format's and the file's.")
    private Optional<String> portfolio = Optional.empty();

    @Option(names = "--in-flight", defaultValue = "64", description = "How many rows wait for answers at a time.")
    private int inFlight;

    @Option(names = "--shuffle", paramLabel = "SEED", description = "Send the rows in the random order of this seed.")
    private Optional<Long> shuffle = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec verb;

    @Override
    public Integer call() throws InterruptedException {
        FlowOptions asked = new FlowOptions(symbol, date, quote.map(Currency::new), BookedSide.named(side), portfolio);
        Database database = options.database();
        try (FlowFile flow = FlowFile.open(file, FlowFormat.named(format), asked);
                Blotter blotter = Blotter.openToWrite(database)) {
            ReplayReport report;
            try (Progress progress = options.progress("replay", "rows")) {
                OptionalLong seed = shuffle.map(OptionalLong::of).orElseGet(OptionalLong::empty);
                report = new Replay(blotter::submit, new ReplaySettings(inFlight, seed, progress::at)).run(flow);
            }
            new ReplayResult(report, blotter.finders()).show(options.screen(verb), options.json());
        }
        return ExitCode.FINE;
    }
}

package dev.blotter.benchmarks;

import dev.blotter.benchmarks.work.Inputs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is loaded, replayed and paged through. */
final class InputOptions {

    @Option(
            names = "--tape",
            paramLabel = "FILE",
            description = "A consolidated tape for load, as of 'blotter replay --format tape'; else one is generated.")
    private Optional<Path> tape = Optional.empty();

    @Option(
            names = "--events",
            paramLabel = "FILE",
            arity = "1..*",
            description = "LOBSTER files of order events for replay; else a flow is generated.")
    private List<Path> events = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + Long.MAX_VALUE,
            description = "At most so many rows of the tape, and of the events. Default: all.",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private long most;

    @Option(
            names = "--rows",
            paramLabel = "N",
            split = ",",
            defaultValue = "100000,10000000",
            description = "How many trades there are when pages are read. Default: ${DEFAULT-VALUE}.")
    private List<Long> rows = List.of();

    Inputs inputs() {
        return new Inputs(tape, events, most, rows);
    }
}

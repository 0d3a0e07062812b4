package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.benchmarks.work.PeerName;
import dev.blotter.benchmarks.work.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** What a client in C can do with one transaction for each command: pgbench, with prepared statements. */
final class PgbenchContender implements Contender {

    private static final Pattern RATE = Pattern.compile("^tps = ([0-9.]+)", Pattern.MULTILINE);
    private static final String LOGS = "transactions";
    private static final int TIME_COLUMN = 2;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long MOST_CALLERS = 100_003;
    private static final int TRIES = 4;
    private static final long SPARE_SECONDS = 60;

    private final PgbenchProgram program;
    private final Path folder;
    private final PeerName name;
    private final String kind;

    private PgbenchContender(PgbenchProgram program, Path folder, PeerName name, String kind) {
        this.program = program;
        this.folder = folder;
        this.name = name;
        this.kind = kind;
    }

    /** On tables as anyone would make them, without a journal. */
    static PgbenchContender ofItsOwn(PgbenchProgram program, Path folder) {
        return new PgbenchContender(program, folder, PeerName.PGBENCH, "");
    }

    /** On tables like Blotter's, with the rows that Blotter writes. */
    static PgbenchContender ofSameRows(PgbenchProgram program, Path folder) {
        return new PgbenchContender(program, folder, PeerName.SAME_ROWS, "-same-rows");
    }

    @Override
    public String name() {
        return name.title();
    }

    /** It runs whole seconds, and as many clients as there are connections for; longer, where it came to nothing. */
    @Override
    public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
        long seconds = Math.max(1, Math.round(load.length().toMillis() / 1_000.0));
        try {
            String file = work.script() + kind + ".sql";
            Path script = folder.resolve(file);
            Files.writeString(script, Peers.script(file));
            for (int tries = TRIES; tries > 0; tries--) {
                String said = program.run(arguments(script, load, seconds), folder, seconds + SPARE_SECONDS);
                Histogram latencies = latencies();
                long operations = latencies.getTotalCount();
                progress.accept(operations);
                if (operations > 0) {
                    return new Measurement(
                            operations, Math.round(operations * NANOS_PER_SECOND / rate(said)), latencies);
                }
                seconds *= 2;
            }
            throw new PeerException("pgbench did no work in " + seconds / 2 + " seconds");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> arguments(Path script, Load load, long seconds) {
        int clients = Math.min(load.callers(), PostgresPeers.CONNECTIONS);
        int threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
        List<String> arguments = new ArrayList<>(List.of(
                program.program().toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + threads,
                "--time=" + seconds,
                "--file=" + script,
                "--log",
                "--log-prefix=" + LOGS,
                "--random-seed=" + seed(load)));
        arguments.addAll(program.target());
        return arguments;
    }

    /** Of its own for each number of callers: the identifiers that are drawn must not come again in the same tables. */
    private static long seed(Load load) {
        return (load.seed() * MOST_CALLERS + load.callers()) & Integer.MAX_VALUE;
    }

    /** Without the time that connecting took; the last figure of those that older versions print. */
    private static double rate(String said) {
        Matcher rates = RATE.matcher(said);
        double rate = 0;
        while (rates.find()) {
            rate = Double.parseDouble(rates.group(1));
        }
        if (rate <= 0) {
            throw new PeerException("pgbench told no rate");
        }
        return rate;
    }

    private Histogram latencies() throws IOException {
        Histogram latencies = Measurement.histogram();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path log : files.filter(file -> file.getFileName().toString().startsWith(LOGS))
                    .toList()) {
                try (Stream<String> lines = Files.lines(log)) {
                    lines.map(line -> line.split(" ", -1)[TIME_COLUMN])
                            .filter(time -> time.matches("[0-9]+"))
                            .forEach(time -> Measurement.record(latencies, Long.parseLong(time) * NANOS_PER_MICRO));
                }
                Files.delete(log);
            }
        }
        return latencies;
    }
}

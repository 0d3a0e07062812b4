package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.work.FlowEvent;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.benchmarks.work.PeerName;
import dev.blotter.benchmarks.work.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * SQLAlchemy in a process of its own, with a thread and a connection for each caller; on SQLite it has one of each.
 *
 * @param events what is replayed; none where commands are done one by one
 */
record SqlAlchemyContender(SqlAlchemyProgram program, List<FlowEvent> events) implements Contender {

    private static final long SPARE_SECONDS = 120;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final int MILLI_DIGITS = 3;

    @Override
    public String name() {
        return PeerName.SQLALCHEMY.title();
    }

    @Override
    public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
        Path latencies = program.folder().resolve("sqlalchemy.latencies");
        try {
            List<String> arguments = new ArrayList<>(List.of(
                    work.script(),
                    Integer.toString(Math.min(load.callers(), program.connections())),
                    BigDecimal.valueOf(load.length().toMillis(), MILLI_DIGITS)
                            .toPlainString(),
                    Long.toString(load.seed()),
                    latencies.toString()));
            if (work == Work.REPLAY) {
                Path file = program.folder().resolve("sqlalchemy.events");
                Files.write(file, events.stream().map(FlowEvent::line).toList());
                arguments.add(file.toString());
            }
            String said = program.run(arguments, load.length().toSeconds() + SPARE_SECONDS);
            String[] words = said.split(" ", -1);
            if (words.length != 2) {
                throw new PeerException("SQLAlchemy told no rate");
            }
            progress.accept(Long.parseLong(words[0]));
            return new Measurement(Long.parseLong(words[0]), Long.parseLong(words[1]), read(latencies));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Histogram read(Path file) throws IOException {
        Histogram latencies = Measurement.histogram();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> Measurement.record(latencies, Long.parseLong(line) * NANOS_PER_MICRO));
        }
        return latencies;
    }
}

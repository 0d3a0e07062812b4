package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.site.Scratch;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.PeerName;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.postgres.PostgresUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** psql's {@code \copy} of a book's rows into empty tables with the same indexes and constraints, in one transaction. */
public final class CopyContender implements Contender {

    private final PsqlProgram target;
    private final Path folder;
    private final long rows;

    private CopyContender(PsqlProgram target, Path folder, long rows) {
        this.target = target;
        this.folder = folder;
        this.rows = rows;
    }

    /**
     * Writes the rows of a book into files.
     *
     * @param target a database with the same schema
     * @param rows how many rows of the history it holds
     * @return nothing where psql is not installed
     */
    public static Optional<Contender> of(Scratch source, Scratch target, Path folder, long rows)
            throws IOException, InterruptedException {
        Optional<Path> program = PsqlProgram.find();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        new PsqlProgram(program.get(), PostgresUrl.parse(source.url())).run(folder, script(folder, "to"));
        PsqlProgram psql = new PsqlProgram(program.get(), PostgresUrl.parse(target.url()));
        return Optional.of(new CopyContender(psql, folder, rows));
    }

    /** What is told where it is not installed. */
    public static String missing() {
        return PsqlProgram.MISSING;
    }

    private static String script(Path folder, String direction) {
        return BookTables.NAMES.stream()
                .map(table -> "\\copy " + table + " " + direction + " '" + folder.resolve(table + ".csv")
                        + "' with (format csv)\n")
                .collect(Collectors.joining());
    }

    @Override
    public String name() {
        return PeerName.COPY.title();
    }

    @Override
    public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
        try {
            List<String> tables = BookTables.NAMES;
            target.run(folder, "truncate " + String.join(", ", tables) + " cascade;\n");
            String script = script(folder, "from");
            long begun = System.nanoTime();
            target.run(folder, script);
            return new Measurement(rows, System.nanoTime() - begun, Measurement.histogram());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.site.Site;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.FlowEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Who does the same work on the same server, with tables of their own that are removed at the end. */
public interface Peers extends AutoCloseable {

    /** Those that do commands one by one. */
    List<Contender> contenders();

    /** Those that book an order flow, an event a transaction, events of one order in their order. */
    List<Contender> replayers(List<FlowEvent> events);

    /** Those that read a portfolio, {@link #fillPortfolio filled} before, of their own tables. */
    List<Contender> readers();

    /** Gives the first portfolio 500 positions, and a thousand trades with an execution each. */
    void fillPortfolio();

    /** Makes their tables anew, with nothing in them but the portfolios. */
    void reset();

    /** Sentences for the user, such as of a peer that is left out. */
    List<String> notices();

    /** What the database says of how it keeps what it confirms. */
    Map<String, String> durability();

    @Override
    void close();

    /** Makes their tables on an engine; those that the plan names, and that are installed, take part. */
    static Peers open(Site site, BenchPlan plan) {
        // The peers' SQLite file lies beside Blotter's: another disk would be another work.
        return site.isSqlite()
                ? SqlitePeers.open(Path.of(site.file() + ".bench-peer"), site.folder(), plan)
                : PostgresPeers.open(site.postgres(), site.folder(), plan);
    }

    /** A script of this package, or of the named one. */
    static String script(String name) {
        try (InputStream in = Peers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program's jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

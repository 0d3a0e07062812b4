package dev.blotter.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Who does the same work on the same server, with tables of their own that are removed at the end. */
public interface Peers extends AutoCloseable {

    List<Contender> contenders();

    /** Sentences for the user, such as of a peer that is left out. */
    List<String> notices();

    /** What the database says of how it keeps what it confirms. */
    Map<String, String> durability();

    @Override
    void close();

    /** A script of this package. */
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

package dev.blotter.torture.victim;

import dev.blotter.domain.store.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process that faults happen to: an engine with Blotter in it, which does what its standard input says and answers
 * on its standard output. It is configured by its environment, as an engine is.
 */
public final class VictimMain {

    private VictimMain() {}

    /** Opens the book, says READY, and takes requests until its input ends. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        Halt halt = new Halt();
        try (OpenBook book = OpenBook.open(System.getenv(), halt)) {
            new Desk(book, halt, out).serve(in);
        } catch (StoreException e) {
            out.println("FAILED\t" + e.getClass().getSimpleName() + ": " + e.getMessage());
            out.flush();
        }
    }
}

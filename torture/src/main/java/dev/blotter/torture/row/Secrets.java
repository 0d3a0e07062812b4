package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.witness.Canary;
import dev.blotter.torture.witness.Testimony;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for canaries where none may be. */
final class Secrets {

    private Secrets() {}

    /** In the list of processes. One that has ended shows nothing. */
    static List<Violation> inCommandLine(long pid) {
        try {
            return in(read(Path.of("/proc", Long.toString(pid), "cmdline")), "the list of processes");
        } catch (IOException e) {
            return List.of();
        }
    }

    /** In what the victim wrote about itself, and in the sentences that it answered. */
    static List<Violation> in(Path log, List<Testimony> testimonies) throws IOException {
        String written = Files.isRegularFile(log) ? read(log) : "";
        return Stream.concat(
                        in(written, "the log").stream(),
                        testimonies.stream()
                                .flatMap(each -> each.answer().stream())
                                .flatMap(answer -> in(answer.text(), "an answer").stream()))
                .toList();
    }

    /** In a text. */
    static List<Violation> in(String text, String where) {
        return Canary.ALL.stream()
                .filter(text::contains)
                .map(canary -> new Violation(
                        Invariant.I11, "canary " + (1 + Canary.ALL.indexOf(canary)) + " of 3 is in " + where))
                .toList();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}

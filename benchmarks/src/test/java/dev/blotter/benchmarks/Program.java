package dev.blotter.benchmarks;

import dev.blotter.bootstrap.Main;
import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the program, as its user sees it. */
public record Program(int exitCode, String out, String err) {

    public static Program run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Program(code, out.toString(), err.toString());
    }
}

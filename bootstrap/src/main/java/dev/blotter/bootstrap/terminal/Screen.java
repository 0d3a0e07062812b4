package dev.blotter.bootstrap.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** Where results are written: for people, or one JSON object for machines. */
public final class Screen {

    private final PrintWriter out;
    private final boolean coloured;

    public Screen(PrintWriter out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** Whether a person watches what the program writes. */
    public static boolean isWatched() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** What a JSON object holds. */
    @FunctionalInterface
    public interface JsonBody {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes a line; {@code @|bold …|@} and the like are colours on a terminal and nothing elsewhere. */
    public void say(String line) {
        out.println((coloured ? Ansi.ON : Ansi.OFF).string(line));
    }

    /** Writes a title and the table under it, or nothing when it has no rows. */
    public void table(String title, TextTable table) {
        if (table.isEmpty()) {
            return;
        }
        out.println();
        say("@|bold " + title + "|@");
        table.lines().forEach(line -> out.println("  " + line));
    }

    /** Writes one JSON object; decimals stay exact and without exponents. */
    public void json(JsonBody body) {
        StringWriter text = new StringWriter();
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(text);
    }

    /** A count with its thousands apart. */
    public static String count(long count) {
        return grouped("#,##0").format(count);
    }

    /** A decimal number with its thousands apart, and every digit it has. */
    public static String number(BigDecimal number) {
        DecimalFormat format = grouped("#,##0");
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static DecimalFormat grouped(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}

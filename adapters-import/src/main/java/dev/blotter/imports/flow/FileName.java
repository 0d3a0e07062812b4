package dev.blotter.imports.flow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the names of such files tell: {@code AAPL_2012-06-21_34200000_57600000_message_1.csv.gz},
 * {@code 20131007_spy_Trade_Tick.csv}, {@code spy_20131007_trade.zip}.
 */
record FileName(Optional<String> symbol, Optional<LocalDate> date) {

    private static final Pattern EXTENSIONS = Pattern.compile("(\\.[A-Za-z][A-Za-z0-9]{0,5})+$");
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,31}");
    private static final Pattern DATE = Pattern.compile("\\d{8}|\\d{4}-\\d{2}-\\d{2}");

    static String withoutExtensions(String name) {
        String bare = EXTENSIONS.matcher(name).replaceFirst("");
        return bare.isEmpty() ? name : bare;
    }

    /** What this name tells, and what the other one does where this one is silent. */
    FileName or(FileName other) {
        return new FileName(symbol.or(other::symbol), date.or(other::date));
    }

    static FileName of(String name) {
        List<String> parts = List.of(withoutExtensions(name).split("_", -1));
        for (int i = 0; i < parts.size(); i++) {
            Optional<LocalDate> date = date(parts.get(i));
            if (date.isPresent()) {
                return new FileName(symbol(parts, i == 0 ? 1 : i - 1), date);
            }
        }
        // LOBSTER's names have "message" in them, also where the date was left out.
        return new FileName(parts.indexOf("message") > 0 ? symbol(parts, 0) : Optional.empty(), Optional.empty());
    }

    private static Optional<String> symbol(List<String> parts, int at) {
        return parts.stream()
                .skip(at)
                .limit(1)
                .filter(part -> SYMBOL.matcher(part).matches())
                .map(part -> part.toUpperCase(Locale.ROOT))
                .findFirst();
    }

    private static Optional<LocalDate> date(String part) {
        if (!DATE.matcher(part).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(part.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package dev.blotter.bootstrap.setting;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting.
 *
 * @param key the name of its variable in the environment
 * @param type what its text may be
 * @param preset its text where nothing else is said; empty where it then means nothing
 * @param engine the database on which it has an effect
 * @param meaning what it does, in one line
 */
public record Setting<T>(String key, SettingType<T> type, String preset, Engine engine, String meaning) {

    /** With what the keys begin that are Blotter's alone: whichever of them is not in the table is a slip. */
    static final String KEY_PREFIX = "DB_";

    static final String PROPERTY_PREFIX = "blotter.db.";

    private static final int LONGEST_QUOTE = 40;

    /** The same setting's name as a property, such as {@code blotter.db.pool-size}; not all have one. */
    public Optional<String> property() {
        if (key.equals("DATABASE_URL")) {
            return Optional.of(PROPERTY_PREFIX + "url");
        }
        return Optional.of(key)
                .filter(name -> name.startsWith(KEY_PREFIX))
                .map(name -> PROPERTY_PREFIX
                        + name.substring(KEY_PREFIX.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
    }

    /**
     * What the text says.
     *
     * @param name what the user called this setting
     * @throws IllegalArgumentException with a sentence that has the name, the text, the unit and the range
     */
    T read(String name, String text) {
        return type.read(text).orElseThrow(() -> refused(name, text));
    }

    private IllegalArgumentException refused(String name, String text) {
        String is = type.isSecret() ? " cannot be read" : " is '" + quoted(text) + "'";
        String unit = type.unit().isEmpty() ? "" : type.unit() + ", ";
        return new IllegalArgumentException(name + is + "; it takes " + unit + type.range());
    }

    /** Without line breaks and what else has no look. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace('\ufeff', ' ');
    }

    private static String quoted(String text) {
        String line = oneLine(text);
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}

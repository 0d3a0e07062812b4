package dev.blotter.torture.server;

import java.util.Locale;

/** What a book is kept in. */
public enum Engine {
    SQLITE,
    POSTGRESQL;

    /** As it is written on the command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.blotter.jdbc.store;

/**
 * How a database's schema compares with the one that this program knows.
 *
 * @param stored the version of the database's schema, empty when it has none
 * @param known the newest version that this program knows
 */
public record SchemaState(Kind kind, String stored, String known) {

    /** What is to be done about it. */
    public enum Kind {
        /** Nothing. */
        CURRENT,
        /** Migrate. */
        BEHIND,
        /** Start a newer program. */
        NEWER,
        /** Ask a person: a migration broke off, or one that was applied is not the one that this program knows. */
        FAILED
    }
}

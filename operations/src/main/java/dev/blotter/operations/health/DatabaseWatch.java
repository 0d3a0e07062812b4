package dev.blotter.operations.health;

import dev.blotter.operations.statement.StatementReport;

/** Tells of the database. */
public interface DatabaseWatch {

    /** How the statements fared since the program began; the database is not asked. */
    StatementReport statements();

    /** Asks the database how it does. It never fails: that the database is away is an answer. */
    DatabaseHealth health();

    /** How the database is reached, and what it says of the connection. It never fails. */
    ConnectionInfo connection();

    /** Whether the host Railway runs the database. */
    boolean isRailwayManaged();
}

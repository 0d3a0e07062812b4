package dev.blotter.benchmarks.peer;

import java.sql.SQLException;

/** A peer cannot be measured; the message is one sentence for the user, without any values of rows. */
public final class PeerException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public PeerException(String message) {
        super(message);
    }

    PeerException(String doing, SQLException cause) {
        super("the peer failed at " + doing + ": the database answered with SQLSTATE " + cause.getSQLState(), cause);
    }
}

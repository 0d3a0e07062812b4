package dev.blotter.benchmarks.work;

import java.sql.SQLException;

/** A peer cannot be measured; the message is one sentence for the user, without any values of rows. */
public final class PeerException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** With the sentence. */
    public PeerException(String message) {
        super(message);
    }

    /**
     * With what was done when the database failed.
     *
     * @param doing follows "the peer failed at"
     */
    public PeerException(String doing, SQLException cause) {
        super("the peer failed at " + doing + ": the database answered with SQLSTATE " + cause.getSQLState(), cause);
    }
}

package dev.blotter.torture.server;

import java.io.Serial;

/** A server of the harness does not do what it is told. */
public final class ServerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public ServerException(String message) {
        super(message);
    }
}

package dev.blotter.jdbc.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * A way in which a call to the database fails.
 *
 * @param name what it is called in a report
 * @param after whether the call takes effect first and only its answer is lost
 * @param lasting whether every later call fails, too
 * @param exception what the caller gets
 * @param ruin what becomes of the real connection
 */
public record Failure(String name, boolean after, boolean lasting, Supplier<SQLException> exception, Ruin ruin) {

    /** What a failure does to the connection that it comes on. */
    @FunctionalInterface
    public interface Ruin {

        Ruin NONE = connection -> {};

        void of(Connection connection) throws SQLException;
    }

    @Override
    public String toString() {
        return name + (after ? " after" : " before") + " the call took effect, " + (lasting ? "lasting" : "once");
    }
}

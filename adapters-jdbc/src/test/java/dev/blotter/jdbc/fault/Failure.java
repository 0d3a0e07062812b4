package dev.blotter.jdbc.fault;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a call to the database fails.
 *
 * @param name what it is called in a report
 * @param after whether the call takes effect first and only its answer is lost
 * @param lasting whether every later call fails, too
 * @param answer what the caller gets
 * @param ruin what becomes of the real connection
 */
public record Failure(String name, boolean after, boolean lasting, Answer answer, Ruin ruin) {

    /** What the caller of a call gets instead of its answer. */
    @FunctionalInterface
    public interface Answer {

        /** @param connection the real one, before it is ruined; none while one is opened */
        SQLException to(String call, @Nullable Connection connection);
    }

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

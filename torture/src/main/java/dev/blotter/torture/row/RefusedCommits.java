package dev.blotter.torture.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Lets the server refuse transactions as it refuses those that cannot be serialized, by a trigger on the journal; it is
 * gone when this is closed.
 */
final class RefusedCommits implements AutoCloseable {

    private static final String IN_A_STATEMENT = """
            CREATE TRIGGER storm AFTER INSERT ON journal
            FOR EACH ROW EXECUTE FUNCTION storm.refuse()""";

    private static final String AT_THE_COMMIT = """
            CREATE CONSTRAINT TRIGGER storm AFTER INSERT ON journal
            DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION storm.refuse()""";

    private final Statement statement;

    private RefusedCommits(Statement statement) {
        this.statement = statement;
    }

    /**
     * From now on.
     *
     * @param thirds how many of three; three for all
     * @param late when the commit is sent, and not when the row is written
     */
    static RefusedCommits begin(Connection connection, int thirds, boolean late) throws SQLException {
        Statement statement = connection.createStatement();
        statement.execute("CREATE SCHEMA storm");
        statement.execute(refusal(thirds));
        statement.execute(late ? AT_THE_COMMIT : IN_A_STATEMENT);
        return new RefusedCommits(statement);
    }

    /** A transaction that is tried again has another number. */
    private static String refusal(int thirds) {
        return """
            CREATE FUNCTION storm.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF txid_current() %% 3 < %d THEN
                    RAISE EXCEPTION '%s %%', NEW.command_id USING ERRCODE = '%s';
                END IF;
                RETURN NEW;
            END $$""".formatted(thirds, Collision.SERIALIZATION.sentence(), Collision.SERIALIZATION.state());
    }

    @Override
    public void close() throws SQLException {
        statement.execute("DROP SCHEMA storm CASCADE");
        statement.close();
    }
}

package dev.blotter.postgres;

import dev.blotter.contract.verify.VerifyContract;
import dev.blotter.domain.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Whatever is done to a PostgreSQL database by hand is found. */
class PostgresVerifyContractTest implements VerifyContract {

    private static final String WITHOUT_CHECKS = """
            DO $$
            DECLARE c record;
            BEGIN
                FOR c IN SELECT conrelid::regclass AS t, contypid::regtype AS d, conname FROM pg_constraint
                         WHERE contype = 'c' AND connamespace = 'public'::regnamespace LOOP
                    EXECUTE CASE WHEN c.t = 0::regclass
                        THEN format('ALTER DOMAIN %s DROP CONSTRAINT %I', c.d, c.conname)
                        ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', c.t, c.conname) END;
                END LOOP;
            END $$""";

    private final PostgresConfig config = TestPostgres.freshDatabase();

    @Override
    public Store emptyStore() {
        return PostgresStore.open(config);
    }

    @Override
    public int tamper(String sql) {
        try (Connection connection = TestPostgres.connect(config);
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(WITHOUT_CHECKS);
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

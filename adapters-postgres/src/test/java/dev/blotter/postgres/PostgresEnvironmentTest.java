package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.domain.field.InvalidFieldException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresEnvironmentTest {

    @Test
    void nothingIsNamedWithoutAHost() {
        assertThat(new PostgresEnvironment(Map.of("PGUSER", "bot", "PGDATABASE", "book")).url())
                .isEmpty();
        assertThat(new PostgresEnvironment(Map.of("PGHOST", " ")).url()).isEmpty();
    }

    @Test
    void everyVariableIsHeard() {
        PostgresUrl url = url(Map.of(
                "PGHOST", "db1,2001:db8::1",
                "PGPORT", "5433,5434",
                "PGUSER", "bot@desk",
                "PGPASSWORD", "p:/?#%20 ä&=+",
                "PGDATABASE", "the book/2",
                "PGSSLMODE", "verify-full",
                "PGSSLROOTCERT", "/etc/ssl/our root.pem",
                "PGTARGETSESSIONATTRS", "read-write"));
        assertThat(url.hosts()).isEqualTo("db1:5433,[2001:db8::1]:5434");
        assertThat(url.user()).contains("bot@desk");
        assertThat(url.password()).contains("p:/?#%20 ä&=+");
        assertThat(url.database()).isEqualTo("the book/2");
        assertThat(url.parameters())
                .containsEntry("sslmode", "verify-full")
                .containsEntry("sslrootcert", "/etc/ssl/our root.pem")
                .containsEntry("targetServerType", "primary");
    }

    @Test
    void aRootCertificateAsksForTheStrictestMode() {
        assertThat(url(Map.of("PGHOST", "db", "PGUSER", "bot", "PGSSLROOTCERT", "/root.pem"))
                        .parameters())
                .containsEntry("sslmode", "verify-full");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://db/x, verify-full, /our root.pem",
        "postgresql://db/x?application_name=bot, verify-full, /our root.pem",
        "jdbc:postgresql:x, verify-full, /our root.pem",
        "postgresql://db/x?, verify-full, /our root.pem",
        "postgresql://db/x?sslmode=verify-ca, verify-ca, /our root.pem",
        "postgresql://db/x?sslrootcert=/own.pem, verify-full, /own.pem",
    })
    void aUrlIsCompletedByWhatIsSaidOfTls(String given, String mode, String root) {
        PostgresEnvironment environment = new PostgresEnvironment(
                Map.of("PGSSLROOTCERT", "/our root.pem", "PGHOST", "other", "PGAPPNAME", "other"));
        PostgresUrl url = PostgresUrl.parse(environment.completed(given));
        assertThat(url.parameters()).containsEntry("sslmode", mode).containsEntry("sslrootcert", root);
        assertThat(url.toString()).doesNotContain("other");
        assertThat(url.parameters().values()).doesNotContain("other");
        assertThat(new PostgresEnvironment(Map.of()).completed(given)).isEqualTo(given);
    }

    @Test
    void aModeOfTheUrlThatWouldNotLookAtTheRootCertificateIsRefused() {
        PostgresEnvironment environment = new PostgresEnvironment(Map.of("PGSSLROOTCERT", "/root.pem"));
        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(
                        () -> PostgresUrl.parse(environment.completed("postgresql://u:secret@db/x?sslmode=require")))
                .withMessageContaining("PGSSLROOTCERT")
                .withMessageNotContaining("secret");
    }

    @Test
    void theRestHasPostgresqlsDefaults() {
        PostgresUrl url = url(Map.of("PGHOST", "db", "PGUSER", "bot"));
        assertThat(url.hosts()).isEqualTo("db:5432");
        assertThat(url.database()).isEqualTo("bot");
        assertThat(url.password()).isEmpty();
        assertThat(url(Map.of("PGHOST", "a,b", "PGPORT", "6432", "PGDATABASE", "x"))
                        .hosts())
                .isEqualTo("a:6432,b:6432");
    }

    @ParameterizedTest
    @CsvSource({
        "PGHOST, /var/run/postgresql, PGHOST",
        "PGPORT, many, PGPORT",
        "PGPORT, '1,2,3', PGPORT",
        "PGPORT, 70000, port",
        "PGDATABASE, '', PGDATABASE",
    })
    void whatCannotBeIsNamed(String variable, String value, String named) {
        Map<String, String> variables = new HashMap<>(Map.of("PGHOST", "a,b", "PGDATABASE", "book"));
        variables.put("PGPASSWORD", "secret");
        variables.put(variable, value);
        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(() -> url(variables))
                .withMessageContaining(named)
                .withMessageNotContaining("secret");
    }

    private static PostgresUrl url(Map<String, String> variables) {
        return PostgresUrl.parse(new PostgresEnvironment(variables).url().orElseThrow());
    }
}

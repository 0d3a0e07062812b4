package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.field.InvalidFieldException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://host/db, host:5432, db",
        "postgres://host:6432/db, host:6432, db",
        "jdbc:postgresql://host:1/db, host:1, db",
        "jdbc:postgresql:db, localhost:5432, db",
        "jdbc:postgresql:/db, localhost:5432, db",
        "postgresql:///db, localhost:5432, db",
        "postgresql://me@host, host:5432, me",
        "postgresql://[::1]:5433/db, [::1]:5433, db",
        "postgresql://10.0.0.1/a%20b%2Fc, 10.0.0.1:5432, a b/c",
        "' postgresql://host/db ', host:5432, db",
    })
    void namesHostAndDatabase(String url, String hosts, String database) {
        PostgresUrl read = PostgresUrl.parse(url);
        assertThat(read.hosts()).isEqualTo(hosts);
        assertThat(read.database()).isEqualTo(database);
        assertThat(read.location()).isEqualTo(hosts + "/" + database);
    }

    @Test
    void namesSeveralHosts() {
        assertThat(PostgresUrl.parse("postgresql://a,b:5433/db").hosts()).isEqualTo("a:5432,b:5433");
    }

    @Test
    void userAndPasswordArePercentDecoded() {
        PostgresUrl url = PostgresUrl.parse("postgresql://us%40er:p%2Fa%3As%20s+%25%C3%A9:x@host/db");
        assertThat(url.user()).contains("us@er");
        assertThat(url.password()).contains("p/a:s s+%é:x");
    }

    @Test
    void userAndPasswordMayBeParameters() {
        PostgresUrl url = PostgresUrl.parse("jdbc:postgresql://host/db?user=me&password=p%26w&sslmode=require");
        assertThat(url.user()).contains("me");
        assertThat(url.password()).contains("p&w");
        assertThat(url.parameters()).isEqualTo(Map.of("sslmode", "require"));
    }

    @Test
    void understandsTheNamesOfLibpq() {
        PostgresUrl url = PostgresUrl.parse(
                "postgresql://host/db?connect_timeout=3&application_name=bot&target_session_attrs=read-write");
        assertThat(url.parameters())
                .isEqualTo(Map.of("connectTimeout", "3", "ApplicationName", "bot", "targetServerType", "primary"));
    }

    @Test
    void withoutAPasswordThereIsNone() {
        assertThat(PostgresUrl.parse("postgresql://me@host/db").password()).isEqualTo(Optional.empty());
    }

    @Test
    void itsTextHasNoPassword() {
        PostgresUrl url = PostgresUrl.parse("postgresql://me:canary@host/db?sslmode=require");
        assertThat(url.toString()).isEqualTo("postgresql://host:5432/db");
        assertThat(PostgresConfig.of(url).toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary",
                "mysql://u:canary@host/db",
                "postgresql:/u:canary@host/db",
                "postgresql://u:can/ary@host/db",
                "postgresql://u:can?canary@host/db",
                "postgresql://u:canary@host:canary/db",
                "postgresql://u:canary@host:65536/db",
                "postgresql://u:canary@host:0/db",
                "postgresql://u:canary@ho st/db",
                "postgresql://u:canary%zz@host/db",
                "postgresql://u:canary%2@host/db",
                "postgresql://u:canary@@host/db",
                "postgresql://host",
                "postgresql://u:canary@host/db?canary",
                "postgresql://u:canary@host/db?=canary",
                "postgresql://u:canary@host/db?can%20ary=1",
                "postgresql://u:canary@host/db?password=canary&sslmod=require",
            })
    void anythingElseIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> PostgresUrl.parse(text))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageStartingWith("url ")
                .message()
                .doesNotContain("canary", "ary@");
    }

    @Test
    void anUnknownParameterIsNamed() {
        assertThatThrownBy(() -> PostgresUrl.parse("postgresql://host/db?sslmod=require"))
                .hasMessage("url has a parameter 'sslmod' that PostgreSQL does not know");
    }
}

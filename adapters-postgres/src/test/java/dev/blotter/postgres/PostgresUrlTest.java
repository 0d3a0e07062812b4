package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.field.InvalidFieldException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

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

    @ParameterizedTest
    @CsvSource({
        "'', ",
        "sslmode=require, require",
        "sslmode=verify-ca&sslrootcert=/ca.pem, verify-ca",
        "sslrootcert=/ca.pem, verify-full",
        "sslrootcert=/ca.pem&sslmode=verify-full, verify-full",
    })
    void aRootCertificateAsksForTheStrictestMode(String query, String mode) {
        PostgresUrl url = PostgresUrl.parse("postgresql://host/db" + (query.isEmpty() ? "" : "?" + query));
        assertThat(url.parameters().get("sslmode")).isEqualTo(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "allow", "prefer", "require", "verify-ca", "verify-full"})
    void everyModeOfLibpqIsKnown(String mode) {
        assertThat(PostgresUrl.parse("postgresql://host/db?sslmode=" + mode).parameters())
                .containsEntry("sslmode", mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "allow", "prefer", "require"})
    void aModeThatWouldNotLookAtTheRootCertificateIsRefused(String mode) {
        assertThatThrownBy(() -> PostgresUrl.parse("postgresql://host/db?sslmode=" + mode + "&sslrootcert=/ca.pem"))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("sslmode=" + mode)
                .hasMessageContaining("sslmode=verify-full");
    }

    @Test
    void aModeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> PostgresUrl.parse("postgresql://host/db?sslmode=canary"))
                .hasMessage("url has an sslmode that is none of disable, allow, prefer, require, verify-ca,"
                        + " verify-full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://%s:%s@%s/%s",
                "postgres://%s:%s@%s/%s",
                "jdbc:postgresql://%3$s/%4$s?user=%1$s&password=%2$s"
            })
    void whatIsEncodedIsReadAsItWas(String form) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String user = text(random);
            String password = text(random);
            String database = text(random);
            String hosts = hosts(random);
            PostgresUrl url =
                    PostgresUrl.parse(form.formatted(encoded(user), encoded(password), hosts, encoded(database)));
            assertThat(url)
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(new PostgresUrl(hosts, database, Optional.of(user), Optional.of(password), Map.of()));
            PostgresConfig config = PostgresConfig.of(url.withHosts(hosts.split(",", -1)[0]));
            assertThat(new PostgresConnections(config).source())
                    .as("what the driver is told, seed %d, round %d", seed, i)
                    .returns(database, PGSimpleDataSource::getDatabaseName)
                    .returns(user, PGSimpleDataSource::getUser)
                    .returns(password, PGSimpleDataSource::getPassword);
        }
    }

    /** Every character that is reserved in a URL, letters of several bytes, and what neither is. */
    private static String text(Random random) {
        String letters = ":/?#[]@!$&'()*+,;=%-._~ \"<>\\^`{|}aZ0\t\u00e9\u20ac\u6f22";
        return random.ints(1 + random.nextInt(12), 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining("", "x", ""));
    }

    private static String hosts(Random random) {
        List<String> known = List.of("db", "db-1.example.com", "10.0.0.1", "[::1]", "[2001:db8::a:1]");
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> known.get(random.nextInt(known.size())) + ":" + (1 + random.nextInt(65_535)))
                .collect(Collectors.joining(","));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://host/db?sslmode=verify-full&sslmode=disable",
                "postgresql://host/db?connect_timeout=1&connectTimeout=2",
                "postgresql://me@host/db?user=you",
                "postgresql://me:one@host/db?password=two",
                "jdbc:postgresql://host/db?user=me&user=you"
            })
    void whatIsGivenTwiceIsRefused(String url) {
        assertThatThrownBy(() -> PostgresUrl.parse(url))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageMatching("url has '\\w+' twice; take one away");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            connect_timeout=5s | has a connect_timeout that is no whole number of seconds
            connectTimeout=x | has a connectTimeout that is no whole number of seconds
            socketTimeout=-1 | has a socketTimeout that is no whole number of seconds
            channel_binding=requir | has a channel_binding that is none of disable, prefer, require
            gssencmode=on | has a gssencmode that is none of disable, allow, prefer, require
            target_session_attrs=primery | has a target_session_attrs that is none of any, prefer-standby, primary
            """)
    void aValueThatTheDriverDoesNotKnowIsRefusedBeforeAConnectionIsMade(String parameter, String sentence) {
        assertThatThrownBy(() -> PostgresUrl.parse("postgresql://host/db?" + parameter))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageStartingWith("url " + sentence);
    }
}

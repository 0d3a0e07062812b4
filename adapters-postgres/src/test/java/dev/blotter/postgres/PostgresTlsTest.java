package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blotter.domain.store.StoreException.Unavailable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is who it says, or there is a sentence that tells what is wrong with its certificate. */
class PostgresTlsTest {

    @TempDir
    static Path folder;

    private static Path root;
    private static Path otherRoot;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws Exception {
        TestCertificates certificates = new TestCertificates(folder);
        root = certificates.authority("root");
        otherRoot = certificates.authority("other");
        Path certificate = certificates.server("server", "root", "localhost");
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificate.toString())
                .setServerConfig("ssl_key_file", folder.resolve("server.key").toString())
                .start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void theRightHostIsAcceptedAndTheStoreSaysHowItIsEncrypted() {
        try (PostgresStore store = PostgresStore.open(config("localhost", "sslrootcert=" + root))) {
            assertThat(store.info().encryption())
                    .hasValueSatisfying(tls -> assertThat(tls).startsWith("TLSv1."));
        }
    }

    @Test
    void withoutTlsNothingIsEncrypted() throws SQLException {
        assertThat(asked("sslmode=disable").encryption()).isEmpty();
    }

    @Test
    void withoutACertificateTheServersIsNotLookedAt() throws SQLException {
        assertThat(asked("sslmode=require").encryption()).isPresent();
    }

    @Test
    void aCertificateForAnotherHostIsRefused() {
        refused(
                config("127.0.0.1", "sslrootcert=" + root),
                "127.0.0.1:" + server.getPort()
                        + " has a certificate for another host's name (sslmode=verify-full); the URL must name the host"
                        + " as the certificate does");
    }

    @Test
    void anotherHostsNameIsAcceptedWhereOnlyTheRootIsToBeChecked() {
        PostgresStore.open(config("127.0.0.1", "sslmode=verify-ca&sslrootcert=" + root))
                .close();
    }

    @Test
    void aCertificateOfAnotherAuthorityIsRefused() {
        refused(
                config("localhost", "sslrootcert=" + otherRoot),
                "localhost:" + server.getPort() + " has a certificate that the root certificate in " + otherRoot
                        + " did not sign (sslmode=verify-full)");
    }

    @Test
    void aServerWithoutTlsIsRefused() {
        assumeTrue(TestPostgres.isOurs(), "needs a server of which it is known that it has no TLS");
        PostgresUrl plain = TestPostgres.administration().url();
        PostgresConfig config = PostgresConfig.of("postgresql://postgres@" + plain.location() + "?sslrootcert=" + root);
        refused(config, plain.hosts() + " has TLS switched off, and sslmode=verify-full asks for it");
    }

    @Test
    void aRootCertificateThatIsNotThereIsNamed() {
        Path gone = folder.resolve("gone.crt");
        refused(
                config("localhost", "sslrootcert=" + gone),
                "localhost:" + server.getPort() + " cannot be checked: the file of certificates " + gone
                        + " cannot be read; sslrootcert names it");
    }

    @Test
    void aRootCertificateThatIsNoneIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("text.crt"), "this is no certificate");
        assertThatThrownBy(() -> PostgresStore.open(config("localhost", "sslrootcert=" + text)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(text.toString());
    }

    private static PostgresConfig config(String host, String parameters) {
        return PostgresConfig.of(
                "postgresql://postgres:canary@" + host + ":" + server.getPort() + "/postgres?" + parameters);
    }

    private static PostgresServer asked(String parameters) throws SQLException {
        try (Connection connection = TestPostgres.connect(config("localhost", parameters))) {
            return PostgresServer.ask(connection);
        }
    }

    private static void refused(PostgresConfig config, String sentence) {
        assertThatThrownBy(() -> PostgresStore.open(config))
                .isInstanceOf(Unavailable.class)
                .hasMessage("PostgreSQL at " + sentence);
    }
}

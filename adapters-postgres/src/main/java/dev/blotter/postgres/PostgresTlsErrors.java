package dev.blotter.postgres;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postgresql.util.GT;

/** What went wrong with TLS while a connection was made; the driver says of all of it that there is no connection. */
final class PostgresTlsErrors {

    /** In every language the driver's sentence about a host's name has the name of the class that looked at it. */
    private static final String NAME_CHECK = "PgjdbcHostnameVerifier";

    private PostgresTlsErrors() {}

    /** The rest of the sentence that the server's name begins; empty when it was not TLS. */
    static Optional<String> problem(PostgresUrl url, SQLException e) {
        String mode = url.parameters().getOrDefault("sslmode", "verify-full");
        List<Throwable> causes = Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .toList();
        if (has(causes, FileNotFoundException.class) || has(causes, NoSuchFileException.class)) {
            return Optional.of("cannot be checked: the file of certificates " + file(url, causes)
                    + " cannot be read; sslrootcert names it");
        }
        if (has(causes, CertificateExpiredException.class) || has(causes, CertificateNotYetValidException.class)) {
            return Optional.of("has a certificate that is not valid at this time (sslmode=" + mode + ")");
        }
        if (says(causes, NAME_CHECK)) {
            return Optional.of("has a certificate for another host's name (sslmode=" + mode
                    + "); the URL must name the host as the certificate does");
        }
        if (has(causes, GeneralSecurityException.class)) {
            return Optional.of("has a certificate that the root certificate in " + root(url) + " did not sign (sslmode="
                    + mode + ")");
        }
        if (says(causes, GT.tr("The server does not support SSL."))) {
            return Optional.of("has TLS switched off, and sslmode=" + mode + " asks for it");
        }
        return has(causes, SSLException.class)
                ? Optional.of("and this program could not agree on TLS (sslmode=" + mode + ")")
                : Optional.empty();
    }

    private static String file(PostgresUrl url, List<Throwable> causes) {
        return causes.stream()
                .filter(NoSuchFileException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst()
                .orElseGet(() -> root(url));
    }

    private static String root(PostgresUrl url) {
        return url.parameters().getOrDefault("sslrootcert", "~/.postgresql/root.crt");
    }

    private static boolean has(List<Throwable> causes, Class<?> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static boolean says(List<Throwable> causes, String words) {
        return causes.stream()
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(words));
    }
}

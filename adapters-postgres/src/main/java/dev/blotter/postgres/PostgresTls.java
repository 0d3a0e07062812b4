package dev.blotter.postgres;

import dev.blotter.domain.field.InvalidFieldException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a connection is encrypted, and how far the server is checked: libpq's {@code sslmode}. Who names a root
 * certificate wants the server checked against it.
 */
final class PostgresTls {

    private static final String MODE = "sslmode";
    private static final String ROOT_CERTIFICATE = "sslrootcert";
    private static final String STRICTEST = "verify-full";

    private static final List<String> MODES = List.of("disable", "allow", "prefer", "require", "verify-ca", STRICTEST);

    private static final Set<String> CHECKED = Set.of("verify-ca", STRICTEST);

    private PostgresTls() {}

    /**
     * Makes the mode {@code verify-full} where a root certificate is named and no mode is.
     *
     * @throws InvalidFieldException when there is no such mode, or it would not look at the root certificate
     */
    static void settle(Map<String, String> parameters) {
        String mode = parameters.get(MODE);
        if (mode != null && !MODES.contains(mode)) {
            throw new InvalidFieldException("url", "has an sslmode that is none of " + String.join(", ", MODES));
        }
        if (!parameters.containsKey(ROOT_CERTIFICATE)) {
            return;
        }
        if (mode == null) {
            parameters.put(MODE, STRICTEST);
        } else if (!CHECKED.contains(mode)) {
            throw new InvalidFieldException(
                    "url",
                    "comes with a root certificate (sslrootcert, PGSSLROOTCERT), which sslmode=" + mode
                            + " would not check the server against; write "
                            + "sslmode=verify-full, or verify-ca where the host has another name in its certificate");
        }
    }
}

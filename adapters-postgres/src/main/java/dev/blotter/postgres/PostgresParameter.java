package dev.blotter.postgres;

import dev.blotter.domain.field.InvalidFieldException;
import java.util.Map;
import java.util.regex.Pattern;
import org.postgresql.PGProperty;

/** A setting in a database's URL, by the driver's name for it; PostgreSQL's own (libpq's) names are understood. */
record PostgresParameter(String name, String value) {

    private static final Pattern SPEAKABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,40}");

    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding",
            "connect_timeout", "connectTimeout",
            "gssencmode", "gssEncMode",
            "sslnegotiation", "sslNegotiation",
            "target_session_attrs", "targetServerType");

    private static final Map<String, String> SERVER_TYPES = Map.of(
            "any", "any",
            "primary", "primary",
            "read-write", "primary",
            "standby", "secondary",
            "read-only", "secondary",
            "prefer-standby", "preferSecondary");

    static PostgresParameter of(String name, String value) {
        String driverName = DRIVER_NAMES.getOrDefault(name, name);
        if (PGProperty.forName(driverName) == null) {
            // A slip in front of a password may make it look like a name.
            String shown = SPEAKABLE.matcher(name).matches() ? "'" + name + "'" : "with a name";
            throw new InvalidFieldException("url", "has a parameter " + shown + " that PostgreSQL does not know");
        }
        if (name.equals("target_session_attrs")) {
            return new PostgresParameter(driverName, SERVER_TYPES.getOrDefault(value, value));
        }
        return new PostgresParameter(driverName, value);
    }
}

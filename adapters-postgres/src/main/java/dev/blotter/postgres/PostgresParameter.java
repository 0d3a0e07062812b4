package dev.blotter.postgres;

import dev.blotter.domain.field.InvalidFieldException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final List<String> ATTRIBUTES =
            SERVER_TYPES.keySet().stream().sorted().toList();

    private static final Set<PGProperty> SECONDS =
            EnumSet.of(PGProperty.CONNECT_TIMEOUT, PGProperty.LOGIN_TIMEOUT, PGProperty.SOCKET_TIMEOUT);

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    static PostgresParameter of(String name, String value) {
        String driverName = DRIVER_NAMES.getOrDefault(name, name);
        PGProperty property = PGProperty.forName(driverName);
        if (property == null) {
            // A slip in front of a password may make it look like a name.
            String shown = SPEAKABLE.matcher(name).matches() ? "'" + name + "'" : "with a name";
            throw new InvalidFieldException("url", "has a parameter " + shown + " that PostgreSQL does not know");
        }
        String driverValue = name.equals("target_session_attrs") ? SERVER_TYPES.getOrDefault(value, value) : value;
        requireKnown(name, property, driverValue);
        return new PostgresParameter(driverName, driverValue);
    }

    /** The driver would say so only when it connects, or never. What was written is not quoted. */
    private static void requireKnown(String name, PGProperty property, String value) {
        String[] choices = property.getChoices();
        if (choices != null
                && property != PGProperty.SSL_MODE
                && !List.of(choices).contains(value)) {
            String known = String.join(", ", name.equals("target_session_attrs") ? ATTRIBUTES : List.of(choices));
            throw new InvalidFieldException("url", "has a " + name + " that is none of " + known);
        }
        if (SECONDS.contains(property) && !WHOLE.matcher(value).matches()) {
            throw new InvalidFieldException("url", "has a " + name + " that is no whole number of seconds");
        }
    }
}

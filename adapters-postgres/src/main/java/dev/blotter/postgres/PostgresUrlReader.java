package dev.blotter.postgres;

import dev.blotter.domain.field.InvalidFieldException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the URL of a database. Its complaints quote nothing, because a slip may put the password anywhere. */
final class PostgresUrlReader {

    private static final Pattern URL = Pattern.compile(
            "(?i:(?:jdbc:)?postgres(?:ql)?)://(?:([^@/?]*)@)?([^@/?]*)(?:/([^/?]*))?(?:\\?(.*))?", Pattern.DOTALL);

    private static final Pattern SHORT = Pattern.compile("(?i:jdbc:postgresql):/?([^/?]*)(?:\\?(.*))?", Pattern.DOTALL);

    private static final Pattern HOST = Pattern.compile("([\\w.-]*|\\[[0-9A-Fa-f:.%\\w]+])(?::(\\d{0,5}))?");

    private static final int HIGHEST_PORT = 65_535;

    private Optional<String> user = Optional.empty();
    private Optional<String> password = Optional.empty();
    private final Map<String, String> parameters = new HashMap<>();

    PostgresUrl read(String text) {
        Matcher url = URL.matcher(text.strip());
        if (url.matches()) {
            credentials(url.group(1));
            return url(hosts(url.group(2)), url.group(3), url.group(4));
        }
        Matcher brief = SHORT.matcher(text.strip());
        if (brief.matches()) {
            return url(hosts(""), brief.group(1), brief.group(2));
        }
        throw refused("is not a PostgreSQL URL such as postgresql://user:password@host:5432/database;"
                + " the characters / @ : ? % in user and password are written %2F %40 %3A %3F %25");
    }

    private PostgresUrl url(String hosts, String path, String query) {
        parameters(query);
        PostgresTls.settle(parameters);
        String name = path == null ? "" : decoded(path);
        String database = name.isEmpty() ? user.orElse("") : name;
        if (database.isEmpty()) {
            throw refused("names no database; it ends with /database");
        }
        return new PostgresUrl(hosts, database, user, password, parameters);
    }

    private void credentials(String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        int colon = text.indexOf(':');
        user = Optional.of(decoded(colon < 0 ? text : text.substring(0, colon)));
        password = colon < 0 ? Optional.empty() : Optional.of(decoded(text.substring(colon + 1)));
    }

    private static String hosts(String text) {
        List<String> hosts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher host = HOST.matcher(part);
            if (!host.matches()) {
                throw refused(
                        "has a host or port that cannot be one; hosts are written host:5432, with commas between");
            }
            String name = host.group(1).isEmpty() ? "localhost" : host.group(1);
            String port = host.group(2) == null || host.group(2).isEmpty() ? "5432" : host.group(2);
            if (Integer.parseInt(port) < 1 || Integer.parseInt(port) > HIGHEST_PORT) {
                throw refused("has a port outside of 1 to " + HIGHEST_PORT);
            }
            hosts.add(name + ":" + Integer.parseInt(port));
        }
        return String.join(",", hosts);
    }

    private void parameters(String query) {
        if (query == null || query.isEmpty()) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals <= 0) {
                throw refused("has a parameter that is not written name=value");
            }
            String value = decoded(part.substring(equals + 1));
            switch (decoded(part.substring(0, equals))) {
                case "user" -> user = Optional.of(once("user", value, names, user));
                case "password" -> password = Optional.of(once("password", value, names, password));
                case String name -> {
                    PostgresParameter known = PostgresParameter.of(name, value);
                    parameters.put(known.name(), once(known.name(), known.value(), names, Optional.empty()));
                }
            }
        }
    }

    /** Of two that differ, one would count, and nobody would know which. */
    private static String once(String name, String value, Set<String> names, Optional<String> before) {
        if (!names.add(name) || before.isPresent()) {
            throw refused("has '" + name + "' twice; take one away");
        }
        return value;
    }

    private static String decoded(String text) {
        int percent = text.indexOf('%');
        if (percent < 0) {
            return text;
        }
        byte[] from = text.getBytes(StandardCharsets.UTF_8);
        byte[] to = new byte[from.length];
        int length = 0;
        for (int i = 0; i < from.length; i++) {
            if (from[i] != '%') {
                to[length++] = from[i];
            } else if (i + 2 < from.length && HexFormat.isHexDigit(from[i + 1]) && HexFormat.isHexDigit(from[i + 2])) {
                to[length++] = (byte) (HexFormat.fromHexDigit(from[i + 1]) << 4 | HexFormat.fromHexDigit(from[i + 2]));
                i += 2;
            } else {
                throw refused("has a % that two hexadecimal digits do not follow; a % itself is written %25");
            }
        }
        return new String(to, 0, length, StandardCharsets.UTF_8);
    }

    private static InvalidFieldException refused(String problem) {
        return new InvalidFieldException("url", problem);
    }
}

package dev.blotter.postgres;

import dev.blotter.domain.field.InvalidFieldException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The variables by which PostgreSQL's own programs find their database (libpq, "Environment Variables"). A password in
 * {@code PGPASSFILE} or in the file {@code .pgpass} is found by the driver itself.
 */
public record PostgresEnvironment(Map<String, String> variables) {

    private static final Map<String, String> PARAMETERS = new TreeMap<>(Map.of(
            "PGAPPNAME", "application_name",
            "PGCHANNELBINDING", "channel_binding",
            "PGCONNECT_TIMEOUT", "connect_timeout",
            "PGGSSENCMODE", "gssencmode",
            "PGSSLCERT", "sslcert",
            "PGSSLKEY", "sslkey",
            "PGSSLMODE", "sslmode",
            "PGSSLROOTCERT", "sslrootcert",
            "PGTARGETSESSIONATTRS", "target_session_attrs"));

    private static final Set<String> TLS = Set.of("PGSSLCERT", "PGSSLKEY", "PGSSLMODE", "PGSSLROOTCERT");

    /**
     * The URL that {@code PGHOST} and its kin come to; empty without {@code PGHOST}.
     *
     * @throws InvalidFieldException with a sentence that names the variable
     */
    public Optional<String> url() {
        return find("PGHOST")
                .map(hosts -> "postgresql://" + credentials() + servers(hosts) + "/"
                        + find("PGDATABASE")
                                .or(() -> find("PGUSER"))
                                .map(PostgresEnvironment::encoded)
                                .orElseThrow(this::nameless)
                        + question(parameters(PARAMETERS.keySet())));
    }

    /**
     * The URL with what the variables say of TLS, where it says nothing of that itself; so libpq has it, too.
     *
     * @throws InvalidFieldException when it is no URL of PostgreSQL; no part of it is in the message
     */
    public String completed(String url) {
        Set<String> said = PostgresUrl.parse(url).parameters().keySet();
        Set<String> missing = TLS.stream()
                .filter(variable -> !said.contains(PARAMETERS.get(variable)))
                .collect(Collectors.toCollection(TreeSet::new));
        String added = parameters(missing);
        if (added.isEmpty()) {
            return url;
        }
        String open = url.strip();
        return open + (open.indexOf('?') < 0 ? "?" : open.endsWith("?") ? "" : "&") + added;
    }

    private InvalidFieldException nameless() {
        return new InvalidFieldException("PGDATABASE", "is missing; PGHOST alone names no database");
    }

    private String credentials() {
        String password =
                find("PGPASSWORD").map(secret -> ":" + encoded(secret)).orElse("");
        return find("PGUSER").map(user -> encoded(user) + password + "@").orElse("");
    }

    private String servers(String hosts) {
        String[] names = hosts.split(",", -1);
        String[] ports = find("PGPORT").orElse("5432").split(",", -1);
        if (ports.length != 1 && ports.length != names.length) {
            throw new InvalidFieldException(
                    "PGPORT", "has " + ports.length + " ports for the " + names.length + " hosts of PGHOST");
        }
        List<String> servers = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            servers.add(host(names[i].strip()) + ":" + port(ports[ports.length == 1 ? 0 : i].strip()));
        }
        return String.join(",", servers);
    }

    private static String host(String name) {
        if (name.startsWith("/") || name.startsWith("@")) {
            throw new InvalidFieldException(
                    "PGHOST", "is the folder of a socket; Blotter connects by TCP: name a host");
        }
        boolean bare = name.indexOf(':') >= 0 && !name.startsWith("[");
        return bare ? "[" + name + "]" : name;
    }

    private static String port(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new InvalidFieldException("PGPORT", "is '" + text + "', which is not a port");
        }
        return text;
    }

    private String parameters(Set<String> wanted) {
        List<String> given = new ArrayList<>();
        for (String variable : wanted) {
            find(variable).ifPresent(value -> given.add(PARAMETERS.get(variable) + "=" + encoded(value)));
        }
        return String.join("&", given);
    }

    private static String question(String parameters) {
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    private Optional<String> find(String variable) {
        return Optional.ofNullable(variables.get(variable)).filter(value -> !value.isBlank());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

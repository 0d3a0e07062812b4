package dev.blotter.bootstrap.setting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was set, by variables of the environment and by properties: every value is one that its setting takes, and no
 * name is unknown. What is blank counts as not set. A variable goes before a property.
 */
public final class Settings {

    /** Nothing was set: all is as the table says. */
    public static final Settings NONE = of(Map.of());

    private final Map<Setting<?>, Given> given = new HashMap<>();
    private final Set<Setting<?>> blank = new HashSet<>();

    private Settings() {}

    /** As {@link #of(Map, Map)}, without properties. */
    public static Settings of(Map<String, String> environment) {
        return of(environment, Map.of());
    }

    /**
     * Reads what was set.
     *
     * @param environment all variables; those that are not Blotter's are passed over
     * @param properties those that begin with {@code blotter.db.}
     * @throws IllegalArgumentException with one sentence that names the first that is unknown or cannot be
     */
    public static Settings of(Map<String, String> environment, Map<String, String> properties) {
        return of(environment, GivenProperties.of(properties));
    }

    /** As {@link #of(Map, Map)}; what is said of a property names its place. */
    public static Settings of(Map<String, String> environment, GivenProperties properties) {
        new UnknownSettings(environment.keySet(), properties).refuse();
        Settings settings = new Settings();
        Set<String> names = new HashSet<>(environment.keySet());
        names.addAll(properties.texts().keySet());
        for (Setting<?> setting : SettingTable.all()) {
            Given.find(environment, setting.key(), setting.key())
                    .or(() -> setting.property()
                            .flatMap(name -> Given.find(properties.texts(), name, properties.called(name))))
                    .ifPresentOrElse(
                            found -> settings.given.put(setting, found), () -> settings.noteBlank(setting, names));
            settings.get(setting);
        }
        return settings;
    }

    /** Its value, or the one that the table has for it. */
    public <T> T get(Setting<T> setting) {
        Given found = given.get(setting);
        return found == null ? setting.read(setting.key(), setting.preset()) : setting.read(found.name(), found.text());
    }

    /** Its value; empty where it is not set. */
    public <T> Optional<T> find(Setting<T> setting) {
        return isSet(setting) ? Optional.of(get(setting)) : Optional.empty();
    }

    public boolean isSet(Setting<?> setting) {
        return given.containsKey(setting);
    }

    private void noteBlank(Setting<?> setting, Set<String> names) {
        if (names.contains(setting.key())
                || setting.property().filter(names::contains).isPresent()) {
            blank.add(setting);
        }
    }

    /** Whether somebody wrote its name and nothing behind it. */
    public boolean isBlank(Setting<?> setting) {
        return blank.contains(setting);
    }

    /** What the user called it: the variable, or the property. */
    public String name(Setting<?> setting) {
        Given found = given.get(setting);
        return found == null ? setting.key() : found.name();
    }

    /** The variables by which PostgreSQL's own programs find their database, as far as they are set. */
    public Map<String, String> postgresVariables() {
        Map<String, String> variables = new TreeMap<>();
        given.forEach((setting, found) -> {
            if (setting.key().startsWith("PG")) {
                variables.put(setting.key(), found.text());
            }
        });
        return variables;
    }

    private record Given(String name, String text) {

        /** Stripped, but for passwords, which may begin or end with a space. */
        static Optional<Given> find(Map<String, String> texts, String name, String called) {
            return Optional.ofNullable(texts.get(name))
                    .filter(text -> !text.isBlank())
                    .map(text -> new Given(called, name.equals("PGPASSWORD") ? text : text.strip()));
        }
    }
}

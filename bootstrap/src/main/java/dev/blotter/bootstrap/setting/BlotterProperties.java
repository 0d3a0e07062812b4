package dev.blotter.bootstrap.setting;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.naming.conventions.StringConvention;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the properties that begin with {@code blotter.db.}: among the system's, and in the files that Micronaut reads.
 */
public final class BlotterProperties {

    private static final String FILES_VARIABLE = "MICRONAUT_CONFIG_FILES";
    private static final String FILES_PROPERTY = "micronaut.config.files";
    private static final String ROOT = "blotter.db";

    private BlotterProperties() {}

    /**
     * Those of a program that needs no Micronaut: it is asked only where somebody named files for it.
     *
     * @throws IllegalArgumentException when such a file cannot be read
     */
    public static Map<String, String> found(Map<String, String> environment, Properties system) {
        if (environment.containsKey(FILES_VARIABLE) || system.containsKey(FILES_PROPERTY)) {
            Environment files = ApplicationContext.builder().build().getEnvironment();
            try {
                return of(files);
            } finally {
                files.stop();
            }
        }
        Map<String, String> found = new TreeMap<>();
        for (String name : system.stringPropertyNames()) {
            if (name.startsWith(Setting.PROPERTY_PREFIX)) {
                found.put(name, system.getProperty(name));
            }
        }
        return found;
    }

    /**
     * All that Micronaut knows: of its files, and of the system before them.
     *
     * @throws IllegalArgumentException when a file cannot be read
     */
    public static Map<String, String> of(Environment micronaut) {
        try {
            micronaut.start();
        } catch (ConfigurationException e) {
            throw new IllegalArgumentException("A file of " + FILES_VARIABLE + " cannot be read: " + e.getMessage(), e);
        }
        Map<String, String> found = new TreeMap<>();
        micronaut.getProperties(ROOT, StringConvention.RAW).forEach((name, value) -> put(found, name, value));
        return found;
    }

    private static void put(Map<String, String> found, String name, @Nullable Object value) {
        found.put(Setting.PROPERTY_PREFIX + name, value == null ? "" : value.toString());
    }
}

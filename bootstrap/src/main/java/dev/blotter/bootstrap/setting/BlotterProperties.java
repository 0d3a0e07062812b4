package dev.blotter.bootstrap.setting;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.naming.conventions.StringConvention;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the properties that begin with {@code blotter.db.}: among the system's, and in the files that Micronaut reads.
 */
public final class BlotterProperties {

    static final String FILES_VARIABLE = "MICRONAUT_CONFIG_FILES";
    private static final String FILES_PROPERTY = "micronaut.config.files";
    private static final String ROOT = "blotter.db";

    private BlotterProperties() {}

    /**
     * Those of a program that needs no Micronaut: it is asked only where somebody named files for it.
     *
     * @throws IllegalArgumentException when such a file cannot be read, or says something twice
     */
    public static GivenProperties found(Map<String, String> environment, Properties system) {
        if (!namedFiles(environment, system).isEmpty()) {
            Environment files = ApplicationContext.builder().build().getEnvironment();
            try {
                return of(files, environment, system);
            } finally {
                files.stop();
            }
        }
        return given(new TreeMap<>(), system, Map.of());
    }

    /**
     * All that Micronaut knows: of its files, and of the system before them.
     *
     * @throws IllegalArgumentException when a file cannot be read, or says something twice
     */
    public static GivenProperties of(Environment micronaut, Map<String, String> environment, Properties system) {
        Map<String, String> places = places(namedFiles(environment, system));
        try {
            micronaut.start();
        } catch (ConfigurationException e) {
            throw new IllegalArgumentException("A file of " + FILES_VARIABLE + " cannot be read: " + e.getMessage(), e);
        }
        Map<String, String> found = new TreeMap<>();
        micronaut.getProperties(ROOT, StringConvention.RAW).forEach((name, value) -> put(found, name, value));
        return given(found, system, places);
    }

    private static GivenProperties given(Map<String, String> found, Properties system, Map<String, String> places) {
        Set<String> others = new HashSet<>(places.keySet());
        Map<String, String> placed = new TreeMap<>(places);
        for (String name : system.stringPropertyNames()) {
            others.add(name);
            placed.remove(name);
            if (name.startsWith(Setting.PROPERTY_PREFIX)) {
                found.put(name, system.getProperty(name));
            }
        }
        others.removeIf(name -> name.startsWith(Setting.PROPERTY_PREFIX));
        return new GivenProperties(found, placed, others);
    }

    private static void put(Map<String, String> found, String name, @Nullable Object value) {
        found.put(Setting.PROPERTY_PREFIX + name, value == null ? "" : value.toString());
    }

    private static String namedFiles(Map<String, String> environment, Properties system) {
        return system.getProperty(FILES_PROPERTY, environment.getOrDefault(FILES_VARIABLE, ""));
    }

    /** Of the later file where several have the same key, as Micronaut takes its value. */
    private static Map<String, String> places(String files) {
        Map<String, String> places = new TreeMap<>();
        for (String name : files.split(",", -1)) {
            String path = name.strip();
            if (!path.isEmpty() && isFile(path)) {
                SettingFile.lines(path(path)).forEach((key, line) -> places.put(key, path + ", line " + line));
            }
        }
        return places;
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(path(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Path path(String name) {
        return Path.of(name.startsWith("file:") ? name.substring("file:".length()) : name);
    }
}

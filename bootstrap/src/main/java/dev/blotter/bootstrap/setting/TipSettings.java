package dev.blotter.bootstrap.setting;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the tips of the journals are kept outside the database.
 *
 * @param file what was named; empty where nothing was
 * @param off whether they are kept nowhere
 */
public record TipSettings(Optional<Path> file, boolean off) {

    private static final String OFF = "off";

    static TipSettings of(Settings settings) {
        Optional<String> named = settings.find(SettingTable.TIP_FILE);
        boolean off = named.filter(OFF::equalsIgnoreCase).isPresent();
        return new TipSettings(
                off ? Optional.empty() : named.map(name -> path(settings.name(SettingTable.TIP_FILE), name)), off);
    }

    private static Path path(String key, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(key + " is no name of a file: " + e.getReason(), e);
        }
    }

    /** The file, where this one is used unless another was named. */
    public Optional<Path> orElse(Optional<Path> usual) {
        return off ? Optional.empty() : file.or(() -> usual);
    }
}

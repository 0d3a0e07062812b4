package dev.blotter.bootstrap.setting;

import java.util.Optional;

/**
 * Any text; who uses it says what is wrong with it.
 *
 * @param range what it is
 * @param isSecret whether it may hold a password
 */
record TextType(String range, boolean isSecret) implements SettingType<String> {

    @Override
    public Optional<String> read(String text) {
        return Optional.of(text);
    }

    @Override
    public String unit() {
        return "";
    }
}

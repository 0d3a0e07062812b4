package dev.blotter.bootstrap.setting;

import java.util.Locale;
import java.util.Optional;

/** Yes or no. */
record FlagType() implements SettingType<Boolean> {

    @Override
    public Optional<Boolean> read(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> Optional.of(true);
            case "false", "0", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public String range() {
        return "true or false (1 or 0, yes or no, on or off)";
    }
}

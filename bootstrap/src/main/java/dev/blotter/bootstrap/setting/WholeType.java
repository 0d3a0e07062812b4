package dev.blotter.bootstrap.setting;

import java.util.Optional;
import java.util.regex.Pattern;

/** A whole number of something. */
record WholeType(String unit, int least, int most) implements SettingType<Integer> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    @Override
    public Optional<Integer> read(String text) {
        return Optional.of(text)
                .filter(DIGITS.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    @Override
    public String range() {
        return "a whole number from " + least + " to " + most;
    }
}

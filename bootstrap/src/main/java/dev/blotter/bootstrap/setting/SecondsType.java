package dev.blotter.bootstrap.setting;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time in seconds, read exactly.
 *
 * @param least the shortest time, but zero where that switches something off
 * @param most the longest time
 * @param decimals how many digits there may be after the point
 * @param mayBeOff whether zero is allowed beside the range
 */
record SecondsType(BigDecimal least, BigDecimal most, int decimals, boolean mayBeOff) implements SettingType<Duration> {

    private static final int NANO_DIGITS = 9;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    static SecondsType whole(int least, int most) {
        return new SecondsType(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0, false);
    }

    /** To the thousandth of a second. */
    static SecondsType millis(String least, int most) {
        return new SecondsType(new BigDecimal(least), BigDecimal.valueOf(most), 3, false);
    }

    @Override
    public Optional<Duration> read(String text) {
        return Optional.of(text)
                .filter(DECIMAL.asMatchPredicate())
                .map(BigDecimal::new)
                .filter(this::isAllowed)
                .map(seconds ->
                        Duration.ofNanos(seconds.movePointRight(NANO_DIGITS).longValueExact()));
    }

    private boolean isAllowed(BigDecimal seconds) {
        boolean within = seconds.compareTo(least) >= 0 && seconds.compareTo(most) <= 0;
        return seconds.stripTrailingZeros().scale() <= decimals && (within || (mayBeOff && seconds.signum() == 0));
    }

    @Override
    public String unit() {
        return "seconds";
    }

    @Override
    public String range() {
        String number = decimals == 0 ? "a whole number" : "a number with at most " + decimals + " decimals";
        return number + " from " + least + " to " + most + (mayBeOff ? ", or 0 for never" : "");
    }
}

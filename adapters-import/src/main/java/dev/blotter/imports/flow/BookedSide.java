package dev.blotter.imports.flow;

import dev.blotter.domain.order.Side;
import dev.blotter.imports.BadInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** On whose side a trade between two strangers is booked. */
public enum BookedSide {
    /** Always bought, so that the position is the volume. */
    BUY,
    /** The side of who took liquidity. */
    TAKER,
    /** The side of who made liquidity. */
    MAKER;

    /**
     * Reads a name such as {@code taker}.
     *
     * @throws BadInputException when there is no such side
     */
    public static BookedSide named(String name) {
        return Arrays.stream(values())
                .filter(side -> side.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInputException("side is '" + name + "'; it is one of "
                        + Arrays.stream(values()).map(BookedSide::toString).collect(Collectors.joining(", "))));
    }

    Side of(boolean buyerIsMaker) {
        return this == BUY || buyerIsMaker == (this == MAKER) ? Side.BUY : Side.SELL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

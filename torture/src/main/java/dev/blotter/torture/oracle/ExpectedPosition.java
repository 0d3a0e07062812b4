package dev.blotter.torture.oracle;

import dev.blotter.torture.witness.Request;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** A position as the design's text says it is computed, written a second time and without looking at the first. */
record ExpectedPosition(BigDecimal quantity, BigDecimal cost, BigDecimal realised) {

    private static final int SCALE = 18;
    private static final ExpectedPosition NONE =
            new ExpectedPosition(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Event time, then the venue's sequence; no two fills have the same sequence. */
    private static final Comparator<Request> CANONICAL = Comparator.comparingLong(
                    (Request fill) -> Long.parseLong(fill.get("time")))
            .thenComparingLong(fill -> Long.parseLong(fill.get("sequence")));

    /** The fold of these fills, whatever their order. */
    static ExpectedPosition of(List<Request> fills) {
        ExpectedPosition position = NONE;
        for (Request fill : fills.stream().sorted(CANONICAL).toList()) {
            position = position.plus(units(fill), new BigDecimal(fill.get("price")));
        }
        return position;
    }

    /** What a fill brings, negative when sold. */
    static BigDecimal units(Request fill) {
        BigDecimal quantity = new BigDecimal(fill.get("quantity"));
        return fill.get("side").equals("BUY") ? quantity : quantity.negate();
    }

    private ExpectedPosition plus(BigDecimal units, BigDecimal price) {
        BigDecimal left = quantity.add(units);
        if (quantity.signum() == 0 || quantity.signum() == units.signum()) {
            return new ExpectedPosition(left, cost.add(units.multiply(price)), realised);
        }
        if (left.signum() == quantity.signum()) {
            BigDecimal share = cost.multiply(units.abs()).divide(quantity.abs(), SCALE, RoundingMode.HALF_EVEN);
            BigDecimal proceeds = units.negate().multiply(price);
            return new ExpectedPosition(
                    left, cost.subtract(share), realised.add(proceeds).subtract(share));
        }
        BigDecimal proceeds = quantity.multiply(price);
        return new ExpectedPosition(
                left, left.multiply(price), realised.add(proceeds).subtract(cost));
    }
}

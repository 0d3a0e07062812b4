package dev.blotter.domain.portfolio;

import dev.blotter.domain.field.Uuids;
import java.util.UUID;

/** The identifier of a portfolio, made by its owner. */
public record PortfolioId(UUID value) implements Comparable<PortfolioId> {

    /** The owner of the reference data: instruments are journalled under it. It holds no orders and no cash. */
    public static final PortfolioId REFERENCE = new PortfolioId(new UUID(0, 0));

    /** Reads the usual text of a UUID. */
    public static PortfolioId parse(String text) {
        return new PortfolioId(Uuids.parse("portfolio", text));
    }

    @Override
    public int compareTo(PortfolioId other) {
        return Uuids.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.blotter.benchmarks.peer.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;

/** What a portfolio holds of a symbol. */
@Entity
@Table(name = "positions")
@IdClass(HibernatePosition.Key.class)
class HibernatePosition {

    private static final int DIGITS = 8;

    @Id
    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Id
    String symbol;

    BigDecimal quantity;

    @Column(name = "average_price")
    BigDecimal averagePrice;

    @Column(name = "realised_pnl")
    BigDecimal realised;

    @Version
    long version;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HibernatePosition() {}

    HibernatePosition(Key key, BigDecimal quantity, BigDecimal price) {
        this.portfolioId = key.portfolioId();
        this.symbol = key.symbol();
        this.quantity = quantity;
        this.averagePrice = price;
        this.realised = BigDecimal.ZERO;
        this.updatedAt = Instant.now();
    }

    /** What it is found by. */
    record Key(UUID portfolioId, String symbol) implements Serializable {}

    void buy(BigDecimal more, BigDecimal price) {
        BigDecimal cost = averagePrice.multiply(quantity).add(price.multiply(more));
        quantity = quantity.add(more);
        averagePrice = cost.divide(quantity, DIGITS, RoundingMode.HALF_EVEN);
        updatedAt = Instant.now();
    }
}

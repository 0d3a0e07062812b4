package dev.blotter.benchmarks.peer.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order. */
@Entity
@Table(name = "orders")
class HibernateOrder {

    private static final short FILLED = 4;

    @Id
    UUID id;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Column(name = "client_order_id")
    String clientOrderId;

    String symbol;

    short side;

    short type;

    @Column(name = "tif")
    short timeInForce;

    BigDecimal quantity;

    @Column(name = "limit_price")
    @Nullable BigDecimal limitPrice;

    @Column(name = "filled_quantity")
    BigDecimal filledQuantity;

    @Column(name = "average_price")
    @Nullable BigDecimal averagePrice;

    short status;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HibernateOrder() {}

    /** A limit order to buy, of now. */
    HibernateOrder(UUID portfolio, String symbol, BigDecimal quantity, BigDecimal price) {
        this.id = UUID.randomUUID();
        this.portfolioId = portfolio;
        this.clientOrderId = id.toString();
        this.symbol = symbol;
        this.side = 1;
        this.type = 2;
        this.timeInForce = 1;
        this.quantity = quantity;
        this.limitPrice = price;
        this.filledQuantity = BigDecimal.ZERO;
        this.status = 1;
        this.createdAt = Instant.now();
        this.updatedAt = createdAt;
    }

    void fill(BigDecimal price) {
        filledQuantity = quantity;
        averagePrice = price;
        status = FILLED;
        updatedAt = Instant.now();
    }
}

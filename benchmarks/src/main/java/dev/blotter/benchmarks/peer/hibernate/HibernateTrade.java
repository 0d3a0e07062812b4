package dev.blotter.benchmarks.peer.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order came to. */
@Entity
@Table(name = "trades")
class HibernateTrade {

    @Id
    UUID id;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "session_id")
    @Nullable UUID sessionId;

    String symbol;

    short side;

    BigDecimal quantity;

    @Column(name = "average_price")
    BigDecimal averagePrice;

    short status;

    @Column(name = "created_at")
    Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HibernateTrade() {}

    HibernateTrade(HibernateOrder order, BigDecimal price) {
        this.id = UUID.randomUUID();
        this.portfolioId = order.portfolioId;
        this.orderId = order.id;
        this.symbol = order.symbol;
        this.side = order.side;
        this.quantity = order.quantity;
        this.averagePrice = price;
        this.status = 1;
        this.createdAt = Instant.now();
    }
}

package dev.blotter.benchmarks.peer.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A fill. */
@Entity
@Table(name = "executions")
class HibernateExecution {

    @Id
    UUID id;

    @Column(name = "trade_id")
    UUID tradeId;

    String venue;

    @Column(name = "venue_exec_id")
    String venueExecutionId;

    BigDecimal quantity;

    BigDecimal price;

    BigDecimal fee;

    @Column(name = "executed_at")
    Instant executedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HibernateExecution() {}

    HibernateExecution(HibernateTrade trade, BigDecimal price, BigDecimal fee) {
        this.id = UUID.randomUUID();
        this.tradeId = trade.id;
        this.venue = "XNAS";
        this.venueExecutionId = id.toString();
        this.quantity = trade.quantity;
        this.price = price;
        this.fee = fee;
        this.executedAt = Instant.now();
    }
}

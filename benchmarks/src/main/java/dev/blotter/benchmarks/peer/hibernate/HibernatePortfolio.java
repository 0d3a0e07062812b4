package dev.blotter.benchmarks.peer.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A portfolio and its cash. */
@Entity
@Table(name = "portfolios")
class HibernatePortfolio {

    @Id
    UUID id;

    @Nullable String name;

    @Column(name = "base_currency")
    String baseCurrency;

    BigDecimal cash;

    @Version
    long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HibernatePortfolio() {}
}

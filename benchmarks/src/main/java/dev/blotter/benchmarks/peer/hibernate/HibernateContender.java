package dev.blotter.benchmarks.peer.hibernate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.blotter.benchmarks.peer.Contender;
import dev.blotter.benchmarks.work.ClosedLoop;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.PeerName;
import dev.blotter.benchmarks.work.Work;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.slf4j.LoggerFactory;

/** Hibernate ORM on a pool of connections, one transaction for each command or read. */
public final class HibernateContender implements Contender {

    static {
        // It warns at each start of settings that its guide recommends.
        if (LoggerFactory.getLogger("org.hibernate.orm.incubating") instanceof Logger logger) {
            logger.setLevel(Level.ERROR);
        }
    }

    private static final long PATIENCE_MILLIS = 60_000;

    private final HikariConfig pool;
    private final Map<String, Object> settings;

    /**
     * On tables that are there.
     *
     * @param pool connects to them
     * @param connections how many there are at the most
     * @param settings that the engine needs
     */
    public HibernateContender(HikariConfig pool, int connections, Map<String, Object> settings) {
        this.pool = pool;
        this.settings = Map.copyOf(settings);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setAutoCommit(false);
    }

    @Override
    public String name() {
        return PeerName.HIBERNATE.title();
    }

    @Override
    public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
        try (HikariDataSource source = new HikariDataSource(pool);
                EntityManagerFactory factory = factory(source)) {
            HibernateSession session = new HibernateSession(factory);
            return ClosedLoop.run(load, progress, random -> caller(work, session, random));
        }
    }

    private EntityManagerFactory factory(HikariDataSource source) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("bench");
        configuration.managedClasses(
                HibernatePortfolio.class,
                HibernateOrder.class,
                HibernateTrade.class,
                HibernateExecution.class,
                HibernatePosition.class);
        configuration.property("jakarta.persistence.nonJtaDataSource", source);
        configuration.property("hibernate.connection.provider_disables_autocommit", true);
        settings.forEach(configuration::property);
        return configuration.createEntityManagerFactory();
    }

    private static Runnable caller(Work work, HibernateSession session, SplittableRandom random) {
        return switch (work) {
            case PLACE -> () -> session.place(random);
            case FILL, FILL_APART -> () -> session.fill(random);
            case PORTFOLIO -> session::readPortfolio;
            case PORTFOLIO_TRADES -> session::readPortfolioWithTrades;
            default -> throw new IllegalArgumentException("Hibernate does no " + work);
        };
    }
}

package dev.blotter.benchmarks.peer.hibernate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The works as a user of JPA writes them: find, change, persist, commit. */
record HibernateSession(EntityManagerFactory factory) {

    private static final int PORTFOLIOS = 100;
    private static final int SYMBOLS = 500;
    private static final int MOST_UNITS = 1_000;
    private static final int PAGE = 50;
    private static final BigDecimal PRICE = new BigDecimal("101.25");
    private static final BigDecimal FEE = new BigDecimal("0.01");

    void place(RandomGenerator random) {
        factory.runInTransaction(on -> on.persist(order(random)));
    }

    void fill(RandomGenerator random) {
        HibernateOrder order = order(random);
        factory.runInTransaction(on -> fill(on, order));
    }

    private static void fill(EntityManager on, HibernateOrder order) {
        HibernateTrade trade = new HibernateTrade(order, PRICE);
        on.persist(order);
        on.persist(trade);
        on.persist(new HibernateExecution(trade, PRICE, FEE));
        order.fill(PRICE);
        HibernatePortfolio portfolio =
                on.find(HibernatePortfolio.class, order.portfolioId, LockModeType.PESSIMISTIC_WRITE);
        HibernatePosition.Key key = new HibernatePosition.Key(order.portfolioId, order.symbol);
        HibernatePosition position = on.find(HibernatePosition.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (position == null) {
            on.persist(new HibernatePosition(key, order.quantity, PRICE));
        } else {
            position.buy(order.quantity, PRICE);
        }
        portfolio.cash = portfolio.cash.subtract(order.quantity.multiply(PRICE));
    }

    private static HibernateOrder order(RandomGenerator random) {
        return new HibernateOrder(
                portfolio(random.nextInt(PORTFOLIOS)),
                "SYM" + random.nextInt(1, SYMBOLS + 1),
                BigDecimal.valueOf(random.nextInt(1, MOST_UNITS + 1)),
                PRICE);
    }

    private static UUID portfolio(int number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
    }

    /** The portfolio with its positions. */
    void readPortfolio() {
        factory.runInTransaction(HibernateSession::requirePositions);
    }

    /** And its newest trades, with their executions. */
    void readPortfolioWithTrades() {
        factory.runInTransaction(on -> {
            requirePositions(on);
            List<HibernateTrade> trades = on.createQuery(
                            "select t from HibernateTrade t where t.portfolioId = :id order by t.createdAt desc",
                            HibernateTrade.class)
                    .setParameter("id", portfolio(0))
                    .setMaxResults(PAGE)
                    .getResultList();
            List<HibernateExecution> executions = on.createQuery(
                            "select e from HibernateExecution e where e.tradeId in :ids", HibernateExecution.class)
                    .setParameter("ids", trades.stream().map(trade -> trade.id).toList())
                    .getResultList();
            require(executions.size() >= trades.size());
        });
    }

    private static void requirePositions(EntityManager on) {
        HibernatePortfolio portfolio = on.find(HibernatePortfolio.class, portfolio(0));
        List<HibernatePosition> positions = on.createQuery(
                        "select p from HibernatePosition p where p.portfolioId = :id", HibernatePosition.class)
                .setParameter("id", portfolio.id)
                .getResultList();
        require(positions.size() == SYMBOLS);
    }

    private static void require(boolean complete) {
        if (!complete) {
            throw new IllegalStateException("Hibernate did not read all that is there");
        }
    }
}

-- Takes the book away with everything in it.

DROP TABLE conflicts;
DROP TABLE journal;
DROP TABLE positions;
DROP TABLE trades;
DROP TABLE executions;
DROP TABLE order_events;
DROP TABLE orders;
DROP TABLE instruments;
DROP TABLE trading_sessions;
DROP TABLE cash_balances;
DROP TABLE portfolios;

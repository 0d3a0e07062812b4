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

DROP DOMAIN sha256;
DROP DOMAIN sequence_number;
DROP DOMAIN not_negative;
DROP DOMAIN positive;
DROP DOMAIN trade_status;
DROP DOMAIN execution_type;
DROP DOMAIN evidence;
DROP DOMAIN order_event_type;
DROP DOMAIN closed_reason;
DROP DOMAIN halt;
DROP DOMAIN pending_request;
DROP DOMAIN order_status;
DROP DOMAIN time_in_force;
DROP DOMAIN order_type;
DROP DOMAIN side;

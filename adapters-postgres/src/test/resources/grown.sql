-- Fifty portfolios of four hundred orders each, with everything that belongs to them, among many that hold nothing.

INSERT INTO portfolios
SELECT lpad(p::text, 32, '0')::uuid, 'grown', 'USD', 0, 400, decode(repeat('00', 32), 'hex'), 0,
       decode(repeat('00', 32), 'hex')
FROM generate_series(1, 5000) p;

INSERT INTO instruments
SELECT 'S' || i || '.XNAS', 'S' || i, 'XNAS', 'USD', 1, NULL, NULL, i
FROM generate_series(1, 20000) i;

INSERT INTO trading_sessions
SELECT lpad(p::text, 32, '0')::uuid, lpad(s::text, 32, '0')::uuid, 'engine', s, NULL, s
FROM generate_series(1, 50) p, generate_series(1, 400) s;

INSERT INTO cash_balances
SELECT lpad(p::text, 32, '0')::uuid, 'C' || c, 0, 0
FROM generate_series(1, 50) p, generate_series(1, 400) c;

INSERT INTO orders (portfolio_id, order_id, instrument_id, side, client_order_id, session_id, sent, acknowledged,
                    pending, halt, outcome_unknown, cum_quantity, turnover, status, leaves_quantity, sequence)
SELECT lpad(p::text, 32, '0')::uuid, lpad(o::text, 32, '0')::uuid, 'S' || o || '.XNAS', 'BUY', 'client-' || o,
       lpad((o % 40 + 1)::text, 32, '0')::uuid, true, true, 'NONE', 'NONE', false, 1, 1, 'FILLED',
       CASE WHEN o % 100 = 0 THEN 1 ELSE 0 END, o
FROM generate_series(1, 50) p, generate_series(1, 400) o;

INSERT INTO order_events (portfolio_id, order_id, sequence, event_type, event_time, venue_sequence, tie_break, evidence)
SELECT portfolio_id, order_id, sequence, 'NEW', sequence, 0, '', 'VENUE'
FROM orders
ON CONFLICT DO NOTHING;

INSERT INTO executions (portfolio_id, venue, instrument_id, trade_date, execution_id, order_id, execution_type, side,
                        quantity, price, event_time, venue_sequence, evidence, sequence)
SELECT portfolio_id, 'XNAS', instrument_id, '2012-06-21', 'E' || sequence, order_id, 'TRADE', side, 1, 1, sequence, 0,
       'VENUE', sequence + 1000
FROM orders
ON CONFLICT DO NOTHING;

INSERT INTO trades
SELECT portfolio_id, order_id, instrument_id, side, session_id, 'COMPLETED', 1, 1, '', 1, false, sequence, 0, '', NULL,
       sequence, 0, '', NULL
FROM orders
ON CONFLICT DO NOTHING;

INSERT INTO positions
SELECT portfolio_id, instrument_id, split_part(instrument_id, '.', 1), 1, 1, 0, '', 1, NULL, NULL, NULL
FROM orders
ON CONFLICT DO NOTHING;

INSERT INTO journal
SELECT portfolio_id, sequence + 1000, 'SUBMIT_ORDER', 'order', gen_random_uuid(), decode(repeat('00', 32), 'hex'),
       'LOCAL', '{}', 0, decode(repeat('00', 32), 'hex')
FROM orders
ON CONFLICT DO NOTHING;

INSERT INTO conflicts
SELECT portfolio_id, sequence, 'SUBMIT_ORDER', 'order', command_id, content_hash, 'LOCAL', '{}', 0, hash
FROM journal
ON CONFLICT DO NOTHING;

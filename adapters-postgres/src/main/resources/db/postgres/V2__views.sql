-- The book as people read it: every column as it is stored, and times also as timestamps. An average price is turnover
-- by quantity; it is left to the reader, who knows how to round it.

CREATE VIEW orders_v AS
SELECT p.name AS portfolio_name,
       o.*,
       timestamptz 'epoch' + o.submitted_time / 1000 * interval '1 microsecond' AS submitted_at,
       timestamptz 'epoch' + o.expire_time / 1000 * interval '1 microsecond' AS expire_at,
       timestamptz 'epoch' + o.closed_time / 1000 * interval '1 microsecond' AS closed_at,
       timestamptz 'epoch' + o.last_time / 1000 * interval '1 microsecond' AS last_at
FROM orders o
JOIN portfolios p ON p.portfolio_id = o.portfolio_id;

CREATE VIEW executions_v AS
SELECT p.name AS portfolio_name,
       e.*,
       timestamptz 'epoch' + e.event_time / 1000 * interval '1 microsecond' AS event_at
FROM executions e
JOIN portfolios p ON p.portfolio_id = e.portfolio_id;

CREATE VIEW trades_v AS
SELECT p.name AS portfolio_name,
       t.*,
       timestamptz 'epoch' + t.opened_time / 1000 * interval '1 microsecond' AS opened_at,
       timestamptz 'epoch' + t.last_time / 1000 * interval '1 microsecond' AS last_at,
       timestamptz 'epoch' + t.settled_time / 1000 * interval '1 microsecond' AS settled_at
FROM trades t
JOIN portfolios p ON p.portfolio_id = t.portfolio_id;

CREATE VIEW positions_v AS
SELECT p.name AS portfolio_name,
       s.*,
       i.quote_currency,
       timestamptz 'epoch' + s.last_time / 1000 * interval '1 microsecond' AS last_at
FROM positions s
JOIN portfolios p ON p.portfolio_id = s.portfolio_id
JOIN instruments i ON i.instrument_id = s.instrument_id;

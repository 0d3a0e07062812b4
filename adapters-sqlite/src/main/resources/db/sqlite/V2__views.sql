-- The book as people read it: every column as it is stored, and times also as texts. An average price is turnover by
-- quantity; it is left to the reader, who knows how to round it, since SQLite would compute it in floating point.

CREATE VIEW orders_v AS
SELECT p.name AS portfolio_name,
       o.*,
       strftime('%Y-%m-%dT%H:%M:%S', o.submitted_time / 1000000000 - (o.submitted_time % 1000000000 < 0), 'unixepoch')
           || format('.%09dZ', (o.submitted_time % 1000000000 + 1000000000) % 1000000000) AS submitted_at,
       strftime('%Y-%m-%dT%H:%M:%S', o.expire_time / 1000000000 - (o.expire_time % 1000000000 < 0), 'unixepoch')
           || format('.%09dZ', (o.expire_time % 1000000000 + 1000000000) % 1000000000) AS expire_at,
       strftime('%Y-%m-%dT%H:%M:%S', o.closed_time / 1000000000 - (o.closed_time % 1000000000 < 0), 'unixepoch')
           || format('.%09dZ', (o.closed_time % 1000000000 + 1000000000) % 1000000000) AS closed_at,
       strftime('%Y-%m-%dT%H:%M:%S', o.last_time / 1000000000 - (o.last_time % 1000000000 < 0), 'unixepoch')
           || format('.%09dZ', (o.last_time % 1000000000 + 1000000000) % 1000000000) AS last_at
FROM orders o
JOIN portfolios p ON p.portfolio_id = o.portfolio_id;

CREATE VIEW executions_v AS
SELECT p.name AS portfolio_name,
       e.*,
       strftime('%Y-%m-%dT%H:%M:%S', e.event_time / 1000000000 - (e.event_time % 1000000000 < 0), 'unixepoch')
           || format('.%09dZ', (e.event_time % 1000000000 + 1000000000) % 1000000000) AS event_at
FROM executions e
JOIN portfolios p ON p.portfolio_id = e.portfolio_id;

CREATE VIEW trades_v AS
SELECT p.name AS portfolio_name,
       t.*,
       strftime('%Y-%m-%dT%H:%M:%S', t.opened_time / 1000000000 - (t.opened_time % 1000000000 < 0), 'unixepoch')
           || format('.%09dZ', (t.opened_time % 1000000000 + 1000000000) % 1000000000) AS opened_at,
       strftime('%Y-%m-%dT%H:%M:%S', t.last_time / 1000000000 - (t.last_time % 1000000000 < 0), 'unixepoch')
           || format('.%09dZ', (t.last_time % 1000000000 + 1000000000) % 1000000000) AS last_at,
       strftime('%Y-%m-%dT%H:%M:%S', t.settled_time / 1000000000 - (t.settled_time % 1000000000 < 0), 'unixepoch')
           || format('.%09dZ', (t.settled_time % 1000000000 + 1000000000) % 1000000000) AS settled_at
FROM trades t
JOIN portfolios p ON p.portfolio_id = t.portfolio_id;

CREATE VIEW positions_v AS
SELECT p.name AS portfolio_name,
       s.*,
       i.quote_currency,
       strftime('%Y-%m-%dT%H:%M:%S', s.last_time / 1000000000 - (s.last_time % 1000000000 < 0), 'unixepoch')
           || format('.%09dZ', (s.last_time % 1000000000 + 1000000000) % 1000000000) AS last_at
FROM positions s
JOIN portfolios p ON p.portfolio_id = s.portfolio_id
JOIN instruments i ON i.instrument_id = s.instrument_id;

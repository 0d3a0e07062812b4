\set p random(0, 99)
\set s random(1, 500)
\set q random(1, 1000)
\set o random(1, 140737488355327)
\startpipeline
begin;
update portfolios set journal_sequence = journal_sequence + 1, journal_hash = decode(lpad(to_hex(:o::bigint), 64, '0'), 'hex') where portfolio_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:p::int), 12, '0'))::uuid;
insert into orders (portfolio_id, order_id, instrument_id, side, order_type, time_in_force, order_quantity, order_limit_price, submitted_time, quantity, limit_price, sent, acknowledged, pending, halt, outcome_unknown, cum_quantity, turnover, status, leaves_quantity, sequence) select portfolio_id, (lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || '70008000' || lpad(to_hex(:o::bigint), 12, '0'))::uuid, 'SYM' || :s::int || '.XNAS', 'BUY', 'LIMIT', 'DAY', :q::int, 101.25, (extract(epoch from now()) * 1000000)::bigint * 1000, :q::int, 101.25, false, false, 'NONE', 'NONE', false, 0, 0, 'CREATED', :q::int, journal_sequence from portfolios where portfolio_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:p::int), 12, '0'))::uuid;
insert into journal select portfolio_id, journal_sequence, 'SUBMIT_ORDER', 'order/' || to_hex(:o::bigint), (lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || '70008001' || lpad(to_hex(:o::bigint), 12, '0'))::uuid, decode(lpad(to_hex(:o::bigint), 64, '0'), 'hex'), 'LOCAL', '{"instrument":"SYM500.XNAS","side":"BUY","quantity":"100","type":"LIMIT","price":"101.25","timeInForce":"DAY","submitted":"1795269977025855742"}', (extract(epoch from now()) * 1000000)::bigint * 1000, journal_hash from portfolios where portfolio_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:p::int), 12, '0'))::uuid;
commit;
\endpipeline

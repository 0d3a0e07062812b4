-- Takes the views away; no data is lost.

DROP VIEW positions_v;
DROP VIEW trades_v;
DROP VIEW executions_v;
DROP VIEW orders_v;

-- The book. Decimals are texts in canonical form: no exponent, no zeros at the end of a fraction; one greater than '0'
-- is a number greater than zero. UUIDs are texts in lower case, truths are 0 and 1, times are nanoseconds since
-- 1970-01-01T00:00:00Z. Every key begins with the portfolio; instruments are reference data.
-- Words are compared one by one with OR, since SQLite would build the list of an IN anew for every row.

CREATE TABLE portfolios (
    portfolio_id      TEXT    NOT NULL,
    name              TEXT    NOT NULL,
    base_currency     TEXT    NOT NULL,
    opened_time       INTEGER NOT NULL,
    journal_sequence  INTEGER NOT NULL,
    journal_hash      BLOB    NOT NULL,
    conflict_sequence INTEGER NOT NULL,
    conflict_hash     BLOB    NOT NULL,
    CONSTRAINT pk_portfolios PRIMARY KEY (portfolio_id),
    CONSTRAINT ck_portfolios_id CHECK (length(portfolio_id) = 36 AND portfolio_id = lower(portfolio_id)),
    CONSTRAINT ck_portfolios_journal CHECK (journal_sequence >= 0 AND length(journal_hash) = 32),
    CONSTRAINT ck_portfolios_conflict CHECK (conflict_sequence >= 0 AND length(conflict_hash) = 32)
) STRICT, WITHOUT ROWID;

-- The owner of the reference data.
INSERT INTO portfolios
VALUES ('00000000-0000-0000-0000-000000000000', 'reference data', 'XXX', 0, 0, zeroblob(32), 0, zeroblob(32));

CREATE TABLE cash_balances (
    portfolio_id TEXT    NOT NULL,
    currency     TEXT    NOT NULL,
    amount       TEXT    NOT NULL,
    deposited    TEXT    NOT NULL,
    CONSTRAINT pk_cash_balances PRIMARY KEY (portfolio_id, currency),
    CONSTRAINT fk_cash_balances_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id),
    CONSTRAINT ck_cash_balances_amount_text CHECK (
        amount NOT GLOB '*[^-.0-9]*' AND amount NOT GLOB '*.*0' AND amount GLOB '*[0-9]'),
    CONSTRAINT ck_cash_balances_deposited_text CHECK (
        deposited NOT GLOB '*[^-.0-9]*' AND deposited NOT GLOB '*.*0' AND deposited GLOB '*[0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE trading_sessions (
    portfolio_id TEXT    NOT NULL,
    session_id   TEXT    NOT NULL,
    engine       TEXT    NOT NULL,
    opened_time  INTEGER NOT NULL,
    closed_time  INTEGER,
    sequence     INTEGER NOT NULL,
    CONSTRAINT pk_trading_sessions PRIMARY KEY (portfolio_id, session_id),
    CONSTRAINT fk_trading_sessions_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id),
    CONSTRAINT ck_trading_sessions_sequence CHECK (sequence >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE instruments (
    instrument_id  TEXT    NOT NULL,
    symbol         TEXT    NOT NULL,
    venue          TEXT    NOT NULL,
    quote_currency TEXT    NOT NULL,
    multiplier     TEXT    NOT NULL,
    tick           TEXT,
    lot            TEXT,
    sequence       INTEGER NOT NULL,
    CONSTRAINT pk_instruments PRIMARY KEY (instrument_id),
    CONSTRAINT ck_instruments_name CHECK (instrument_id = symbol || '.' || venue),
    CONSTRAINT ck_instruments_multiplier CHECK (multiplier > '0'),
    CONSTRAINT ck_instruments_steps CHECK (tick > '0' AND lot > '0'),
    CONSTRAINT ck_instruments_sequence CHECK (sequence >= 0),
    CONSTRAINT ck_instruments_multiplier_text CHECK (
        multiplier NOT GLOB '*[^-.0-9]*' AND multiplier NOT GLOB '*.*0' AND multiplier GLOB '*[0-9]'),
    CONSTRAINT ck_instruments_tick_text CHECK (
        tick NOT GLOB '*[^-.0-9]*' AND tick NOT GLOB '*.*0' AND tick GLOB '*[0-9]'),
    CONSTRAINT ck_instruments_lot_text CHECK (
        lot NOT GLOB '*[^-.0-9]*' AND lot NOT GLOB '*.*0' AND lot GLOB '*[0-9]')
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_instruments_name ON instruments (symbol, venue);

CREATE TABLE orders (
    portfolio_id      TEXT    NOT NULL,
    order_id          TEXT    NOT NULL,
    instrument_id     TEXT    NOT NULL,
    side              TEXT    NOT NULL,
    client_order_id   TEXT,
    session_id        TEXT,
    order_type        TEXT,
    time_in_force     TEXT,
    order_quantity    TEXT,
    order_limit_price TEXT,
    order_stop_price  TEXT,
    expire_time       INTEGER,
    submitted_time    INTEGER,
    quantity          TEXT,
    limit_price       TEXT,
    stop_price        TEXT,
    venue_order_id    TEXT,
    sent              INTEGER NOT NULL,
    acknowledged      INTEGER NOT NULL,
    pending           TEXT    NOT NULL,
    halt              TEXT    NOT NULL,
    outcome_unknown   INTEGER NOT NULL,
    closed            TEXT,
    closed_time       INTEGER,
    closed_sequence   INTEGER,
    closed_tie        TEXT,
    last_time         INTEGER,
    last_sequence     INTEGER,
    last_tie          TEXT,
    cum_quantity      TEXT    NOT NULL,
    turnover          TEXT    NOT NULL,
    status            TEXT    NOT NULL,
    leaves_quantity   TEXT    NOT NULL,
    sequence          INTEGER NOT NULL,
    CONSTRAINT pk_orders PRIMARY KEY (portfolio_id, order_id),
    CONSTRAINT fk_orders_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id),
    CONSTRAINT fk_orders_instrument FOREIGN KEY (instrument_id) REFERENCES instruments (instrument_id),
    CONSTRAINT fk_orders_session FOREIGN KEY (portfolio_id, session_id)
        REFERENCES trading_sessions (portfolio_id, session_id),
    CONSTRAINT ck_orders_id CHECK (length(order_id) = 36 AND order_id = lower(order_id)),
    CONSTRAINT ck_orders_side CHECK (side IN ('BUY', 'SELL')),
    CONSTRAINT ck_orders_order_type CHECK (
        order_type = 'MARKET' OR order_type = 'LIMIT' OR order_type = 'STOP' OR order_type = 'STOP_LIMIT'),
    CONSTRAINT ck_orders_time_in_force CHECK (
        time_in_force = 'DAY' OR time_in_force = 'GOOD_TILL_CANCEL' OR time_in_force = 'AT_THE_OPENING'
        OR time_in_force = 'IMMEDIATE_OR_CANCEL' OR time_in_force = 'FILL_OR_KILL'
        OR time_in_force = 'GOOD_TILL_DATE' OR time_in_force = 'AT_THE_CLOSE'),
    CONSTRAINT ck_orders_terms CHECK (
        (order_type IS NULL) + (time_in_force IS NULL) + (order_quantity IS NULL) + (submitted_time IS NULL)
        IN (0, 4)),
    CONSTRAINT ck_orders_order_quantity CHECK (order_quantity > '0'),
    CONSTRAINT ck_orders_pending CHECK (
        pending = 'NONE' OR pending = 'CANCEL' OR pending = 'REPLACE' OR pending = 'CANCEL_AND_REPLACE'),
    CONSTRAINT ck_orders_halt CHECK (halt = 'NONE' OR halt = 'SUSPENDED' OR halt = 'DONE_FOR_DAY'),
    CONSTRAINT ck_orders_closed CHECK (
        closed = 'DENIED' OR closed = 'REJECTED' OR closed = 'CANCELED' OR closed = 'EXPIRED'),
    CONSTRAINT ck_orders_closed_at CHECK (
        (closed IS NULL) + (closed_time IS NULL) + (closed_sequence IS NULL) + (closed_tie IS NULL) IN (0, 4)),
    CONSTRAINT ck_orders_last CHECK ((last_time IS NULL) + (last_sequence IS NULL) + (last_tie IS NULL) IN (0, 3)),
    CONSTRAINT ck_orders_status CHECK (
        status = 'CREATED' OR status = 'DENIED' OR status = 'PENDING_NEW' OR status = 'NEW'
        OR status = 'PARTIALLY_FILLED' OR status = 'FILLED' OR status = 'PENDING_CANCEL'
        OR status = 'PENDING_REPLACE' OR status = 'CANCELED' OR status = 'REJECTED' OR status = 'EXPIRED'
        OR status = 'DONE_FOR_DAY' OR status = 'SUSPENDED'),
    CONSTRAINT ck_orders_quantities CHECK (cum_quantity >= '0' AND leaves_quantity >= '0'),
    CONSTRAINT ck_orders_sequence CHECK (sequence >= 0),
    CONSTRAINT ck_orders_sent CHECK (sent IN (0, 1)),
    CONSTRAINT ck_orders_acknowledged CHECK (acknowledged IN (0, 1)),
    CONSTRAINT ck_orders_outcome_unknown CHECK (outcome_unknown IN (0, 1)),
    CONSTRAINT ck_orders_order_quantity_text CHECK (
        order_quantity NOT GLOB '*[^-.0-9]*' AND order_quantity NOT GLOB '*.*0' AND order_quantity GLOB '*[0-9]'),
    CONSTRAINT ck_orders_order_limit_price_text CHECK (
        order_limit_price NOT GLOB '*[^-.0-9]*' AND order_limit_price NOT GLOB '*.*0'
        AND order_limit_price GLOB '*[0-9]'),
    CONSTRAINT ck_orders_order_stop_price_text CHECK (
        order_stop_price NOT GLOB '*[^-.0-9]*' AND order_stop_price NOT GLOB '*.*0' AND order_stop_price GLOB '*[0-9]'),
    CONSTRAINT ck_orders_quantity_text CHECK (
        quantity NOT GLOB '*[^-.0-9]*' AND quantity NOT GLOB '*.*0' AND quantity GLOB '*[0-9]'),
    CONSTRAINT ck_orders_limit_price_text CHECK (
        limit_price NOT GLOB '*[^-.0-9]*' AND limit_price NOT GLOB '*.*0' AND limit_price GLOB '*[0-9]'),
    CONSTRAINT ck_orders_stop_price_text CHECK (
        stop_price NOT GLOB '*[^-.0-9]*' AND stop_price NOT GLOB '*.*0' AND stop_price GLOB '*[0-9]'),
    CONSTRAINT ck_orders_cum_quantity_text CHECK (
        cum_quantity NOT GLOB '*[^-.0-9]*' AND cum_quantity NOT GLOB '*.*0' AND cum_quantity GLOB '*[0-9]'),
    CONSTRAINT ck_orders_turnover_text CHECK (
        turnover NOT GLOB '*[^-.0-9]*' AND turnover NOT GLOB '*.*0' AND turnover GLOB '*[0-9]'),
    CONSTRAINT ck_orders_leaves_quantity_text CHECK (
        leaves_quantity NOT GLOB '*[^-.0-9]*' AND leaves_quantity NOT GLOB '*.*0' AND leaves_quantity GLOB '*[0-9]')
) STRICT;

CREATE INDEX ix_orders_working ON orders (portfolio_id, order_id) WHERE leaves_quantity > '0';
CREATE INDEX ix_orders_client_order_id ON orders (portfolio_id, client_order_id, order_id)
    WHERE client_order_id IS NOT NULL;

CREATE TABLE order_events (
    portfolio_id   TEXT    NOT NULL,
    order_id       TEXT    NOT NULL,
    sequence       INTEGER NOT NULL,
    event_type     TEXT    NOT NULL,
    event_time     INTEGER NOT NULL,
    venue_sequence INTEGER NOT NULL,
    tie_break      TEXT    NOT NULL,
    evidence       TEXT    NOT NULL,
    venue_order_id TEXT,
    quantity       TEXT,
    limit_price    TEXT,
    stop_price     TEXT,
    text           TEXT,
    CONSTRAINT pk_order_events PRIMARY KEY (portfolio_id, order_id, sequence),
    CONSTRAINT fk_order_events_order FOREIGN KEY (portfolio_id, order_id) REFERENCES orders (portfolio_id, order_id),
    CONSTRAINT ck_order_events_event_type CHECK (
        event_type = 'DENIED' OR event_type = 'PENDING_NEW' OR event_type = 'NEW' OR event_type = 'REJECTED'
        OR event_type = 'PENDING_CANCEL' OR event_type = 'PENDING_REPLACE' OR event_type = 'CANCEL_REJECTED'
        OR event_type = 'REPLACE_REJECTED'
        OR event_type = 'REPLACED' OR event_type = 'RESTATED' OR event_type = 'CANCELED' OR event_type = 'EXPIRED'
        OR event_type = 'DONE_FOR_DAY' OR event_type = 'SUSPENDED' OR event_type = 'OUTCOME_UNKNOWN'),
    CONSTRAINT ck_order_events_evidence CHECK (
        evidence = 'VENUE' OR evidence = 'LOCAL' OR evidence = 'POLICY_TIMEOUT' OR evidence = 'RECONCILED'
        OR evidence = 'OPERATOR' OR evidence = 'IMPORT'),
    CONSTRAINT ck_order_events_quantity CHECK (quantity > '0'),
    CONSTRAINT ck_order_events_quantity_text CHECK (
        quantity NOT GLOB '*[^-.0-9]*' AND quantity NOT GLOB '*.*0' AND quantity GLOB '*[0-9]'),
    CONSTRAINT ck_order_events_limit_price_text CHECK (
        limit_price NOT GLOB '*[^-.0-9]*' AND limit_price NOT GLOB '*.*0' AND limit_price GLOB '*[0-9]'),
    CONSTRAINT ck_order_events_stop_price_text CHECK (
        stop_price NOT GLOB '*[^-.0-9]*' AND stop_price NOT GLOB '*.*0' AND stop_price GLOB '*[0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE executions (
    portfolio_id     TEXT    NOT NULL,
    venue            TEXT    NOT NULL,
    instrument_id    TEXT    NOT NULL,
    trade_date       TEXT    NOT NULL,
    execution_id     TEXT    NOT NULL,
    order_id         TEXT    NOT NULL,
    session_id       TEXT,
    execution_type   TEXT    NOT NULL,
    ref_trade_date   TEXT,
    ref_execution_id TEXT,
    side             TEXT    NOT NULL,
    quantity         TEXT,
    price            TEXT,
    fee_amount       TEXT,
    fee_currency     TEXT,
    event_time       INTEGER NOT NULL,
    venue_sequence   INTEGER NOT NULL,
    evidence         TEXT    NOT NULL,
    sequence         INTEGER NOT NULL,
    CONSTRAINT pk_executions PRIMARY KEY (portfolio_id, venue, instrument_id, trade_date, execution_id),
    CONSTRAINT uq_executions_sequence UNIQUE (portfolio_id, sequence),
    CONSTRAINT fk_executions_order FOREIGN KEY (portfolio_id, order_id) REFERENCES orders (portfolio_id, order_id),
    CONSTRAINT ck_executions_execution_type CHECK (
        execution_type = 'TRADE' OR execution_type = 'TRADE_CORRECT' OR execution_type = 'TRADE_CANCEL'),
    CONSTRAINT ck_executions_ref CHECK (
        (ref_trade_date IS NULL) + (ref_execution_id IS NULL) = CASE execution_type WHEN 'TRADE' THEN 2 ELSE 0 END),
    CONSTRAINT ck_executions_fill CHECK (
        (quantity IS NULL) + (price IS NULL) = CASE execution_type WHEN 'TRADE_CANCEL' THEN 2 ELSE 0 END),
    CONSTRAINT ck_executions_fee CHECK ((fee_amount IS NULL) + (fee_currency IS NULL) IN (0, 2)),
    CONSTRAINT ck_executions_side CHECK (side IN ('BUY', 'SELL')),
    CONSTRAINT ck_executions_quantity CHECK (quantity > '0'),
    CONSTRAINT ck_executions_evidence CHECK (
        evidence = 'VENUE' OR evidence = 'LOCAL' OR evidence = 'POLICY_TIMEOUT' OR evidence = 'RECONCILED'
        OR evidence = 'OPERATOR' OR evidence = 'IMPORT'),
    CONSTRAINT ck_executions_quantity_text CHECK (
        quantity NOT GLOB '*[^-.0-9]*' AND quantity NOT GLOB '*.*0' AND quantity GLOB '*[0-9]'),
    CONSTRAINT ck_executions_price_text CHECK (
        price NOT GLOB '*[^-.0-9]*' AND price NOT GLOB '*.*0' AND price GLOB '*[0-9]'),
    CONSTRAINT ck_executions_fee_amount_text CHECK (
        fee_amount NOT GLOB '*[^-.0-9]*' AND fee_amount NOT GLOB '*.*0' AND fee_amount GLOB '*[0-9]')
) STRICT;

CREATE INDEX ix_executions_order ON executions (portfolio_id, order_id);
CREATE INDEX ix_executions_instrument ON executions (portfolio_id, instrument_id, event_time);

CREATE TABLE trades (
    portfolio_id    TEXT    NOT NULL,
    order_id        TEXT    NOT NULL,
    instrument_id   TEXT    NOT NULL,
    side            TEXT    NOT NULL,
    session_id      TEXT,
    status          TEXT    NOT NULL,
    quantity        TEXT    NOT NULL,
    turnover        TEXT    NOT NULL,
    fees            TEXT    NOT NULL,
    fill_count      INTEGER NOT NULL,
    amended         INTEGER NOT NULL,
    opened_time     INTEGER NOT NULL,
    opened_sequence INTEGER NOT NULL,
    opened_tie      TEXT    NOT NULL,
    fill_session_id TEXT,
    last_time       INTEGER NOT NULL,
    last_sequence   INTEGER NOT NULL,
    last_tie        TEXT    NOT NULL,
    settled_time    INTEGER,
    CONSTRAINT pk_trades PRIMARY KEY (portfolio_id, order_id),
    CONSTRAINT fk_trades_order FOREIGN KEY (portfolio_id, order_id) REFERENCES orders (portfolio_id, order_id),
    CONSTRAINT fk_trades_session FOREIGN KEY (portfolio_id, session_id)
        REFERENCES trading_sessions (portfolio_id, session_id),
    CONSTRAINT ck_trades_side CHECK (side IN ('BUY', 'SELL')),
    CONSTRAINT ck_trades_status CHECK (
        status = 'OPEN' OR status = 'COMPLETED' OR status = 'SETTLED' OR status = 'BUSTED'),
    CONSTRAINT ck_trades_quantities CHECK (quantity >= '0' AND fill_count >= 0),
    CONSTRAINT ck_trades_amended CHECK (amended IN (0, 1)),
    CONSTRAINT ck_trades_quantity_text CHECK (
        quantity NOT GLOB '*[^-.0-9]*' AND quantity NOT GLOB '*.*0' AND quantity GLOB '*[0-9]'),
    CONSTRAINT ck_trades_turnover_text CHECK (
        turnover NOT GLOB '*[^-.0-9]*' AND turnover NOT GLOB '*.*0' AND turnover GLOB '*[0-9]')
) STRICT;

CREATE INDEX ix_trades_session_id ON trades (portfolio_id, session_id, opened_time, order_id)
    WHERE session_id IS NOT NULL;
CREATE INDEX ix_trades_portfolio_status ON trades (portfolio_id, status, opened_time, order_id);
CREATE INDEX ix_trades_portfolio_created ON trades (portfolio_id, opened_time, order_id);

CREATE TABLE positions (
    portfolio_id  TEXT    NOT NULL,
    instrument_id TEXT    NOT NULL,
    symbol        TEXT    NOT NULL,
    quantity      TEXT    NOT NULL,
    cost          TEXT    NOT NULL,
    realised      TEXT    NOT NULL,
    fees          TEXT    NOT NULL,
    cycle         INTEGER NOT NULL,
    last_time     INTEGER,
    last_sequence INTEGER,
    last_tie      TEXT,
    CONSTRAINT pk_positions PRIMARY KEY (portfolio_id, instrument_id),
    CONSTRAINT fk_positions_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id),
    CONSTRAINT fk_positions_instrument FOREIGN KEY (instrument_id) REFERENCES instruments (instrument_id),
    CONSTRAINT ck_positions_last CHECK ((last_time IS NULL) + (last_sequence IS NULL) + (last_tie IS NULL) IN (0, 3)),
    CONSTRAINT ck_positions_cycle CHECK (cycle >= 0),
    CONSTRAINT ck_positions_quantity_text CHECK (
        quantity NOT GLOB '*[^-.0-9]*' AND quantity NOT GLOB '*.*0' AND quantity GLOB '*[0-9]'),
    CONSTRAINT ck_positions_cost_text CHECK (
        cost NOT GLOB '*[^-.0-9]*' AND cost NOT GLOB '*.*0' AND cost GLOB '*[0-9]'),
    CONSTRAINT ck_positions_realised_text CHECK (
        realised NOT GLOB '*[^-.0-9]*' AND realised NOT GLOB '*.*0' AND realised GLOB '*[0-9]')
) STRICT;

CREATE INDEX ix_positions_portfolio_symbol ON positions (portfolio_id, symbol, instrument_id);

CREATE TABLE journal (
    portfolio_id  TEXT    NOT NULL,
    sequence      INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    subject       TEXT    NOT NULL,
    command_id    TEXT    NOT NULL,
    content_hash  BLOB    NOT NULL,
    evidence      TEXT    NOT NULL,
    payload       TEXT    NOT NULL,
    recorded_time INTEGER NOT NULL,
    hash          BLOB    NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (portfolio_id, sequence),
    CONSTRAINT uq_journal_command UNIQUE (portfolio_id, command_id),
    CONSTRAINT fk_journal_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id),
    CONSTRAINT ck_journal_sequence CHECK (sequence > 0),
    CONSTRAINT ck_journal_hashes CHECK (length(content_hash) = 32 AND length(hash) = 32),
    CONSTRAINT ck_journal_evidence CHECK (
        evidence = 'VENUE' OR evidence = 'LOCAL' OR evidence = 'POLICY_TIMEOUT' OR evidence = 'RECONCILED'
        OR evidence = 'OPERATOR' OR evidence = 'IMPORT')
) STRICT;

CREATE TABLE conflicts (
    portfolio_id  TEXT    NOT NULL,
    sequence      INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    subject       TEXT    NOT NULL,
    command_id    TEXT    NOT NULL,
    content_hash  BLOB    NOT NULL,
    evidence      TEXT    NOT NULL,
    payload       TEXT    NOT NULL,
    recorded_time INTEGER NOT NULL,
    hash          BLOB    NOT NULL,
    CONSTRAINT pk_conflicts PRIMARY KEY (portfolio_id, sequence),
    CONSTRAINT fk_conflicts_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id),
    CONSTRAINT ck_conflicts_sequence CHECK (sequence > 0),
    CONSTRAINT ck_conflicts_hashes CHECK (length(content_hash) = 32 AND length(hash) = 32),
    CONSTRAINT ck_conflicts_evidence CHECK (
        evidence = 'VENUE' OR evidence = 'LOCAL' OR evidence = 'POLICY_TIMEOUT' OR evidence = 'RECONCILED'
        OR evidence = 'OPERATOR' OR evidence = 'IMPORT')
) STRICT;

CREATE INDEX ix_conflicts_command ON conflicts (portfolio_id, command_id);

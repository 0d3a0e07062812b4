-- The book. Decimals hold 20 digits before and 18 after the point; times are nanoseconds since 1970-01-01T00:00:00Z.
-- Every key begins with the portfolio; instruments are reference data. Text sorts by its bytes.

-- What a column alone may hold is said by its type: the server keeps a domain's condition ready, whereas it reads the
-- text of a table's CHECK again for each statement.

CREATE DOMAIN side AS text COLLATE "C"
    CONSTRAINT ck_side CHECK (VALUE IN ('BUY', 'SELL'));
CREATE DOMAIN order_type AS text COLLATE "C"
    CONSTRAINT ck_order_type CHECK (VALUE IN ('MARKET', 'LIMIT', 'STOP', 'STOP_LIMIT'));
CREATE DOMAIN time_in_force AS text COLLATE "C"
    CONSTRAINT ck_time_in_force CHECK (VALUE IN (
        'DAY', 'GOOD_TILL_CANCEL', 'AT_THE_OPENING', 'IMMEDIATE_OR_CANCEL', 'FILL_OR_KILL', 'GOOD_TILL_DATE',
        'AT_THE_CLOSE'));
CREATE DOMAIN order_status AS text COLLATE "C"
    CONSTRAINT ck_order_status CHECK (VALUE IN (
        'CREATED', 'DENIED', 'PENDING_NEW', 'NEW', 'PARTIALLY_FILLED', 'FILLED', 'PENDING_CANCEL', 'PENDING_REPLACE',
        'CANCELED', 'REJECTED', 'EXPIRED', 'DONE_FOR_DAY', 'SUSPENDED'));
CREATE DOMAIN pending_request AS text COLLATE "C"
    CONSTRAINT ck_pending_request CHECK (VALUE IN ('NONE', 'CANCEL', 'REPLACE', 'CANCEL_AND_REPLACE'));
CREATE DOMAIN halt AS text COLLATE "C"
    CONSTRAINT ck_halt CHECK (VALUE IN ('NONE', 'SUSPENDED', 'DONE_FOR_DAY'));
CREATE DOMAIN closed_reason AS text COLLATE "C"
    CONSTRAINT ck_closed_reason CHECK (VALUE IN ('DENIED', 'REJECTED', 'CANCELED', 'EXPIRED'));
CREATE DOMAIN order_event_type AS text COLLATE "C"
    CONSTRAINT ck_order_event_type CHECK (VALUE IN (
        'DENIED', 'PENDING_NEW', 'NEW', 'REJECTED', 'PENDING_CANCEL', 'PENDING_REPLACE', 'CANCEL_REJECTED',
        'REPLACE_REJECTED', 'REPLACED', 'RESTATED', 'CANCELED', 'EXPIRED', 'DONE_FOR_DAY', 'SUSPENDED',
        'OUTCOME_UNKNOWN'));
CREATE DOMAIN evidence AS text COLLATE "C"
    CONSTRAINT ck_evidence CHECK (VALUE IN (
        'VENUE', 'LOCAL', 'POLICY_TIMEOUT', 'RECONCILED', 'OPERATOR', 'IMPORT'));
CREATE DOMAIN execution_type AS text COLLATE "C"
    CONSTRAINT ck_execution_type CHECK (VALUE IN ('TRADE', 'TRADE_CORRECT', 'TRADE_CANCEL'));
CREATE DOMAIN trade_status AS text COLLATE "C"
    CONSTRAINT ck_trade_status CHECK (VALUE IN ('OPEN', 'COMPLETED', 'SETTLED', 'BUSTED'));
CREATE DOMAIN positive AS numeric(38, 18)
    CONSTRAINT ck_positive CHECK (VALUE > 0);
CREATE DOMAIN not_negative AS numeric(38, 18)
    CONSTRAINT ck_not_negative CHECK (VALUE >= 0);
CREATE DOMAIN sequence_number AS bigint
    CONSTRAINT ck_sequence_number CHECK (VALUE >= 0);
CREATE DOMAIN sha256 AS bytea
    CONSTRAINT ck_sha256 CHECK (octet_length(VALUE) = 32);

CREATE TABLE portfolios (
    portfolio_id      uuid                        NOT NULL,
    name              text            COLLATE "C" NOT NULL,
    base_currency     text            COLLATE "C" NOT NULL,
    opened_time       bigint                      NOT NULL,
    journal_sequence  sequence_number             NOT NULL,
    journal_hash      sha256                      NOT NULL,
    conflict_sequence sequence_number             NOT NULL,
    conflict_hash     sha256                      NOT NULL,
    CONSTRAINT pk_portfolios PRIMARY KEY (portfolio_id)
) WITH (fillfactor = 50);

-- The owner of the reference data.
INSERT INTO portfolios
VALUES ('00000000-0000-0000-0000-000000000000', 'reference data', 'XXX', 0,
        0, decode(repeat('00', 32), 'hex'), 0, decode(repeat('00', 32), 'hex'));

CREATE TABLE cash_balances (
    portfolio_id uuid                        NOT NULL,
    currency     text            COLLATE "C" NOT NULL,
    amount       numeric(38, 18)             NOT NULL,
    deposited    numeric(38, 18)             NOT NULL,
    CONSTRAINT pk_cash_balances PRIMARY KEY (portfolio_id, currency),
    CONSTRAINT fk_cash_balances_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id)
) WITH (fillfactor = 70);

CREATE TABLE trading_sessions (
    portfolio_id uuid                        NOT NULL,
    session_id   uuid                        NOT NULL,
    engine       text            COLLATE "C" NOT NULL,
    opened_time  bigint                      NOT NULL,
    closed_time  bigint,
    sequence     sequence_number             NOT NULL,
    CONSTRAINT pk_trading_sessions PRIMARY KEY (portfolio_id, session_id),
    CONSTRAINT fk_trading_sessions_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id)
);

CREATE TABLE instruments (
    instrument_id  text            COLLATE "C" NOT NULL,
    symbol         text            COLLATE "C" NOT NULL,
    venue          text            COLLATE "C" NOT NULL,
    quote_currency text            COLLATE "C" NOT NULL,
    multiplier     positive                    NOT NULL,
    tick           positive,
    lot            positive,
    sequence       sequence_number             NOT NULL,
    CONSTRAINT pk_instruments PRIMARY KEY (instrument_id),
    CONSTRAINT ck_instruments_name CHECK (instrument_id = symbol || '.' || venue)
);

CREATE INDEX ix_instruments_name ON instruments (symbol, venue);

CREATE TABLE orders (
    portfolio_id      uuid                        NOT NULL,
    order_id          uuid                        NOT NULL,
    instrument_id     text            COLLATE "C" NOT NULL,
    side              side                        NOT NULL,
    client_order_id   text            COLLATE "C",
    session_id        uuid,
    order_type        order_type,
    time_in_force     time_in_force,
    order_quantity    positive,
    order_limit_price numeric(38, 18),
    order_stop_price  numeric(38, 18),
    expire_time       bigint,
    submitted_time    bigint,
    quantity          numeric(38, 18),
    limit_price       numeric(38, 18),
    stop_price        numeric(38, 18),
    venue_order_id    text            COLLATE "C",
    sent              boolean                     NOT NULL,
    acknowledged      boolean                     NOT NULL,
    pending           pending_request             NOT NULL,
    halt              halt                        NOT NULL,
    outcome_unknown   boolean                     NOT NULL,
    closed            closed_reason,
    closed_time       bigint,
    closed_sequence   bigint,
    closed_tie        text            COLLATE "C",
    last_time         bigint,
    last_sequence     bigint,
    last_tie          text            COLLATE "C",
    cum_quantity      not_negative                NOT NULL,
    turnover          numeric(38, 18)             NOT NULL,
    status            order_status                NOT NULL,
    leaves_quantity   not_negative                NOT NULL,
    sequence          sequence_number             NOT NULL,
    CONSTRAINT pk_orders PRIMARY KEY (portfolio_id, order_id),
    CONSTRAINT fk_orders_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id),
    CONSTRAINT fk_orders_instrument FOREIGN KEY (instrument_id) REFERENCES instruments (instrument_id),
    CONSTRAINT fk_orders_session FOREIGN KEY (portfolio_id, session_id)
        REFERENCES trading_sessions (portfolio_id, session_id),
    CONSTRAINT ck_orders_terms CHECK (num_nulls(order_type, time_in_force, order_quantity, submitted_time) IN (0, 4)),
    CONSTRAINT ck_orders_closed_at CHECK (num_nulls(closed, closed_time, closed_sequence, closed_tie) IN (0, 4)),
    CONSTRAINT ck_orders_last CHECK (num_nulls(last_time, last_sequence, last_tie) IN (0, 3))
) WITH (fillfactor = 80);

CREATE INDEX ix_orders_working ON orders (portfolio_id, order_id) WHERE leaves_quantity > 0;
CREATE INDEX ix_orders_client_order_id ON orders (portfolio_id, client_order_id, order_id)
    WHERE client_order_id IS NOT NULL;

CREATE TABLE order_events (
    portfolio_id   uuid                         NOT NULL,
    order_id       uuid                         NOT NULL,
    sequence       bigint                       NOT NULL,
    event_type     order_event_type             NOT NULL,
    event_time     bigint                       NOT NULL,
    venue_sequence bigint                       NOT NULL,
    tie_break      text             COLLATE "C" NOT NULL,
    evidence       evidence                     NOT NULL,
    venue_order_id text             COLLATE "C",
    quantity       positive,
    limit_price    numeric(38, 18),
    stop_price     numeric(38, 18),
    text           text             COLLATE "C",
    CONSTRAINT pk_order_events PRIMARY KEY (portfolio_id, order_id, sequence),
    CONSTRAINT fk_order_events_order FOREIGN KEY (portfolio_id, order_id) REFERENCES orders (portfolio_id, order_id)
);

CREATE TABLE executions (
    portfolio_id     uuid                        NOT NULL,
    venue            text            COLLATE "C" NOT NULL,
    instrument_id    text            COLLATE "C" NOT NULL,
    trade_date       date                        NOT NULL,
    execution_id     text            COLLATE "C" NOT NULL,
    order_id         uuid                        NOT NULL,
    session_id       uuid,
    execution_type   execution_type              NOT NULL,
    ref_trade_date   date,
    ref_execution_id text            COLLATE "C",
    side             side                        NOT NULL,
    quantity         positive,
    price            numeric(38, 18),
    fee_amount       numeric(38, 18),
    fee_currency     text            COLLATE "C",
    event_time       bigint                      NOT NULL,
    venue_sequence   bigint                      NOT NULL,
    evidence         evidence                    NOT NULL,
    sequence         bigint                      NOT NULL,
    CONSTRAINT pk_executions PRIMARY KEY (portfolio_id, venue, instrument_id, trade_date, execution_id),
    CONSTRAINT uq_executions_sequence UNIQUE (portfolio_id, sequence),
    CONSTRAINT fk_executions_order FOREIGN KEY (portfolio_id, order_id) REFERENCES orders (portfolio_id, order_id),
    CONSTRAINT ck_executions_ref CHECK (
        num_nulls(ref_trade_date, ref_execution_id) = CASE execution_type WHEN 'TRADE' THEN 2 ELSE 0 END),
    CONSTRAINT ck_executions_fill CHECK (
        num_nulls(quantity, price) = CASE execution_type WHEN 'TRADE_CANCEL' THEN 2 ELSE 0 END),
    CONSTRAINT ck_executions_fee CHECK (num_nulls(fee_amount, fee_currency) IN (0, 2))
);

CREATE INDEX ix_executions_order ON executions (portfolio_id, order_id);
CREATE INDEX ix_executions_instrument ON executions (portfolio_id, instrument_id, event_time);

CREATE TABLE trades (
    portfolio_id    uuid                        NOT NULL,
    order_id        uuid                        NOT NULL,
    instrument_id   text            COLLATE "C" NOT NULL,
    side            side                        NOT NULL,
    session_id      uuid,
    status          trade_status                NOT NULL,
    quantity        not_negative                NOT NULL,
    turnover        numeric(38, 18)             NOT NULL,
    fees            text            COLLATE "C" NOT NULL,
    fill_count      integer                     NOT NULL,
    amended         boolean                     NOT NULL,
    opened_time     bigint                      NOT NULL,
    opened_sequence bigint                      NOT NULL,
    opened_tie      text            COLLATE "C" NOT NULL,
    fill_session_id uuid,
    last_time       bigint                      NOT NULL,
    last_sequence   bigint                      NOT NULL,
    last_tie        text            COLLATE "C" NOT NULL,
    settled_time    bigint,
    CONSTRAINT pk_trades PRIMARY KEY (portfolio_id, order_id),
    CONSTRAINT fk_trades_order FOREIGN KEY (portfolio_id, order_id) REFERENCES orders (portfolio_id, order_id),
    CONSTRAINT fk_trades_session FOREIGN KEY (portfolio_id, session_id)
        REFERENCES trading_sessions (portfolio_id, session_id),
    CONSTRAINT ck_trades_fill_count CHECK (fill_count >= 0)
) WITH (fillfactor = 85);

CREATE INDEX ix_trades_session_id ON trades (portfolio_id, session_id, opened_time, order_id)
    WHERE session_id IS NOT NULL;
CREATE INDEX ix_trades_portfolio_status ON trades (portfolio_id, status, opened_time, order_id);
CREATE INDEX ix_trades_portfolio_created ON trades (portfolio_id, opened_time, order_id);

CREATE TABLE positions (
    portfolio_id  uuid                        NOT NULL,
    instrument_id text            COLLATE "C" NOT NULL,
    symbol        text            COLLATE "C" NOT NULL,
    quantity      numeric(38, 18)             NOT NULL,
    cost          numeric(38, 18)             NOT NULL,
    realised      numeric(38, 18)             NOT NULL,
    fees          text            COLLATE "C" NOT NULL,
    cycle         bigint                      NOT NULL,
    last_time     bigint,
    last_sequence bigint,
    last_tie      text            COLLATE "C",
    CONSTRAINT pk_positions PRIMARY KEY (portfolio_id, instrument_id),
    CONSTRAINT fk_positions_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id),
    CONSTRAINT fk_positions_instrument FOREIGN KEY (instrument_id) REFERENCES instruments (instrument_id),
    CONSTRAINT ck_positions_last CHECK (num_nulls(last_time, last_sequence, last_tie) IN (0, 3)),
    CONSTRAINT ck_positions_cycle CHECK (cycle >= 0)
) WITH (fillfactor = 70);

CREATE INDEX ix_positions_portfolio_symbol ON positions (portfolio_id, symbol, instrument_id);

CREATE TABLE journal (
    portfolio_id  uuid                 NOT NULL,
    sequence      bigint               NOT NULL,
    kind          text     COLLATE "C" NOT NULL,
    subject       text     COLLATE "C" NOT NULL,
    command_id    uuid                 NOT NULL,
    content_hash  sha256               NOT NULL,
    evidence      evidence             NOT NULL,
    payload       text     COLLATE "C" NOT NULL,
    recorded_time bigint               NOT NULL,
    hash          sha256               NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (portfolio_id, sequence),
    CONSTRAINT uq_journal_command UNIQUE (portfolio_id, command_id),
    CONSTRAINT fk_journal_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id),
    CONSTRAINT ck_journal_sequence CHECK (sequence > 0)
);

CREATE TABLE conflicts (
    portfolio_id  uuid                 NOT NULL,
    sequence      bigint               NOT NULL,
    kind          text     COLLATE "C" NOT NULL,
    subject       text     COLLATE "C" NOT NULL,
    command_id    uuid                 NOT NULL,
    content_hash  sha256               NOT NULL,
    evidence      evidence             NOT NULL,
    payload       text     COLLATE "C" NOT NULL,
    recorded_time bigint               NOT NULL,
    hash          sha256               NOT NULL,
    CONSTRAINT pk_conflicts PRIMARY KEY (portfolio_id, sequence),
    CONSTRAINT fk_conflicts_portfolio FOREIGN KEY (portfolio_id) REFERENCES portfolios (portfolio_id),
    CONSTRAINT ck_conflicts_sequence CHECK (sequence > 0)
);

CREATE INDEX ix_conflicts_command ON conflicts (portfolio_id, command_id);

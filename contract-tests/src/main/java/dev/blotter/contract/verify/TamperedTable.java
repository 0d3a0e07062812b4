package dev.blotter.contract.verify;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table, one row of it, and values that could stand in its columns but do not.
 *
 * @param row the condition that finds the row
 * @param copyWith what a row that is added has instead of what the copied one has
 * @param edits assignments, each of which is a change of its own
 */
record TamperedTable(String name, String row, List<String> columns, Map<String, String> copyWith, List<String> edits) {

    static final List<TamperedTable> ALL = List.of(
            of(
                    "portfolios",
                    "portfolio_id = '@P'",
                    "portfolio_id, name, base_currency, opened_time, journal_sequence, "
                            + "journal_hash, conflict_sequence, conflict_hash",
                    Map.of("portfolio_id", "'ffffffff-0000-7000-8000-000000000001'"),
                    "name = 'other'",
                    "base_currency = 'EUR'",
                    "opened_time = opened_time + 1",
                    "journal_sequence = journal_sequence + 1",
                    "journal_sequence = journal_sequence - 1",
                    "journal_hash = (SELECT hash FROM journal WHERE portfolio_id = '@P' AND sequence = 1)",
                    "conflict_sequence = conflict_sequence - 1",
                    "conflict_hash = (SELECT hash FROM journal WHERE portfolio_id = '@P' AND sequence = 1)"),
            of(
                    "cash_balances",
                    "portfolio_id = '@P' AND currency = 'USD'",
                    "portfolio_id, currency, amount, deposited",
                    Map.of("currency", "'XAU'"),
                    "amount = '7'",
                    "deposited = '7'",
                    "currency = 'XAG'"),
            of(
                    "trading_sessions",
                    "portfolio_id = '@P'",
                    "portfolio_id, session_id, engine, opened_time, closed_time, sequence",
                    Map.of("session_id", "'ffffffff-0000-7000-8000-000000000001'"),
                    "engine = 'other'",
                    "opened_time = opened_time + 1",
                    "closed_time = 7",
                    "sequence = sequence + 1"),
            of(
                    "instruments",
                    "instrument_id = '@I'",
                    "instrument_id, symbol, venue, quote_currency, multiplier, tick, lot, sequence",
                    Map.of("instrument_id", "'ADDED.XNAS'", "symbol", "'ADDED'"),
                    "quote_currency = 'EUR'",
                    "multiplier = '2'",
                    "tick = '0.01'",
                    "lot = '100'",
                    "sequence = sequence + 1",
                    "symbol = 'OTHER'",
                    "venue = 'ARCX'"),
            of(
                    "orders",
                    "portfolio_id = '@P' AND cum_quantity <> '0'",
                    "portfolio_id, order_id, instrument_id, side, client_order_id, session_id, "
                            + "order_type, time_in_force, order_quantity, order_limit_price, "
                            + "order_stop_price, expire_time, submitted_time, quantity, limit_price, "
                            + "stop_price, venue_order_id, sent, acknowledged, pending, halt, "
                            + "outcome_unknown, closed, closed_time, closed_sequence, closed_tie, "
                            + "last_time, last_sequence, last_tie, cum_quantity, turnover, status, "
                            + "leaves_quantity, sequence",
                    Map.of("order_id", "'ffffffff-0000-7000-8000-000000000001'"),
                    "side = 'SELL'",
                    "client_order_id = 'other'",
                    "session_id = NULL",
                    "time_in_force = 'GOOD_TILL_CANCEL'",
                    "order_quantity = '7'",
                    "order_limit_price = '7'",
                    "submitted_time = submitted_time + 1",
                    "quantity = '7'",
                    "limit_price = '7'",
                    "venue_order_id = 'other'",
                    "pending = 'CANCEL'",
                    "halt = 'SUSPENDED'",
                    "last_time = last_time + 1",
                    "last_sequence = last_sequence + 1",
                    "last_tie = 'other'",
                    "cum_quantity = '7'",
                    "turnover = '7'",
                    "status = 'FILLED'",
                    "leaves_quantity = '7'",
                    "sequence = sequence + 1"),
            of(
                    "order_events",
                    "portfolio_id = '@P'",
                    "portfolio_id, order_id, sequence, event_type, event_time, venue_sequence, "
                            + "tie_break, evidence, venue_order_id, quantity, limit_price, stop_price, text",
                    Map.of("sequence", "1000"),
                    "event_type = 'SUSPENDED'",
                    "event_time = event_time + 1",
                    "venue_sequence = venue_sequence + 1",
                    "tie_break = 'other'",
                    "evidence = 'OPERATOR'",
                    "venue_order_id = 'other'",
                    "text = 'other'",
                    "sequence = 1000"),
            of(
                    "executions",
                    "portfolio_id = '@P' AND execution_id = '1'",
                    "portfolio_id, venue, instrument_id, trade_date, execution_id, order_id, "
                            + "session_id, execution_type, ref_trade_date, ref_execution_id, side, "
                            + "quantity, price, fee_amount, fee_currency, event_time, venue_sequence, "
                            + "evidence, sequence",
                    Map.of("execution_id", "'1000'", "sequence", "1000"),
                    "venue = 'ARCX'",
                    "trade_date = '2012-06-22'",
                    "execution_id = 'other'",
                    "side = 'SELL'",
                    "quantity = '7'",
                    "price = '7'",
                    "fee_amount = '7'",
                    "fee_currency = 'BTC'",
                    "event_time = event_time + 1",
                    "venue_sequence = venue_sequence + 1",
                    "evidence = 'OPERATOR'",
                    "sequence = 1000"),
            of(
                    "trades",
                    "portfolio_id = '@P'",
                    "portfolio_id, order_id, instrument_id, side, session_id, status, quantity, "
                            + "turnover, fees, fill_count, amended, opened_time, opened_sequence, "
                            + "opened_tie, fill_session_id, last_time, last_sequence, last_tie, "
                            + "settled_time",
                    Map.of(
                            "order_id",
                            "(SELECT order_id FROM orders WHERE portfolio_id = '@P' AND cum_quantity = '0')"),
                    "side = 'SELL'",
                    "session_id = NULL",
                    "status = 'SETTLED'",
                    "quantity = '7'",
                    "turnover = '7'",
                    "fees = 'EUR 1'",
                    "fill_count = fill_count + 1",
                    "opened_time = opened_time + 1",
                    "opened_sequence = opened_sequence + 1",
                    "opened_tie = 'other'",
                    "last_time = last_time + 1",
                    "last_tie = 'other'",
                    "settled_time = 7"),
            of(
                    "positions",
                    "portfolio_id = '@P'",
                    "portfolio_id, instrument_id, symbol, quantity, cost, realised, fees, cycle, "
                            + "last_time, last_sequence, last_tie",
                    Map.of("instrument_id", "'ADDED2.XNAS'", "symbol", "'ADDED2'"),
                    "quantity = '7'",
                    "cost = '7'",
                    "realised = '7'",
                    "fees = 'EUR 1'",
                    "cycle = cycle + 1",
                    "symbol = 'OTHER'",
                    "last_time = last_time + 1",
                    "last_sequence = last_sequence + 1",
                    "last_tie = 'other'"),
            of(
                    "journal",
                    "portfolio_id = '@P' AND sequence = 3",
                    "portfolio_id, sequence, kind, subject, command_id, content_hash, evidence, "
                            + "payload, recorded_time, hash",
                    Map.of("sequence", "1000", "command_id", "'ffffffff-0000-7000-8000-000000000001'"),
                    "kind = 'WITHDRAW'",
                    "subject = 'other'",
                    "command_id = 'ffffffff-0000-7000-8000-000000000002'",
                    "content_hash = hash",
                    "evidence = 'IMPORT'",
                    "payload = '{}'",
                    "recorded_time = recorded_time + 1",
                    "hash = content_hash",
                    "sequence = 1000"),
            of(
                    "conflicts",
                    "portfolio_id = '@P'",
                    "portfolio_id, sequence, kind, subject, command_id, content_hash, evidence, "
                            + "payload, recorded_time, hash",
                    Map.of("sequence", "2"),
                    "kind = 'WITHDRAW'",
                    "subject = 'other'",
                    "command_id = 'ffffffff-0000-7000-8000-000000000002'",
                    "evidence = 'IMPORT'",
                    "payload = '{}'",
                    "recorded_time = recorded_time + 1",
                    "sequence = 1000"));

    private static TamperedTable of(
            String name, String row, String columns, Map<String, String> copyWith, String... edits) {
        List<String> names =
                Stream.of(columns.split(",", -1)).map(String::strip).toList();
        return new TamperedTable(name, row, names, copyWith, List.of(edits));
    }
}

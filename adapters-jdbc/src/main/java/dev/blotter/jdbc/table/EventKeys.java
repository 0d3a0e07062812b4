package dev.blotter.jdbc.table;

import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** Reads a place in canonical order from three cells: time, sequence and tie-break. */
public final class EventKeys {

    private EventKeys() {}

    /** The place in the next three cells. */
    public static EventKey read(Row row) throws SQLException {
        return new EventKey(new Timestamp(row.number()), row.number(), row.text());
    }

    /** The place in the next three cells, empty when the first is. */
    public static Optional<EventKey> maybe(Row row) throws SQLException {
        Optional<Timestamp> time = row.maybeNumber(Timestamp::new);
        Optional<Long> sequence = row.maybeNumber(Function.identity());
        Optional<String> tieBreak = row.maybe(Function.identity());
        return time.map(t -> new EventKey(t, sequence.orElseThrow(), tieBreak.orElseThrow()));
    }
}

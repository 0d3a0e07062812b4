package dev.blotter.jdbc.statement;

import dev.blotter.jdbc.table.Query;
import java.util.List;

/**
 * A query that will be asked.
 *
 * @param parameters such as {@link dev.blotter.jdbc.table.Cells} takes
 */
public record Selection<T>(Query<T> query, List<?> parameters) {

    /** What {@link TableReader#select} is asked with these. */
    public static <T> Selection<T> of(Query<T> query, Object... parameters) {
        return new Selection<>(query, List.of(parameters));
    }

    /** Whether it is this query with these parameters. */
    public boolean isOf(Query<?> other, Object... with) {
        return query.name().equals(other.name()) && query.sql().equals(other.sql()) && parameters.equals(List.of(with));
    }

    /** Asks it. */
    public List<T> of(TableReader tables) {
        return tables.select(query, parameters.toArray());
    }
}

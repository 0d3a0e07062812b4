package dev.blotter.jdbc.statement;

import dev.blotter.jdbc.table.Query;
import dev.blotter.jdbc.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list that goes on after the key where the page before ended.
 *
 * @param first the statement for the first page
 * @param next the statement for those after it
 */
public record PagedQuery<T>(Query<T> first, Query<T> next) {

    /**
     * A list of a table's rows.
     *
     * @param where what the rows have in common
     * @param after what follows the place where the page before ended
     * @param order the order of the list, which an index has
     */
    public static <T> PagedQuery<T> of(String name, Table<T> table, String where, String after, String order) {
        String tail = "\nORDER BY " + order + "\nLIMIT ?";
        return new PagedQuery<>(
                table.query(name, "WHERE " + where + tail),
                table.query(name, "WHERE " + where + " AND " + after + tail));
    }

    /**
     * Reads a page.
     *
     * @param common the parameters of what the rows have in common
     * @param after the parameters of the place where the page before ended, empty for the first page
     */
    public List<T> page(TableReader reader, List<?> common, Optional<List<?>> after, int limit) {
        return selection(common, after, limit).of(reader);
    }

    /** The same page, to be asked later. */
    public Selection<T> selection(List<?> common, Optional<List<?>> after, int limit) {
        List<Object> parameters = new ArrayList<>(common);
        after.ifPresent(parameters::addAll);
        parameters.add(PageLimit.require(limit));
        return new Selection<>(after.isPresent() ? next : first, List.copyOf(parameters));
    }
}

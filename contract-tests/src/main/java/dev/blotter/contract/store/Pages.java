package dev.blotter.contract.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.assertj.core.api.Assertions;

/** Reads lists page by page. */
public final class Pages {

    private Pages() {}

    /**
     * All rows from the first page to the end, asserting that every page is full but the last and no row comes twice.
     *
     * @param page the rows after a place, at most as many as asked for
     * @param place the place of a row
     */
    public static <V, P> List<V> walk(int limit, BiFunction<Optional<P>, Integer, List<V>> page, Function<V, P> place) {
        Set<V> all = new LinkedHashSet<>();
        Optional<P> after = Optional.empty();
        List<V> rows = page.apply(after, limit);
        while (!rows.isEmpty()) {
            Assertions.assertThat(rows).hasSizeLessThanOrEqualTo(limit);
            for (V row : rows) {
                Assertions.assertThat(all.add(row)).as("a row comes once").isTrue();
            }
            after = Optional.of(place.apply(rows.getLast()));
            List<V> next = page.apply(after, limit);
            Assertions.assertThat(next.isEmpty() || rows.size() == limit)
                    .as("only the last page is short")
                    .isTrue();
            rows = next;
        }
        return List.copyOf(all);
    }

    /**
     * Asserts that pages of several lengths give the rows in this order, a page of none none, and of less is refused.
     */
    public static <V, P> void assertPaged(
            List<V> expected, BiFunction<Optional<P>, Integer, List<V>> page, Function<V, P> place) {
        for (int limit : new int[] {1, 2, 3, 7, expected.size() + 1}) {
            Assertions.assertThat(walk(limit, page, place))
                    .as("pages of %s", limit)
                    .isEqualTo(expected);
        }
        Assertions.assertThat(page.apply(Optional.empty(), 0)).isEmpty();
        Assertions.assertThatThrownBy(() -> page.apply(Optional.empty(), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
